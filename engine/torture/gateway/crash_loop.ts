/** A bot that crashes right after its login and is started again at once, for days, as a service manager would do it. */
import { FileLogins } from "../../app/memory/file_logins.ts";
import { connect } from "../../discord/connect.ts";
import { startLocalDiscord } from "../../simulator/local_discord.ts";
import { recordingLogger } from "../../testkit/recording_logger.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import type { Trial } from "../trial.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Logins in 24 hours that a bot must stay below; Discord resets the token after 1,000. */
const BOUND = 400;

export const crashLoop: Trial = {
  name:
    "hours in which the bot crashes after each login and is started again at once, its count damaged now and then",
  times: { short: 3, long: 48 },
  async run(context) {
    const folder = await Deno.makeTempDir();
    const clock = new VirtualClock();
    const logger = recordingLogger();
    await using local = await startLocalDiscord({ clock, rateLimits: false });
    const { token } = local.addApplication({ name: "Crash", token: context.token });
    const start = clock.now();
    const logins: number[] = [];
    let longest = 0;
    let damaged = 0;
    while (clock.now() < start + context.times * HOUR) {
      const path = `${folder}/logins.1`;
      if (context.random() < 0.01) {
        damaged++;
        await Deno.writeTextFile(path, "{".repeat(5));
      }
      // What Discord itself has counted, as it tells at each start.
      const used = logins.filter((at) => clock.now() - at < DAY).length;
      local.gatewayFaults.sessionStartLimit = {
        total: 1_000,
        remaining: 1_000 - used,
        reset_after: DAY,
        max_concurrency: 1,
      };
      const from = clock.now();
      const { promise: paused, resolve: pause } = Promise.withResolvers<number>();
      const connecting = connect({
        token,
        apiUrl: local.apiUrl,
        intents: 0,
        onEvent() {},
        clock,
        random: context.random,
        logger,
        earlierRuns: async () => ({
          logins: await FileLogins.open(path, logger),
          acted: { take: () => true },
          close() {},
        }),
        onPause: ({ until }) => pause(until),
      });
      const until = await Promise.race([connecting.then(() => undefined), paused]);
      if (until !== undefined) clock.advanceTo(until);
      const connection = await connecting;
      logins.push(clock.now());
      longest = Math.max(longest, clock.now() - from);
      await connection.close();
      clock.advance(500);
      context.progress(Math.floor((clock.now() - start) / HOUR));
    }
    const most = Math.max(
      ...logins.map((at) => logins.filter((other) => other > at - DAY && other <= at).length),
    );
    context.evidence.add("the log", logger.lines.join("\n"));
    await context.evidence.addFolder(folder);
    await Deno.remove(folder, { recursive: true });
    return {
      times: context.times,
      figures: {
        logins: logins.length,
        "most within 24 hours": most,
        "longest pause": `${Math.round(longest / 1_000)} s`,
        "counts damaged": damaged,
      },
      broken: most > BOUND ? [`the bot logged in ${most} times within 24 hours`] : [],
    };
  },
};

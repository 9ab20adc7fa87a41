/** A bot as a process, killed right after its answers and started again; Discord then tells of the same once more. */
import { startLocalDiscord } from "../../simulator/local_discord.ts";
import { makeProject, RunningProgram } from "../../testkit/program.ts";
import type { Trial } from "../trial.ts";
import { Tally } from "./tally.ts";
import { ECHO } from "./start_echo.ts";

const CALLS = 6;
/** After so many logins in an hour a bot waits before the next ones, so another project goes on. */
const KILLS_OF_ONE = 15;

export const restarts: Trial = {
  name: "kills of the process after its answers, then the same events in the next session",
  times: { short: 1, long: 30 },
  async run(context) {
    const tally = new Tally();
    const broken: string[] = [];
    const happened = new Set<() => void>();
    await using local = await startLocalDiscord({
      rateLimits: false,
      onRequest: (request) => {
        tally.request(request);
        for (const look of happened) look();
      },
    });
    const application = local.addApplication({ name: "Echo", token: context.token });
    let folder = await makeProject({ "echo.yaml": ECHO });
    const { people, guilds } = local.playground.snapshot();
    const place = { as: people[0]!.id, channelId: guilds[0]!.channels[0]!.id };
    const told: { readonly t: string; readonly d: object }[] = [];
    local.gatewayFaults.onDispatch = (frame) => {
      const packet = JSON.parse(frame) as { readonly t: string; readonly d: { readonly content?: string } };
      const isCall = packet.t === "INTERACTION_CREATE" || packet.d.content?.startsWith("!echo") === true;
      if (isCall && told.length < CALLS) told.push(packet);
      return [frame];
    };
    const acted = (count: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (tally.acted < count) return;
          happened.delete(look);
          resolve();
        };
        happened.add(look);
        look();
      });
    const call = async () => {
      const number = tally.next();
      if (number % 2 === 0) await local.playground.say(place, `!echo ${number}`);
      else await local.playground.type(place, `/echo n:${number}`);
    };
    const start = async () => {
      const program = new RunningProgram(["start"], {
        folder,
        environment: { DISCORD_API_URL: local.apiUrl, DISCORD_TOKEN: context.token },
      });
      await program.prints(/Started in: \d+ ms/);
      return program;
    };
    const end = async () => {
      await local.caughtUp();
      program.signal("SIGTERM");
      await program.ends();
      context.evidence.add("the output of the bot", program.output);
      await context.evidence.addFolder(folder);
      await Deno.remove(folder, { recursive: true });
    };
    let program = await start();
    let repeated = 0;
    for (let round = 0; round < context.times; round++) {
      if (round > 0 && round % KILLS_OF_ONE === 0) {
        await end();
        folder = await makeProject({ "echo.yaml": ECHO });
        program = await start();
      }
      told.length = 0;
      for (let each = 0; each < CALLS; each++) await call();
      await acted(tally.called);
      program.signal("SIGKILL");
      await program.ends();
      context.evidence.add("the output of the bot", program.output);
      program = await start();
      for (const { t, d } of told) local.dispatch(application.id, t, d);
      repeated += told.length;
      // What is new is answered all the same, and by then the repeated ones would have been, too.
      await call();
      await acted(tally.called);
      context.progress(round + 1);
    }
    await end();
    if (tally.doubled.length > 0) broken.push(`commands were acted on twice: ${tally.doubled.join(", ")}`);
    const figures = {
      commands: tally.called,
      answered: tally.acted,
      "told again": repeated,
      doubled: tally.doubled.length,
    };
    return { times: context.times, figures, broken };
  },
};

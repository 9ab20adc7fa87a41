/** The bot of the gateway's trials, started as a process of its own would start it. */
import { join } from "node:path";
import { App } from "../../app/bots/app.ts";
import { allProblems, loadBots } from "../../app/load/load_bots.ts";
import { Memory } from "../../app/memory/memory.ts";
import type { Notice } from "../../app/notices/notice.ts";
import { createMetrics } from "../../metrics/mod.ts";
import type { VirtualClock } from "../../model/virtual_clock.ts";
import { lockInstance } from "../../storage/mod.ts";
import type { RecordingLogger } from "../../testkit/recording_logger.ts";

/** Says back a number, so that each answer tells what it answers. */
export const ECHO = `
name: Echo
commands:
  echo:
    description: Says a number
    cooldown: none
    options: { n: { type: integer, description: Which, required: true } }
    reply: "echo {options.n}"
`;

export interface EchoParts {
  readonly folder: string;
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly logger: RecordingLogger;
  readonly token: string;
  readonly apiUrl: string;
  notify(notice: Notice): void;
}

/** @returns what resolves when it has logged in, and rejects when it cannot */
export async function startEcho(parts: EchoParts): Promise<{ readonly starting: Promise<App> }> {
  const { folder, clock, random, logger, notify } = parts;
  const loaded = await loadBots(folder);
  const problems = allProblems(loaded);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  const variables: Record<string, string> = {
    DISCORD_TOKEN: parts.token,
    DISCORD_API_URL: parts.apiUrl,
    DISCORD_REQUESTS_PER_SECOND: "100000",
  };
  const lock = await lockInstance(join(folder, "data"), { clock });
  const starting = App.start(loaded, {
    folder,
    read: (name) => variables[name],
    clock,
    random,
    logger,
    notify,
    remember: (bot, alone) =>
      Memory.open(bot.id, bot.definition!.settings.database, alone, {
        folder,
        clock,
        logger,
        lock,
        notify,
        backups: false,
      }),
    metrics: createMetrics({ clock }),
  }).finally(() => lock.release());
  return { starting };
}

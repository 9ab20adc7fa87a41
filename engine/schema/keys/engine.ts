import type * as z from "zod";
import { map } from "../kit/map.ts";
import { DASHBOARD } from "./dashboard.ts";
import { LOGGING } from "./logging.ts";
import { METRICS } from "./metrics.ts";

/** The keys of `bots/engine.yaml`: what belongs to the process, not to one bot. */
export const ENGINE = map(
  "the settings of the engine",
  { logging: LOGGING.optional(), metrics: METRICS.optional(), dashboard: DASHBOARD.optional() },
  (keys) => keys,
  {
    prefix: { say: "It belongs to a bot, so it stands in the bot's own file." },
    commands: { say: "They belong to a bot, so they stand in the bot's own file." },
    token: { say: "It belongs to a bot, so it stands in the bot's own file." },
  },
);

/** What the author set for the whole process; absent keys are left to the bots' files and the defaults. */
export type EngineSettings = z.output<typeof ENGINE>;

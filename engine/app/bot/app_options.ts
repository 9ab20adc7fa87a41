/** What a project is run with. */
import type { Web } from "../../http/mod.ts";
import type { Metrics } from "../../metrics/mod.ts";
import type { Clock } from "../../model/clock.ts";
import type { Event } from "../../model/event.ts";
import type { Logger } from "../../model/logger.ts";
import type { RunReport } from "../../model/run_report.ts";
import type { LocalDiscord } from "../../simulator/local_discord.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import type { Memory } from "../memory/memory.ts";
import type { Notice } from "../notices/notice.ts";
import type { ReadVariable } from "../load/tokens.ts";

export interface AppOptions {
  /** The project folder. */
  readonly folder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The logger of a part, such as `extensions.dice`; `logger` where absent. */
  readonly loggerOf?: (name: string) => Logger;
  /** Reads the environment: tokens, `BOT_OWNER_ID`, `DISCORD_API_URL`, `DISCORD_GATEWAY_URL`, `DISCORD_REQUESTS_PER_SECOND`. */
  readonly read: ReadVariable;
  readonly random: () => number;
  /** Ends the process in good order, because an owner asked a bot for it. */
  readonly shutDown?: () => void;
  readonly notify: (notice: Notice) => void;
  readonly observe?: (report: RunReport) => void;
  readonly metrics: Metrics;
  /** Keeps a secret out of the log files. */
  readonly hide?: (secret: string) => void;
  /** Takes secrets out of a text that is sent to somebody, and what is over so many characters. */
  readonly redact?: (text: string, length: number) => string;
  /** How other services are reached (tests); over the network where absent. */
  readonly web?: Web;
  /** Sees every event of a bot before it is handled. */
  readonly tap?: (bot: string, event: Event) => void;
  /** Opens what a bot remembers; `alone` tells whether it is the project's only bot. */
  readonly remember: (bot: LoadedBot, alone: boolean) => Promise<Memory>;
  /** Use the local Discord even where there is a token. */
  readonly forceLocal?: boolean;
  /** A local Discord that already runs (tests); otherwise one is started when it is needed. */
  readonly local?: LocalDiscord;
  /** Privileged intents that are switched on for bots in the local Discord; all unless told otherwise. */
  readonly grantedIntents?: number;
}

import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import { OWN_LIMITS } from "../../model/limits.ts";
import { boolean } from "../kit/boolean.ts";
import { duration } from "../kit/duration.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { integer } from "../kit/number.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { seconds } from "../kit/seconds.ts";
import { text } from "../kit/text.ts";
import { nameOf } from "../kit/written.ts";
import { word } from "../kit/word.ts";
import { HTTP_DEFAULTS, type HttpSettings } from "../../model/http.ts";
import type { DeclaredExtensions } from "../../model/declared.ts";
import { EXTENSIONS_DEFAULTS, type ExtensionsSettings, extensionsSettings } from "./extensions.ts";
import { HTTP } from "./http.ts";
import { LOGGING, LOGGING_DEFAULTS, type LoggingSettings } from "./logging.ts";
import { DASHBOARD, type DashboardSettings } from "./dashboard.ts";
import { METRICS, type MetricsSettings } from "./metrics.ts";
import { WEBHOOKS, type WebhooksSettings } from "./webhooks.ts";

const { rate: RATE, per: PER } = OWN_LIMITS.cooldown;

/** Who may use a command: roles by id, or by their names under `names`. */
export interface CommandPermission {
  readonly command: SourceText;
  readonly roles: readonly SourceText[];
}

export interface DatabaseSettings {
  /** As it is written; the default place where it is absent. */
  readonly path?: string;
  /** Milliseconds between two backups. */
  readonly backupEvery: number;
  /** How many backups are kept at most. */
  readonly backupKeep: number;
  /** Days after which a backup is removed. */
  readonly backupDays: number;
  /** Take the newest good backup by itself where the database is damaged. */
  readonly restore: boolean;
  /** Milliseconds that the data of a server is kept after the bot has left it. */
  readonly keepLeftServers: number;
}

export interface CooldownSettings {
  /** Uses of a command that has no cooldown of its own; with 0 there is no default. */
  readonly defaultRate: number;
  /** Within so many seconds. */
  readonly defaultPer: number;
  /** Whether owners of the bot never wait. */
  readonly ownersExempt: boolean;
}

export interface BotSettings {
  readonly database: DatabaseSettings;
  readonly logging: LoggingSettings;
  /** Absent where the numbers are not served. */
  readonly metrics?: MetricsSettings;
  /** Absent where there is none. */
  readonly dashboard?: DashboardSettings;
  readonly extensions: ExtensionsSettings;
  readonly cooldowns: CooldownSettings;
  readonly commandPermissions: readonly CommandPermission[];
  readonly http: HttpSettings;
  /** Whether owners are told by a direct message of a save that was not taken over. */
  readonly alerts: boolean;
  /** Absent where other programs cannot call the bot. */
  readonly webhooks?: WebhooksSettings;
}

const DAY = 86_400_000;

const DEFAULTS: BotSettings = {
  database: {
    backupEvery: DAY,
    backupKeep: 10,
    backupDays: 30,
    restore: false,
    keepLeftServers: 30 * DAY,
  },
  logging: LOGGING_DEFAULTS,
  extensions: EXTENSIONS_DEFAULTS,
  cooldowns: { defaultRate: 3, defaultPer: 5, ownersExempt: false },
  commandPermissions: [],
  http: HTTP_DEFAULTS,
  alerts: false,
};

const DATABASE = map(
  "`database`",
  {
    path: text("the path of a file").describe(
      "Where the bot's data is kept; ./data/bot.db where nothing is said.",
    )
      .optional(),
    backup_every: duration({ min: 60_000, max: 2_419_200_000 })
      .describe("How often a backup is made while the bot runs; 1d where nothing is said.").optional(),
    backup_keep: integer("a number of backups such as 10", { min: 1, max: 1000 })
      .describe("How many backups are kept; 10 where nothing is said.").optional(),
    backup_days: integer("a number of days such as 30", { min: 1, max: 3650 })
      .describe("After how many days a backup is removed; 30 where nothing is said.").optional(),
    restore: word("what is done with a damaged database", ["ask", "auto"], {})
      .describe("auto takes the newest good backup by itself where the database is damaged; ask is usual.")
      .optional(),
    keep_left_servers: duration({ min: 0, max: 3650 * DAY })
      .describe("How long the data of a server is kept after the bot has left it; 30d where nothing is said.")
      .optional(),
  },
  (keys): DatabaseSettings => ({
    path: keys.path?.text,
    backupEvery: keys.backup_every ?? DEFAULTS.database.backupEvery,
    backupKeep: keys.backup_keep ?? DEFAULTS.database.backupKeep,
    backupDays: keys.backup_days ?? DEFAULTS.database.backupDays,
    restore: keys.restore === "auto",
    keepLeftServers: keys.keep_left_servers ?? DEFAULTS.database.keepLeftServers,
  }),
  { file: { use: "path" }, keep_servers: { use: "keep_left_servers" } },
)
  .describe("Where the bot's data is kept, and how it is backed up.");

const COOLDOWNS = map("`cooldowns`", {
  default_rate: integer("a number of uses such as 3", { min: 0, max: RATE.max })
    .describe(
      "How often a person may use a command within the time of `default_per`; 3 where nothing is said, 0 is no limit.",
    )
    .optional(),
  default_per: seconds({ min: 0, max: PER.max / 1000 })
    .describe("That time: a number of seconds, or a duration such as 30s; 5 where nothing is said.")
    .optional(),
  owners_exempt: boolean().describe("Whether the bot's owners never have to wait.").optional(),
}, ({ default_rate, default_per, owners_exempt }): CooldownSettings => ({
  defaultRate: default_rate ?? DEFAULTS.cooldowns.defaultRate,
  defaultPer: default_per ?? DEFAULTS.cooldowns.defaultPer,
  ownersExempt: owners_exempt ?? DEFAULTS.cooldowns.ownersExempt,
}), {
  rate: { use: "default_rate" },
  per: { use: "default_per" },
  owner_exempt: { use: "owners_exempt" },
  exempt_owners: { use: "owners_exempt" },
}).describe(
  "The cooldown of commands that have none of their own.",
);

const COMMAND_PERMISSIONS = named(
  "a map of commands to roles, such as `ban: [moderator]`",
  oneOrMany("a list of roles", text("a role: its id, or its name under `names`", nameOf("roles"))),
  (command, roles): CommandPermission => ({ command, roles }),
).describe("Commands that only people with certain roles may use: `ban: [moderator]`.");

const ALERTS = word("whom the bot tells when a save cannot be taken over", ["owners", "off"], {
  owner: "owners",
  true: "owners",
  yes: "owners",
  on: "owners",
  dm: "owners",
  false: "off",
  no: "off",
  none: "off",
}).describe(
  "Whom the bot tells by a direct message when a save cannot be taken over: owners, or nobody; off where nothing is said.",
);

/** Settings by the names that they have always had, so that an older `config.json` can be pasted. */
export const settingsKeys = (extensions: DeclaredExtensions) => ({
  database: DATABASE.optional(),
  logging: LOGGING.optional(),
  metrics: METRICS.optional(),
  dashboard: DASHBOARD.optional(),
  extensions: extensionsSettings(extensions).optional(),
  cooldowns: COOLDOWNS.optional(),
  command_permissions: COMMAND_PERMISSIONS.optional(),
  http: HTTP.optional(),
  webhooks: WEBHOOKS.optional(),
  alerts: ALERTS.optional(),
});

/** What the keys hold, with the defaults filled in. */
export function buildSettings(keys: z.output<z.ZodObject<ReturnType<typeof settingsKeys>>>): BotSettings {
  return {
    database: keys.database ?? DEFAULTS.database,
    logging: keys.logging ?? DEFAULTS.logging,
    ...(keys.metrics ? { metrics: keys.metrics } : {}),
    ...(keys.dashboard ? { dashboard: keys.dashboard } : {}),
    extensions: keys.extensions ?? DEFAULTS.extensions,
    cooldowns: keys.cooldowns ?? DEFAULTS.cooldowns,
    commandPermissions: keys.command_permissions ?? DEFAULTS.commandPermissions,
    http: keys.http ?? DEFAULTS.http,
    alerts: keys.alerts === undefined ? DEFAULTS.alerts : keys.alerts === "owners",
    ...(keys.webhooks ? { webhooks: keys.webhooks } : {}),
  };
}

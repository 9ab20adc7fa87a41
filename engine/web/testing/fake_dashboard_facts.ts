/** What the dashboard of tests has to show. */
import type { ExtensionInfo } from "../../model/extensions.ts";
import type { BackupFile } from "../../model/panels/backups.ts";
import type { DefinitionList } from "../../model/panels/definitions.ts";
import type { ErrorEntry } from "../../model/panels/errors.ts";
import type { LogLine } from "../../model/panels/log.ts";
import type { RunDetail } from "../../model/panels/runs.ts";
import type { ScheduleList } from "../../model/panels/schedules.ts";
import type { ShownServer } from "../../model/panels/servers.ts";
import type { Sample, Status } from "../../model/panels/status.ts";
import { doneRun } from "./fake_runs.ts";

const NOW = Date.now();
const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000] as const;

/** A wave with a little of another one, so that charts look like something. */
const wave = (at: number, length: number) => Math.sin(at / length) + Math.sin(at / (length / 7)) / 4;

const SAMPLES: readonly Sample[] = Array.from({ length: 720 }, (_, at) => ({
  at: NOW - (719 - at) * 5 * SECOND,
  commands: Math.round(21 + 11 * wave(at, 60)),
  messages: Math.round(160 + 90 * wave(at, 90)),
  errors: at % 190 < 12 ? 1 : 0,
  latency: 38 + 6 * wave(at, 25),
  lag: Math.max(0, 2 + 1.8 * wave(at, 9)),
  memory: 131e6 + 7e6 * wave(at, 140),
  heap: 58e6 + 9e6 * wave(at, 33),
}));

export const STATUS: Status = {
  version: "0.1.0",
  startedAt: NOW - 3 * DAY - 4 * HOUR,
  now: NOW,
  every: 5 * SECOND,
  samples: SAMPLES,
  totals: { commands: 18_204, messages: 240_113, errors: 3 },
  topCommands: [["shop", 6_204], ["garden", 4_980], ["poll", 2_310], ["help", 1_877], [
    "config roles add",
    312,
  ]],
  waits: [
    { upTo: 1, count: 3_120_400 },
    { upTo: 2, count: 201_332 },
    { upTo: 5, count: 24_108 },
    { upTo: 10, count: 902 },
    { upTo: 20, count: 11 },
    { upTo: null, count: 0 },
  ],
  bots: [
    {
      id: "garden",
      name: "Garden",
      state: "online",
      user: "Garden",
      servers: 214,
      members: 48_120,
      commands: 23,
      shards: [{ id: 0, state: "ready", latency: 36 }, { id: 1, state: "ready", latency: 41 }],
    },
    {
      id: "helper",
      name: "Helper",
      state: "waiting",
      user: "Helper Bot",
      servers: 3,
      members: 61,
      commands: 9,
      shards: [{ id: 0, state: "resuming" }],
    },
    {
      id: "broken",
      name: "broken",
      state: "off",
      why: "Its files have errors. The definitions tell which.",
      shards: [],
    },
  ],
};

const STACK = `TypeError: Cannot read properties of undefined (reading 'price')
    at buy (file:///bots/extensions/shop.ts:41:18)
    at async Instance.call (file:///engine/extensions/calls.ts:63:12)
Caused by: Error: The shop is closed
    at open (file:///bots/extensions/shop.ts:12:9)`;

export const ERRORS: readonly ErrorEntry[] = [{
  id: 4,
  at: NOW - 12 * MINUTE,
  level: "ERROR",
  logger: "cordial",
  message: "shop buy failed with error id k4mz7p",
  errorId: "k4mz7p",
  values: [
    { name: "errorId", text: "k4mz7p" },
    { name: "step", text: '"handler at bots/garden/shop.yaml:14:7"' },
    { name: "user", text: "1140000000010000000" },
  ],
  error: STACK,
}];

export const FAILED_RUN: RunDetail = doneRun(7, {
  bot: "garden",
  title: "/shop buy",
  surface: "slash",
  outcome: "failed",
  errorId: "k4mz7p",
  error: STACK,
});

const line = (
  id: number,
  level: LogLine["level"],
  logger: string,
  message: string,
  more: Partial<LogLine> = {},
) => ({
  id,
  at: NOW - (20 - id) * MINUTE,
  level,
  logger,
  message,
  values: [],
  ...more,
});

export const LINES: readonly LogLine[] = [
  line(1, "INFO", "cordial", "garden connects"),
  line(2, "INFO", "cordial", "garden is connected"),
  line(3, "WARNING", "discord.gateway", "The connection was lost; the session is resumed", {
    values: [{ name: "shard", text: "0" }, { name: "code", text: "1006" }],
  }),
  line(4, "ERROR", "cordial", "shop buy failed with error id k4mz7p", {
    values: ERRORS[0]!.values,
    error: STACK,
  }),
  line(5, "INFO", "extensions.dice", "Loaded 1.2.0 in 4 ms"),
];

export const DEFINITIONS: DefinitionList = {
  problems: [],
  bots: [
    {
      id: "garden",
      name: "Garden",
      files: ["bots/garden/bot.yaml", "bots/garden/shop.yaml"],
      state: "kept",
      counts: [
        { what: "commands", count: 23 },
        { what: "slash commands", count: 21 },
        { what: "events", count: 4 },
        { what: "schedules", count: 2 },
      ],
      problems: [{
        severity: "error",
        code: "unknown-key",
        message: "This version does not know the key `replly` in a command.",
        place: "bots/garden/shop.yaml:14:5",
        frame:
          '  14 |     replly: "You have {data.coins} coins."\n     |     ^^^^^^\n\n  Did you mean `reply`?',
      }],
    },
    {
      id: "helper",
      name: "Helper",
      files: ["bots/helper.yaml"],
      state: "running",
      counts: [{ what: "commands", count: 9 }],
      problems: [],
    },
  ],
};

export const EXTENSIONS: readonly ExtensionInfo[] = [
  {
    name: "dice",
    state: "loaded",
    version: "1.2.0",
    description: "Rolls dice of any number of sides",
    loadMs: 4,
  },
  {
    name: "shop",
    state: "failed",
    problem: 'extensions/shop.ts:41:18: Cannot read properties of undefined (reading "price").',
  },
  { name: "stars", state: "unloaded" },
];

export const SCHEDULES: ScheduleList = {
  now: NOW,
  schedules: [
    {
      bot: "garden",
      event: "harvest",
      text: "every day at 09:00",
      source: "bots/garden/bot.yaml:41:3",
      missed: "once",
      moreServers: 0,
      clocks: [{
        zone: "Europe/Berlin",
        next: [NOW + 3 * HOUR, NOW + 27 * HOUR, NOW + 51 * HOUR],
        wall: ["Tue 4 Aug, 09:00", "Wed 5 Aug, 09:00", "Thu 6 Aug, 09:00"],
      }],
    },
    {
      bot: "garden",
      event: "weekly",
      text: "every monday at 18:00",
      source: "bots/garden/bot.yaml:52:3",
      missed: "skip",
      moreServers: 3,
      clocks: [
        { zone: "UTC", next: [NOW + 2 * DAY], wall: ["Mon 10 Aug, 18:00"] },
        {
          server: "Flower Friends",
          zone: "Asia/Tokyo",
          next: [NOW + 40 * HOUR],
          wall: ["Mon 10 Aug, 18:00"],
        },
      ],
    },
  ],
};

export const BACKUPS: readonly BackupFile[] = [1, 2, 3].map((days) => ({
  name: `bot.db.backup_2026080${4 - days}_031500`,
  at: NOW - days * DAY,
  bytes: 48_300_000 - days * 210_000,
  restore: `./cordial restore data/bot.db.backup_2026080${4 - days}_031500`,
}));

export const SERVERS: readonly ShownServer[] = [
  {
    bot: "garden",
    id: "1110000000010000000",
    name: "Flower Friends",
    members: 1_204,
    language: "ja",
    prefix: { value: "?", own: true },
    timezone: { value: "Asia/Tokyo", own: true },
    commandRoles: [{ command: "ban", roles: ["Gardeners", "Admins"] }, { command: "shop", roles: [] }],
  },
  {
    bot: "garden",
    id: "1110000000020000000",
    name: "Test Server",
    members: 5,
    language: "en-US",
    prefix: { value: "!", own: false },
    timezone: { value: "UTC", own: false },
    commandRoles: [],
  },
];

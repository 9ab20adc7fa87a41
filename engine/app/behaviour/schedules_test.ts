import assert from "node:assert/strict";
import type { ScheduleTrigger } from "../../model/automation.ts";
import type { Happening } from "../../model/happening.ts";
import type { Automation } from "../../model/program.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { parseSchedule, scheduleTrigger } from "../../schedules/mod.ts";
import { createServers } from "../../servers/mod.ts";
import { createMemoryStorage } from "../../storage/mod.ts";
import { recordingLogger } from "../../testkit/recording_logger.ts";
import { createdAt } from "../../words/snowflake.ts";
import { BotSchedules } from "../bot/bot_schedules.ts";
import { scheduleMemory } from "../memory/schedule_memory.ts";

const HOUR = 3_600_000;
const [BERLIN, TOKYO, NOWHERE] = ["823475887319941131", "823475887319941132", "823475887319941133"] as const;

function automation(name: string, text: string, facts: Partial<ScheduleTrigger> = {}): Automation {
  const schedule = parseSchedule(text);
  if (schedule.kind === "mistake") throw new Error(schedule.message);
  const trigger: ScheduleTrigger = {
    ...scheduleTrigger({ text, schedule, missed: "skip", eachServer: false }),
    ...facts,
  };
  return {
    name,
    trigger: { happening: "schedule", schedule: trigger },
    mode: "single",
    patience: 60_000,
    source: "bots/test.yaml:1:1",
    readsMessage: false,
    steps: [],
  };
}

/** A bot's schedules over a memory that outlives them. */
class Kit {
  readonly clock = new VirtualClock();
  readonly logger = recordingLogger();
  readonly storage = createMemoryStorage({ clock: this.clock });
  readonly servers = createServers({ guilds: this.storage.guilds, logger: this.logger });
  readonly happened: Happening[] = [];
  guildIds: string[] = [BERLIN, TOKYO, NOWHERE];
  schedules!: BotSchedules;
  /** What a run does besides being noted. */
  during: () => Promise<void> = () => Promise.resolve();

  async start(...automations: Automation[]): Promise<this> {
    this.schedules = await BotSchedules.open({
      memory: scheduleMemory(this.storage.values),
      clock: this.clock,
      logger: this.logger,
      servers: this.servers,
      guildIds: () => this.guildIds,
      handle: async (happening) => {
        this.happened.push(happening);
        await this.during();
      },
    });
    this.schedules.replaceProgram({ automations });
    await this.schedules.idle();
    return this;
  }

  async advance(ms: number): Promise<void> {
    this.clock.advance(ms);
    await this.schedules.idle();
  }

  /** What has happened since the last time this was asked: `standup 09:00`, with the server and a star where missed. */
  take(): string[] {
    return this.happened.splice(0).map(({ automation, guildId, values }) => {
      const { time, missed } = values.schedule as { time: number; missed: boolean };
      const at = new Date(time).toISOString().slice(11, 16);
      return [automation, at, ...(guildId === undefined ? [] : [guildId])].join(" ") + (missed ? "*" : "");
    });
  }
}

Deno.test("BotSchedules starts the automation that is scheduled, and no other", async () => {
  const standup = automation("standup", "every day at 09:00", { zone: "Europe/Berlin" });
  const greet: Automation = { ...standup, name: "greet", trigger: { happening: "member_join" } };
  const kit = await new Kit().start(greet, standup, automation("hourly", "every hour"));
  await kit.advance(8 * HOUR - 1);
  kit.take();
  await kit.advance(1);
  const [first, second] = kit.happened;
  assert.equal(first!.name, "schedule");
  assert.notEqual(first!.id, second!.id);
  assert.equal(createdAt(first!.id), kit.clock.now());
  assert.deepEqual(kit.take(), ["standup 08:00", "hourly 08:00"]);
});

Deno.test("two schedules of one automation are two, and a run tells by which of them it came", async () => {
  const list = [automation("often", "every hour at :15"), automation("often", "every hour at :45")];
  const kit = await new Kit().start(...list);
  await kit.advance(HOUR);
  assert.deepEqual(kit.happened.map(({ schedule }) => schedule), [
    "every hour at :15 (UTC)",
    "every hour at :45 (UTC)",
  ]);
  assert.deepEqual(kit.take(), ["often 00:15", "often 00:45"]);
});

Deno.test("BotSchedules makes up for what was missed between two processes", async () => {
  const list = [
    automation("skipped", "every hour at :30"),
    automation("once", "every hour at :30", { missed: "once" }),
    automation("all", "every hour at :30", { missed: "all" }),
  ];
  const kit = await new Kit().start(...list);
  await kit.advance(HOUR);
  assert.deepEqual(kit.take(), ["skipped 00:30", "once 00:30", "all 00:30"]);
  kit.schedules.stop();
  kit.clock.advance(2 * HOUR);
  await kit.start(...list);
  assert.deepEqual(kit.take(), ["once 02:30*", "all 01:30*", "all 02:30*"]);
});

Deno.test("replaceProgram keeps the times of schedules that stay, and ends those that are gone", async () => {
  const kit = await new Kit().start(automation("stays", "every 40m"), automation("goes", "every 40m"));
  await kit.advance(HOUR / 2);
  kit.schedules.replaceProgram({
    automations: [automation("stays", "every 40m"), automation("new", "every 40m")],
  });
  await kit.advance(HOUR / 2);
  assert.deepEqual(kit.take(), ["stays 00:40", "new 00:40"]);
  assert.deepEqual((await kit.storage.values.list("schedules")).map(({ key }) => key), ["new", "stays"]);
});

Deno.test("BotSchedules runs once for each server, by its own clock", async () => {
  const kit = new Kit();
  await kit.servers.setTimezone(BERLIN, "Europe/Berlin");
  await kit.servers.setTimezone(TOKYO, "Asia/Tokyo");
  await kit.start(automation("morning", "every day at 09:00", { eachServer: true }));
  await kit.advance(24 * HOUR);
  assert.deepEqual(kit.take(), [
    `morning 08:00 ${BERLIN}`,
    `morning 09:00 ${NOWHERE}`,
    `morning 00:00 ${TOKYO}`,
  ]);
  // It leaves one, and another one changes its zone.
  kit.guildIds = [BERLIN, NOWHERE];
  await kit.servers.setTimezone(BERLIN, "Asia/Tokyo");
  kit.schedules.serversChanged();
  await kit.schedules.idle();
  await kit.advance(24 * HOUR);
  assert.deepEqual(kit.take(), [`morning 09:00 ${NOWHERE}`, `morning 00:00 ${BERLIN}`]);
  assert.equal((await kit.storage.values.list("schedules")).length, 2);
});

Deno.test("scheduleMemory reads more marks than a page holds, and passes over what is none", async () => {
  const storage = createMemoryStorage({ clock: new VirtualClock() });
  const memory = scheduleMemory(storage.values);
  for (let index = 0; index < 1001; index++) {
    await memory.set(`key ${index}`, { at: index, schedule: "every 5m" });
  }
  await storage.values.set("schedules", "broken", { at: "yesterday" });
  await memory.delete("key 0");
  const marks = await memory.all();
  assert.equal(marks.size, 1000);
  assert.deepEqual(marks.get("key 1000"), { at: 1000, schedule: "every 5m" });
});

Deno.test("where hundreds of servers are due at once, a few run at a time, and none is left out", async () => {
  const kit = new Kit();
  kit.guildIds = Array.from({ length: 200 }, (_, index) => String(823475887319941131n + BigInt(index)));
  let [busy, most] = [0, 0];
  kit.during = async () => {
    most = Math.max(most, ++busy);
    await Promise.resolve();
    busy--;
  };
  const each = automation("each", "every hour", { eachServer: true });
  await kit.start({ ...each, mode: "parallel" }, { ...each, name: "single" });
  await kit.advance(HOUR);
  assert.equal(new Set(kit.take()).size, 400);
  assert.equal(most, 11);
});

/** A session as a test of a definition. What a test means stands in docs/tests.md. */
import { CHANNEL_TYPES } from "../../model/limits.ts";
import { TEST_CHANNEL, TEST_DIRECT } from "../../model/cast.ts";
import type { PlaygroundSnapshot } from "../../model/playground.ts";
import { namesOf } from "../../outcomes/names.ts";
import type { TestedBot } from "./tested_bot.ts";
import type { YamlValue } from "./yaml_text.ts";
import { expectationOf } from "./expectation_of.ts";
import { isDone, type PassedTime, type SessionStep } from "./session.ts";
import { actionOf } from "./step_action.ts";
import { CastOfSteps } from "./cast_of_steps.ts";

export interface WriteOptions {
  readonly name: string;
  readonly pauses: boolean;
}

export interface TestText {
  readonly value: YamlValue;
  readonly steps: number;
  readonly notes: readonly string[];
}

/** Milliseconds from which on a pause counts as one. */
const PAUSE = 1_000;

export function writeTest(
  all: readonly (SessionStep | PassedTime)[],
  snapshot: PlaygroundSnapshot,
  bot: TestedBot,
  { name, pauses }: WriteOptions,
): TestText {
  const notes = new Set<string>();
  const names = namesOf(snapshot);
  const guild = guildOf(all, snapshot);
  const cast = new CastOfSteps(snapshot, guild, names, bot);
  const channels = new Map<string, string>();
  const place = (channelId: string): string | undefined => {
    if (names.directOf(channelId) !== undefined) return TEST_DIRECT;
    const channel = guild?.channels.find(({ id }) => id === channelId);
    if (!channel) return undefined;
    const called = bot.names.channels.get(channelId) ?? channel.name;
    const type = Object.entries(CHANNEL_TYPES).find(([, number]) => number === channel.type)?.[0] ?? "text";
    const isThread = channel.parentId !== undefined;
    if (!isThread && called !== TEST_CHANNEL && (!bot.names.channels.has(channelId) || type !== "text")) {
      channels.set(called, type);
    }
    return called;
  };
  const steps: Record<string, YamlValue | undefined>[] = [];
  let before: SessionStep | undefined;
  for (const step of all) {
    if (!isDone(step)) {
      steps.push({
        wait: span(step.passed),
        expect: expectationOf(step.outcomes, undefined, { names, place, bot, notes }),
      });
      continue;
    }
    const where = place(step.place.channelId);
    if (where === undefined) {
      notes.add("What was done in other servers is left out: a test has one server.");
      continue;
    }
    const action = actionOf(step, { names, cast, bot, notes });
    if (!action) continue;
    const pause = before ? step.at - before.at : 0;
    if (pauses && pause >= PAUSE) steps.push({ wait: span(pause) });
    before = step;
    steps.push({
      as: cast.actor(step.place.as),
      where: where === TEST_CHANNEL ? undefined : where,
      ...action,
      expect: step.refused === undefined
        ? expectationOf(step.outcomes, step.place.channelId, { names, place, bot, notes })
        : { refused: step.refused },
    });
  }
  const shared = sharedOf(steps);
  const extras = cast.extras();
  return {
    value: {
      name,
      channels: channels.size > 0 ? Object.fromEntries(channels) : undefined,
      roles: cast.roles.length > 0 ? cast.roles : undefined,
      ...shared,
      steps: [...extras, ...steps],
    },
    steps: steps.length,
    notes: [...notes],
  };
}

/** Who acts and where, said once where it is the same all along. */
function sharedOf(steps: Record<string, YamlValue | undefined>[]): Record<string, YamlValue | undefined> {
  const shared: Record<string, YamlValue | undefined> = {};
  const acting = steps.filter((step) => !("wait" in step));
  const people = new Set(acting.map((step) => nameIn(step["as"])));
  if (people.size === 1) {
    shared["as"] = acting[0]?.["as"];
    for (const step of acting) delete step["as"];
  }
  const places = new Set(acting.map((step) => step["where"]));
  if (places.size === 1) {
    shared["where"] = acting[0]?.["where"];
    for (const step of acting) delete step["where"];
  }
  return shared;
}

function nameIn(actor: YamlValue | undefined): YamlValue | undefined {
  return typeof actor === "object" && "name" in actor ? actor.name : actor;
}

/** A test has one server: that of the first step in one, else any. */
function guildOf(all: readonly (SessionStep | PassedTime)[], { guilds }: PlaygroundSnapshot) {
  const of = (id: string) => guilds.find(({ channels }) => channels.some((channel) => channel.id === id));
  for (const step of all) {
    const guild = isDone(step) ? of(step.place.channelId) : undefined;
    if (guild) return guild;
  }
  return guilds[0];
}

const UNITS = [["d", 86_400], ["h", 3_600], ["m", 60], ["s", 1]] as const;

/** Milliseconds by which the clock may be off where it was moved by whole seconds. */
const SLACK = 100;

/** `1h 30m`; whole seconds, so that nothing is too early. */
function span(ms: number): string {
  let left = Math.max(1, Math.ceil((ms - SLACK) / 1_000));
  const parts: string[] = [];
  for (const [unit, seconds] of UNITS) {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    if (count > 0) parts.push(`${count}${unit}`);
  }
  return parts.join(" ");
}

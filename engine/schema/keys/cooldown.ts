import type { SourceText } from "../../diagnostics/span.ts";
import { COOLDOWN_SCOPES, type CooldownScope } from "../../model/cooldown.ts";
import { OWN_LIMITS } from "../../model/limits.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { duration } from "../kit/duration.ts";
import { durationOrOff } from "../kit/duration_or_off.ts";
import { listOf } from "../kit/list.ts";
import { map } from "../kit/map.ts";
import { integer } from "../kit/number.ts";
import { text } from "../kit/text.ts";
import { word } from "../kit/word.ts";

/** How often something may be used. */
export interface CooldownDefinition {
  readonly rate: number;
  /** Milliseconds. */
  readonly per: number;
  readonly scope: CooldownScope;
  readonly message?: SourceText;
}

const { rate: RATE, per: PER } = OWN_LIMITS.cooldown;

const SCOPE = word("a scope of a cooldown", COOLDOWN_SCOPES, {
  person: "user",
  author: "user",
  each: "user",
  servers: "server",
  guild_member: "member",
  channel_category: "category",
  all: "global",
  everyone: "global",
  bot: "global",
  default: "user",
}, { understood: { guild: "server" } });

const once = (per: number): CooldownDefinition => ({ rate: 1, per, scope: "user" });

const SETTINGS = map(
  "a cooldown",
  {
    rate: integer("a number of uses such as 2", RATE)
      .describe("How often it may be used within the time of `per`; once where nothing is said.").optional(),
    per: duration(PER).describe("That time, such as 30s or 1d."),
    scope: SCOPE.describe(
      "Whose uses are counted together: those of each user (the default), of each member of a server, or of a " +
        "whole server, channel or category, or all (global).",
    ).optional(),
    message: text("the words for people who are too fast")
      .describe("What people read who are too fast; {cooldown.left} is the time that is left.").optional(),
  },
  ({ rate, per, scope, message }): CooldownDefinition => ({
    rate: rate ?? 1,
    per,
    scope: scope ?? "user",
    message,
  }),
  {
    uses: { use: "rate" },
    times: { use: "rate" },
    count: { use: "rate" },
    limit: { use: "rate" },
    max: { use: "rate" },
    default_rate: { use: "rate" },
    every: { use: "per" },
    seconds: { use: "per" },
    time: { use: "per" },
    duration: { use: "per" },
    within: { use: "per" },
    window: { use: "per" },
    default_per: { use: "per" },
    type: { use: "scope" },
    bucket: { use: "scope" },
    for: { use: "scope" },
    who: { use: "scope" },
    text: { use: "message" },
    msg: { use: "message" },
    reply: { use: "message" },
  },
);

const ENTRY = byShape<CooldownDefinition>("a cooldown: a map with `rate` and `per`, or a duration", {
  scalar: converted(duration(PER), once),
  map: SETTINGS,
});

/** `30s`, `{ rate: 2, per: 30s }`, a list of these, or `none`, which is an empty list. */
export const COOLDOWN = byShape<readonly CooldownDefinition[]>(
  "a cooldown: a duration such as 30s, a map such as `{ rate: 2, per: 30s }`, or none",
  {
    scalar: converted(durationOrOff("none", PER), (per) => per === "off" ? [] : [once(per)]),
    map: converted(SETTINGS, (cooldown) => [cooldown]),
    list: listOf("a list of cooldowns, each with `rate` and `per`", ENTRY),
  },
).meta({
  id: "cooldown",
  description: "How often it may be used: `30s` is once in 30 seconds for each person; `none` is no limit.",
});

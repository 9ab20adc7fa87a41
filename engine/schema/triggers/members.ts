/** Members of a server: they come, change, go, are banned and move between voice channels. */
import type { SourceText } from "../../diagnostics/span.ts";
import { INTENT } from "../../model/discord_numbers.ts";
import type { HappeningName } from "../../model/happening.ts";
import { HAPPENING_VALUES } from "../../model/happening_values.ts";
import { checkNamed } from "../checks/named.ts";
import { boolean } from "../kit/boolean.ts";
import { map } from "../kit/map.ts";
import type { Hints } from "../kit/unknown_key.ts";
import { word } from "../kit/word.ts";
import {
  CHANNEL_KEYS,
  checkPlaces,
  type Filter,
  idsOf,
  matching,
  PLACE_HINTS,
  placeFilters,
  type PlaceKeys,
  ROLE_KEYS,
  ROLES,
} from "./filters.ts";
import { ANY, type TriggerUse, type TriggerWord } from "./kind.ts";

function plain(
  name: HappeningName & ("member_join" | "member_leave" | "member_ban" | "member_unban"),
  description: string,
  intents: number,
  nearMisses: readonly string[],
): TriggerWord {
  return {
    name,
    description,
    values: HAPPENING_VALUES[name],
    answers: false,
    person: true,
    channel: false,
    intents,
    nearMisses,
    filters: map("nothing, as this trigger has no filters", {}, () => ANY, {
      bots: { say: "Write `if: user.bot` or `if: not user.bot` in the event." },
    }),
    bare: ANY,
  };
}

export const MEMBER_JOIN = plain(
  "member_join",
  "Somebody comes into a server; bots, too.",
  INTENT.GUILD_MEMBERS,
  [
    "join",
    "on_member_join",
    "member_add",
    "guild_member_add",
    "user_join",
    "member_joined",
  ],
);

export const MEMBER_LEAVE = plain(
  "member_leave",
  "Somebody leaves a server or is removed from it.",
  INTENT.GUILD_MEMBERS,
  ["leave", "on_member_remove", "member_remove", "guild_member_remove", "user_leave", "member_left"],
);

export const MEMBER_BAN = plain("member_ban", "Somebody is banned.", INTENT.GUILD_MODERATION, [
  "ban",
  "on_member_ban",
  "banned",
  "guild_ban_add",
]);

export const MEMBER_UNBAN = plain("member_unban", "A ban is lifted.", INTENT.GUILD_MODERATION, [
  "unban",
  "on_member_unban",
  "unbanned",
  "guild_ban_remove",
]);

const EITHER = {
  start: "started",
  begin: "started",
  begins: "started",
  end: "ended",
  stopped: "ended",
} as const;

const UPDATE_KEYS = {
  role_added: ROLES.describe("Only where one of these roles was given.").optional(),
  role_removed: ROLES.describe("Only where one of these roles was taken away.").optional(),
  nick_changed: boolean().describe("Only where the nickname is another one.").optional(),
  boost: word("a change of boosting", ["started", "ended"], EITHER)
    .describe("Only where the member began to boost the server (started) or does so no more (ended).")
    .optional(),
  timeout: word("a change of a timeout", ["started", "ended"], EITHER)
    .describe("Only where a timeout began, or was ended before its time.").optional(),
};

interface UpdateKeys {
  readonly role_added?: readonly SourceText[];
  readonly role_removed?: readonly SourceText[];
  readonly nick_changed?: boolean;
  readonly boost?: "started" | "ended";
  readonly timeout?: "started" | "ended";
}

/** Any one of the changes that are named. */
function update(keys: UpdateKeys): TriggerUse {
  return {
    check: (names, problems) =>
      checkNamed("roles", [...keys.role_added ?? [], ...keys.role_removed ?? []], names, problems),
    compile(names) {
      const any: Filter[] = [];
      if (keys.role_added) {
        const ids = idsOf("roles", keys.role_added, names);
        any.push(({ change }) => change?.added.some((id) => ids.has(id)) ?? false);
      }
      if (keys.role_removed) {
        const ids = idsOf("roles", keys.role_removed, names);
        any.push(({ change }) => change?.removed.some((id) => ids.has(id)) ?? false);
      }
      if (keys.nick_changed) any.push(({ change }) => change?.nick ?? false);
      if (keys.boost) any.push(({ change }) => change?.boost === keys.boost);
      if (keys.timeout) any.push(({ change }) => change?.timeout === keys.timeout);
      if (any.length === 0) return {};
      return { matches: (happening, world) => any.some((passes) => passes(happening, world)) };
    },
  };
}

export const MEMBER_UPDATE: TriggerWord = {
  name: "member_update",
  description: "A member gets or loses a role or has another nickname, boosts the server or is timed out.",
  values: HAPPENING_VALUES.member_update,
  answers: false,
  person: true,
  channel: false,
  intents: INTENT.GUILD_MEMBERS,
  nearMisses: [
    "on_member_update",
    "guild_member_update",
    "role_add",
    "role_added",
    "role_change",
    "boost",
    "nick",
  ],
  filters: map("a change of a member to wait for", UPDATE_KEYS, update, {
    role: { use: "role_added" },
    roles: { use: "role_added" },
    role_given: { use: "role_added" },
    role_add: { use: "role_added" },
    role_lost: { use: "role_removed" },
    role_taken: { use: "role_removed" },
    role_remove: { use: "role_removed" },
    nick: { use: "nick_changed" },
    nickname: { use: "nick_changed" },
    boosting: { use: "boost" },
    boosted: { use: "boost" },
    timed_out: { use: "timeout" },
    muted: { use: "timeout" },
  }),
  bare: update({}),
};

function voice(
  name: HappeningName & ("voice_join" | "voice_leave" | "voice_move"),
  description: string,
  nearMisses: readonly string[],
): TriggerWord {
  const use = (keys: PlaceKeys): TriggerUse => ({
    check: (names, problems) => checkPlaces(keys, names, problems),
    compile: (names) => matching(placeFilters(keys, names)),
  });
  const hints: Hints = PLACE_HINTS;
  return {
    name,
    description,
    values: HAPPENING_VALUES[name],
    answers: false,
    person: true,
    channel: true,
    intents: INTENT.GUILD_VOICE_STATES,
    nearMisses,
    filters: map("voice channels to wait at", { ...CHANNEL_KEYS, ...ROLE_KEYS }, use, hints),
    bare: use({}),
  };
}

export const VOICE_JOIN = voice("voice_join", "Somebody comes into a voice channel from outside.", [
  "voice_state_update",
  "voice",
  "on_voice_join",
  "join_voice",
]);
export const VOICE_LEAVE = voice("voice_leave", "Somebody leaves voice altogether.", [
  "on_voice_leave",
  "leave_voice",
]);
export const VOICE_MOVE = voice("voice_move", "Somebody changes from one voice channel to another.", [
  "on_voice_move",
  "voice_switch",
]);

/** A server itself: its channels, threads and roles, and the bot's coming and going. */
import type { SourceText } from "../../diagnostics/span.ts";
import { INTENT } from "../../model/discord_numbers.ts";
import type { EngineHappening } from "../../model/happening.ts";
import { HAPPENING_VALUES } from "../../model/happening_values.ts";
import { checkNamed } from "../checks/named.ts";
import { map } from "../kit/map.ts";
import {
  CHANNEL_KEYS,
  checkPlaces,
  idsOf,
  matching,
  PLACE_HINTS,
  placeFilters,
  type PlaceKeys,
  ROLES,
} from "./filters.ts";
import { ANY, type TriggerUse, type TriggerWord } from "./kind.ts";

type Facts = Pick<TriggerWord, "description" | "nearMisses" | "channel"> & { readonly name: EngineHappening };

function about(facts: Facts, filters: TriggerWord["filters"], bare: TriggerUse): TriggerWord {
  const values = HAPPENING_VALUES[facts.name];
  return { ...facts, values, answers: false, person: false, intents: INTENT.GUILDS, filters, bare };
}

function channelUse(keys: PlaceKeys): TriggerUse {
  return {
    check: (names, problems) => checkPlaces(keys, names, problems),
    compile: (names) => matching(placeFilters(keys, names)),
  };
}

function aboutChannels(
  name: EngineHappening,
  description: string,
  nearMisses: readonly string[],
): TriggerWord {
  const filters = map("channels to wait at", CHANNEL_KEYS, channelUse, PLACE_HINTS);
  return about({ name, description, nearMisses, channel: true }, filters, channelUse({}));
}

function roleUse({ roles }: { readonly roles?: readonly SourceText[] }): TriggerUse {
  return {
    check: (names, problems) => checkNamed("roles", roles ?? [], names, problems),
    compile(names) {
      if (!roles) return {};
      const ids = idsOf("roles", roles, names);
      return { matches: ({ values }) => ids.has((values["role"] as { id?: string } | undefined)?.id ?? "") };
    },
  };
}

function aboutRoles(name: EngineHappening, description: string, nearMisses: readonly string[]): TriggerWord {
  const keys = { roles: ROLES.describe("Only these roles.").optional() };
  const filters = map("roles to wait for", keys, roleUse, { role: { use: "roles" } });
  return about({ name, description, nearMisses, channel: false }, filters, roleUse({}));
}

function plain(name: EngineHappening, description: string, nearMisses: readonly string[]): TriggerWord {
  return about(
    { name, description, nearMisses, channel: false },
    map("nothing, as this trigger has no filters", {}, () => ANY),
    ANY,
  );
}

export const CHANNEL_CREATE = aboutChannels("channel_create", "A channel is made.", [
  "on_channel_create",
  "new_channel",
]);
export const CHANNEL_UPDATE = aboutChannels(
  "channel_update",
  "A channel gets another name, topic, category or other permissions.",
  ["on_channel_update", "channel_edit"],
);
export const CHANNEL_DELETE = aboutChannels("channel_delete", "A channel is deleted.", [
  "on_channel_delete",
  "channel_remove",
]);
export const THREAD_CREATE = aboutChannels("thread_create", "A thread is opened, or a post in a forum.", [
  "thread",
  "on_thread_create",
  "new_thread",
  "forum_post",
]);
export const THREAD_DELETE = aboutChannels("thread_delete", "A thread is deleted.", [
  "on_thread_delete",
  "thread_remove",
]);
export const ROLE_CREATE = aboutRoles("role_create", "A role is made.", ["on_role_create", "new_role"]);
export const ROLE_UPDATE = aboutRoles(
  "role_update",
  "A role gets another name or colour, or is changed otherwise.",
  [
    "on_role_update",
    "role_edit",
  ],
);
export const ROLE_DELETE = aboutRoles("role_delete", "A role is deleted.", ["on_role_delete"]);
export const SERVER_JOIN = plain("server_join", "The bot comes into a server.", [
  "guild_join",
  "guild_create",
  "on_guild_join",
  "bot_join",
]);
export const SERVER_LEAVE = plain("server_leave", "The bot leaves a server or is removed from it.", [
  "guild_leave",
  "guild_delete",
  "on_guild_remove",
  "guild_remove",
  "bot_leave",
]);

/** It comes once, for all servers together. */
const ALONE: TriggerUse = { ...ANY, nowhere: true };

export const READY: TriggerWord = {
  ...plain("ready", "The bot has logged in and knows its servers.", [
    "on_ready",
    "start",
    "startup",
  ]),
  bare: ALONE,
};

/** Filters that several triggers share: where it happened, to whom, and whether to bots as well. */
import type * as z from "zod";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Trigger } from "../../model/automation.ts";
import type { Happening } from "../../model/happening.ts";
import type { World } from "../../model/views.ts";
import { checkNamed } from "../checks/named.ts";
import type { NamesDefinition } from "../keys/names.ts";
import { boolean } from "../kit/boolean.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { isSnowflake } from "../kit/snowflake.ts";
import { text } from "../kit/text.ts";
import { nameOf } from "../kit/written.ts";
import type { Hints } from "../kit/unknown_key.ts";

/** Whether a happening passes. */
export type Filter = (happening: Happening, world: World) => boolean;

const named = (kind: "channel" | "role") =>
  oneOrMany(
    `a list of ${kind}s: names under \`names\` or ids`,
    text(`a ${kind}: a name under \`names\` or an id`, nameOf(`${kind}s`)),
  );

export const CHANNEL_KEYS = {
  channels: named("channel").describe(
    "Only in these channels; a category stands for all channels in it, a channel for its threads, too.",
  ).optional(),
  not_channels: named("channel").describe("Everywhere but in these channels.").optional(),
};

export const ROLE_KEYS = {
  roles: named("role").describe("Only people who have one of these roles.").optional(),
  not_roles: named("role").describe("Only people who have none of these roles.").optional(),
};

export const BOT_KEYS = {
  bots: boolean().describe("Whether bots count as well; they do not where nothing is said.").optional(),
};

export const ROLES = named("role");
export const CHANNELS = named("channel");

export const PLACE_HINTS: Hints = {
  channel: { use: "channels" },
  in: { use: "channels" },
  only_in: { use: "channels" },
  category: { use: "channels" },
  categories: { use: "channels" },
  ignore: { use: "not_channels" },
  ignored_channels: { use: "not_channels" },
  except: { use: "not_channels" },
  exclude: { use: "not_channels" },
  not_in: { use: "not_channels" },
  role: { use: "roles" },
  ignored_roles: { use: "not_roles" },
  bot: { use: "bots" },
  ignore_bots: { use: "bots" },
};

/** What these keys hold. */
export interface PlaceKeys {
  readonly channels?: readonly SourceText[];
  readonly not_channels?: readonly SourceText[];
  readonly roles?: readonly SourceText[];
  readonly not_roles?: readonly SourceText[];
}

export function checkPlaces(keys: PlaceKeys, names: NamesDefinition, problems: Problems): void {
  checkNamed("channels", [...keys.channels ?? [], ...keys.not_channels ?? []], names, problems);
  checkNamed("roles", [...keys.roles ?? [], ...keys.not_roles ?? []], names, problems);
}

export function placeFilters(keys: PlaceKeys, names: NamesDefinition): Filter[] {
  const filters: Filter[] = [];
  if (keys.channels) filters.push(inOneOf(idsOf("channels", keys.channels, names)));
  if (keys.not_channels) filters.push(not(inOneOf(idsOf("channels", keys.not_channels, names))));
  if (keys.roles) filters.push(hasOneOf(idsOf("roles", keys.roles, names)));
  if (keys.not_roles) filters.push(not(hasOneOf(idsOf("roles", keys.not_roles, names))));
  return filters;
}

/** All have to let a happening pass. */
export function matching(filters: readonly Filter[]): Pick<Trigger, "matches"> {
  const [first, second] = filters;
  if (!first) return {};
  if (!second) return { matches: first };
  return {
    matches(happening, world) {
      for (const passes of filters) if (!passes(happening, world)) return false;
      return true;
    },
  };
}

/** Ids of what is named; what is neither an id nor a name has been told. */
export function idsOf(
  kind: keyof NamesDefinition,
  texts: readonly SourceText[],
  names: NamesDefinition,
): ReadonlySet<string> {
  return new Set(texts.flatMap(({ text }) => {
    if (isSnowflake(text)) return [text];
    return names[kind].find(({ name }) => name.text === text)?.id ?? [];
  }));
}

export const isPerson: Filter = ({ user }) => user?.bot !== true;

function not(filter: Filter): Filter {
  return (happening, world) => !filter(happening, world);
}

/** In the channel itself, a thread of it, or a channel of the category. */
function inOneOf(ids: ReadonlySet<string>): Filter {
  return ({ channelId, parentId }, world) => {
    for (let id = channelId, up = 0; id !== undefined && up < 3; up++) {
      if (ids.has(id)) return true;
      id = world.channel(id)?.parentId ?? (up === 0 ? parentId : undefined);
    }
    return false;
  };
}

function hasOneOf(ids: ReadonlySet<string>): Filter {
  return ({ member }) => member?.roles.some((role) => ids.has(role)) ?? false;
}

export type Output<Shape extends Record<string, z.ZodType>> = z.output<z.ZodObject<Shape>>;

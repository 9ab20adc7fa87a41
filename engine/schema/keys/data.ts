import type * as z from "zod";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import { DATA_OWNERS, DATA_TYPES } from "../../model/data.ts";
import { OWN_LIMITS } from "../../model/limits.ts";
import { duration } from "../kit/duration.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { number } from "../kit/number.ts";
import { word } from "../kit/word.ts";
import { DATA_VALUE } from "./data_value.ts";

const TYPE = word("a type of data", DATA_TYPES, {
  int: "number",
  integer: "number",
  float: "number",
  double: "number",
  decimal: "number",
  text: "string",
  str: "string",
  bool: "boolean",
  flag: "boolean",
  array: "list",
  set: "list",
  object: "map",
  dict: "map",
  date: "time",
  datetime: "time",
  timestamp: "time",
});

const PER = word("whose data it is", DATA_OWNERS, {
  person: "user",
  author: "user",
  users: "user",
  members: "member",
  guild_member: "member",
  servers: "server",
  guilds: "server",
  channels: "channel",
  messages: "message",
  all: "global",
  bot: "global",
  everyone: "global",
}, { understood: { guild: "server" } });

const DECLARATION = map(
  "declared data",
  {
    type: TYPE.describe("What is kept: a number, a text (string), true or false, a list, a map or a time."),
    per: PER.describe(
      "Whose it is: of each user, of each member of a server, of each server, channel or message, or of the bot " +
        "as a whole (global).",
    ),
    default: DATA_VALUE.describe("The value where nothing was set yet.").optional(),
    min: number().describe("The least number; of a text or a list, the least length.").optional(),
    max: number().describe("The greatest number; of a text or a list, the greatest length.").optional(),
    expires: duration(OWN_LIMITS.dataExpiry)
      .describe("How long after its last change it is forgotten, such as 30d; never where nothing is said.")
      .optional(),
  },
  (keys, node) => ({
    /** The map it was read from: the places of its keys. */
    node,
    type: keys.type,
    per: keys.per,
    default: keys.default,
    min: keys.min,
    max: keys.max,
    /** Milliseconds. */
    expires: keys.expires,
  }),
  {
    kind: { use: "type" },
    owner: { use: "per" },
    scope: { use: "per" },
    for: { use: "per" },
    of: { use: "per" },
    initial: { use: "default" },
    start: { use: "default" },
    value: { use: "default" },
    minimum: { use: "min" },
    min_length: { use: "min" },
    maximum: { use: "max" },
    max_length: { use: "max" },
    limit: { use: "max" },
    expire: { use: "expires" },
    expiry: { use: "expires" },
    expires_after: { use: "expires" },
    ttl: { use: "expires" },
    keep: { use: "expires" },
  },
).meta({ id: "data" });

/** Data as its author declared it. */
export type DataDefinition = z.output<typeof DECLARATION> & {
  readonly name: SourceText;
  readonly span: Span;
};

export const DATA = named(
  "a map of data by their names, such as `coins: { type: number, per: member }`",
  DECLARATION,
  (name, data): DataDefinition => ({ name, span: name.span, ...data }),
).describe("What the bot remembers: each with a type, and whose it is.");

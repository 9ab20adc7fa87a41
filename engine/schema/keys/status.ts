import type * as z from "zod";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { duration } from "../kit/duration.ts";
import { listOf } from "../kit/list.ts";
import { map } from "../kit/map.ts";
import { text } from "../kit/text.ts";
import { word } from "../kit/word.ts";

const TYPE = word("a kind of status", [
  "playing",
  "watching",
  "listening",
  "competing",
  "streaming",
  "custom",
], {
  play: "playing",
  game: "playing",
  watch: "watching",
  listen: "listening",
  listening_to: "listening",
  compete: "competing",
  competing_in: "competing",
  stream: "streaming",
  text: "custom",
});

export const STATUS = map(
  "a status",
  {
    type: TYPE.describe("What Discord writes before the text; `custom` writes nothing."),
    text: text("the status text").describe("The text; {guilds}, {users} and {commands} are filled in."),
    url: text("an address").describe("The address of the stream on Twitch or YouTube; for `streaming` only.")
      .optional(),
  },
  (keys, node) => ({ node, ...keys }),
  { name: { use: "text" }, state: { use: "text" }, activity: { use: "type" } },
);

/** What the bot shows below its name. */
export type StatusDefinition = z.output<typeof STATUS>;

const LIST = listOf("a list of statuses, each with `type` and `text`", STATUS);

export interface StatusesDefinition {
  /** Milliseconds between one status and the next, where the author said it. */
  readonly every?: number;
  readonly list: readonly StatusDefinition[];
}

export const STATUSES = byShape<StatusesDefinition>("statuses: a map with `every` and `list`", {
  map: map(
    "statuses",
    {
      every: duration({ min: 1000 }).describe("How long each one is shown; 5m where nothing is said.")
        .optional(),
      list: LIST.describe("The statuses, shown one after the other."),
    },
    (keys): StatusesDefinition => keys,
    { interval: { use: "every" }, statuses: { use: "list" } },
  ),
  list: converted(LIST, (list): StatusesDefinition => ({ list })),
});

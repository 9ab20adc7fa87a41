import type * as z from "zod";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { listOf } from "../kit/list.ts";
import { map } from "../kit/map.ts";
import { integer } from "../kit/number.ts";
import { text } from "../kit/text.ts";
import { expressionOf } from "../kit/written.ts";
import { EMBED_KEYS, type EmbedDefinition } from "./embed.ts";

/** A long list, of which a message shows one page at a time: lines of a list, or pages that are written out. */
export interface PagesDefinition {
  readonly span: Span;
  /** Absent for a list of pages alone. */
  readonly node?: MapNode;
  /** An expression that gives a list. */
  readonly list?: SourceText;
  readonly line?: SourceText;
  readonly perPage?: number;
  /** What is shown where the list has nothing in it. */
  readonly empty?: SourceText;
  readonly texts?: readonly SourceText[];
  /** What stands around each page, without a description. */
  readonly embed?: EmbedDefinition;
}

const MOST_LINES = 50;

const TEXTS = listOf("a list of pages, each a text", text("a page"));

const { description: _, fields: __, ...AROUND } = EMBED_KEYS;

const MAP = map(
  "pages",
  {
    list: text("a list such as data.items", expressionOf()).describe(
      "The list: an expression such as data.items.",
    )
      .optional(),
    line: text('a text such as `"{index}. {item}"`').describe(
      "What stands there for each item of the list: `item` is the item, `index` counts from 1.",
    ).optional(),
    per_page: integer("a whole number such as 10", { min: 1, max: MOST_LINES })
      .describe("How many lines a page has; 10 where nothing is said.").optional(),
    empty: text("a text").describe("What is shown where the list is empty.").optional(),
    texts: TEXTS.describe("The pages, written out, instead of a list.").optional(),
    ...AROUND,
  },
  ({ list, line, per_page, empty, texts, ...around }, node): PagesDefinition => ({
    span: node.span,
    node,
    list,
    line,
    perPage: per_page,
    empty,
    texts,
    embed: { ...around, node, span: node.span, description: undefined, fields: [] },
  }),
  {
    items: { use: "list" },
    in: { use: "list" },
    of: { use: "list" },
    values: { use: "list" },
    size: { use: "per_page" },
    page_size: { use: "per_page" },
    lines: { use: "per_page" },
    text: { use: "line" },
    item: { use: "line" },
    format: { use: "line" },
    pages: { use: "texts" },
    none: { use: "empty" },
    description: {
      say: "What stands on each page comes from `line` or `texts`; a text above stands beside `pages:`.",
    },
    who: { say: "It stands beside `pages:`, not in it." },
    timeout: { say: "It stands beside `pages:`, not in it." },
    ephemeral: { say: "It stands beside `pages:`, not in it." },
  },
);

const WRITTEN = converted(TEXTS, (texts, { span }): PagesDefinition => ({ span, texts }));

/** `{ list: data.items, line: "{item}" }`, `{ texts: [ … ] }`, or a list of texts alone. */
export const PAGES: z.ZodType<PagesDefinition, Node> = byShape<PagesDefinition>(
  "pages: a map with `list` and `line`, or a list of texts",
  { map: MAP, list: WRITTEN, empty: WRITTEN },
).meta({
  id: "pages",
  description: "A long list, one page at a time, with buttons to turn them.",
});

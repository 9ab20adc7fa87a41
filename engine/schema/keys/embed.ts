import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import { boolean } from "../kit/boolean.ts";
import { byShape } from "../kit/by_shape.ts";
import { colour } from "../kit/colour.ts";
import { converted } from "../kit/converted.ts";
import { listOf } from "../kit/list.ts";
import { map } from "../kit/map.ts";
import { PLACEHOLDER_WORDS } from "../kit/placeholder_words.ts";
import { text } from "../kit/text.ts";
import { timestamp } from "../kit/timestamp.ts";

const ICON = { icon_url: { use: "icon" }, iconurl: { use: "icon" }, image: { use: "icon" } } as const;

export interface EmbedAuthorDefinition {
  readonly name: SourceText;
  readonly url?: SourceText;
  readonly icon?: SourceText;
}

export interface EmbedFooterDefinition {
  readonly text: SourceText;
  readonly icon?: SourceText;
}

const AUTHOR = byShape<EmbedAuthorDefinition>("an author: a text, or a map with `name`, `url` and `icon`", {
  scalar: converted(text(), (name): EmbedAuthorDefinition => ({ name })),
  map: map(
    "an author",
    {
      name: text("the author's name").describe("The name above the title."),
      url: text("an address").describe("Where the name leads to.").optional(),
      icon: text("the address of a picture").describe("The address of the small picture before the name.")
        .optional(),
    },
    (keys): EmbedAuthorDefinition => keys,
    { ...ICON, text: { use: "name" } },
  ),
});

const FOOTER = byShape<EmbedFooterDefinition>("a footer: a text, or a map with `text` and `icon`", {
  scalar: converted(text(), (text): EmbedFooterDefinition => ({ text })),
  map: map(
    "a footer",
    {
      text: text("the footer's text").describe("The small text at the bottom."),
      icon: text("the address of a picture").describe("The address of the small picture before the text.")
        .optional(),
    },
    (keys): EmbedFooterDefinition => keys,
    { ...ICON, name: { use: "text" } },
  ),
});

const FIELD = map(
  "a field",
  {
    name: text("the field's name").describe("The bold line of the field."),
    value: text("the field's value").describe("The text below the name."),
    inline: boolean().describe("Whether fields may stand side by side.").optional(),
  },
  ({ name, value, inline }, node) => ({ node, name, value, inline: inline ?? false }),
  { title: { use: "name" }, text: { use: "value" }, description: { use: "value" } },
);

export type EmbedFieldDefinition = z.output<typeof FIELD>;

export const EMBED_KEYS = {
  title: text("the title").describe("The bold line at the top.").optional(),
  url: text("an address").describe("Where the title leads to.").optional(),
  description: text("the text").describe(`The main text. ${PLACEHOLDER_WORDS}`).optional(),
  color: colour().describe(
    'The colour of the bar at the left: `"#5865F2"` in quotes, or a name such as success.',
  )
    .optional(),
  author: AUTHOR.describe("The line above the title.").optional(),
  fields: listOf("a list of fields, each with `name` and `value`", FIELD)
    .describe("Up to 25 small texts with names.").optional(),
  image: text("the address of a picture").describe("The address of the large picture at the bottom.")
    .optional(),
  thumbnail: text("the address of a picture").describe("The address of the small picture at the right.")
    .optional(),
  footer: FOOTER.describe("The small text at the bottom.").optional(),
  timestamp: timestamp().describe("The time in the footer: `now`, or a date such as 2026-08-01T12:00:00Z.")
    .optional(),
};

export const EMBED = map(
  "an embed",
  EMBED_KEYS,
  (keys, node) => ({ node, span: node.span, ...keys, fields: keys.fields ?? [] }),
  {
    text: { use: "description" },
    content: { use: "description" },
    message: { use: "description" },
    footer_text: { use: "footer" },
    footertext: { use: "footer" },
    author_name: { use: "author" },
    image_url: { use: "image" },
    picture: { use: "image" },
    thumbnail_url: { use: "thumbnail" },
    icon: { use: "thumbnail" },
    field: { use: "fields" },
    time: { use: "timestamp" },
    ephemeral: { say: "It stands beside `embed:`, not in it." },
    delete_after: { say: "It stands beside `embed:`, not in it." },
    buttons: { say: "It stands beside `embed:`, not in it." },
    select: { say: "It stands beside `embed:`, not in it." },
    components: { say: "It stands beside `embed:`, not in it." },
  },
).meta({ id: "embed" });

/** The framed part of a message. */
export type EmbedDefinition = z.output<typeof EMBED>;

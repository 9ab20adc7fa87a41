import { text } from "../text_table.ts";

const PREFIX = { prefix: "text" } as const;

export const PREFIX_TEXTS = {
  prefix_set: text(
    "The prefix in this server is {prefix} now, as in {example}. {mention} works too, always.",
    {
      prefix: "text",
      example: "text",
      mention: "text",
    },
  ),
  prefix_reset: text(
    "This server has no prefix of its own any more: it is {prefix} again, as in {example}. {mention} works too, always.",
    { prefix: "text", example: "text", mention: "text" },
  ),
  prefix_same: text("The prefix in this server is {prefix} already.", PREFIX),
  prefix_empty: text("A prefix needs at least one character."),
  prefix_too_long: text("A prefix has at most {most} characters; this has {length}.", {
    most: "number",
    length: "number",
  }),
  prefix_blank: text("A prefix has no blanks. Something like `?` or `b!` works."),
  prefix_slash: text("Discord keeps `/` for slash commands. Something like `?` or `b!` works."),
  prefix_mention: text("A prefix cannot look like a mention, and a mention of me works anyway."),
  prefix_letters: text(
    "With letters and digits alone, ordinary words would call commands. Add a sign, such as {suggestion}.",
    { suggestion: "text" },
  ),
} as const;

/** Functions that make texts from texts. */
import { languageOf, pluralForm } from "./plural.ts";
import { bounded, LONGEST_TEXT, printNumber } from "../print.ts";
import { define } from "./define.ts";

const text = { name: "text", kind: "text" } as const;

export const TEXT_FUNCTIONS = [
  define({
    name: "upper",
    aliases: ["upperAscii"],
    params: [text],
    returns: "text",
    description: "The text in capitals.",
    example: `upper("hello")`,
    prints: "HELLO",
    run: ([text]) => bounded(text.toUpperCase()),
  }),
  define({
    name: "lower",
    aliases: ["lowerAscii"],
    params: [text],
    returns: "text",
    description: "The text in small letters.",
    example: `lower("Hello")`,
    prints: "hello",
    run: ([text]) => bounded(text.toLowerCase()),
  }),
  define({
    name: "capitalize",
    params: [text],
    returns: "text",
    description: "The text with a capital first letter.",
    example: `capitalize("kind regards")`,
    prints: "Kind regards",
    run: ([text]) => bounded(capital(text)),
  }),
  define({
    name: "title",
    params: [text],
    returns: "text",
    description: "The text with a capital letter at the start of every word.",
    example: `title("rules of the server")`,
    prints: "Rules Of The Server",
    run: ([text]) => bounded(text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, capital)),
  }),
  define({
    name: "trim",
    params: [text],
    returns: "text",
    description: "The text without blanks at its start and end.",
    example: `trim("  hi ")`,
    prints: "hi",
    run: ([text]) => text.trim(),
  }),
  define({
    name: "replace",
    params: [text, { name: "old", kind: "text" }, { name: "new", kind: "text" }],
    returns: "text",
    description: "The text with every `old` replaced by `new`.",
    example: `replace("a-b-c", "-", " ")`,
    prints: "a b c",
    run: ([text, old, by]) => old === "" ? text : replaceAll(text, old, by),
  }),
  define({
    name: "starts_with",
    aliases: ["startsWith"],
    params: [text, { name: "start", kind: "text" }],
    returns: "boolean",
    description: "Whether the text begins with `start`.",
    example: `starts_with("hello", "he")`,
    prints: "true",
    run: ([text, start]) => text.startsWith(start),
  }),
  define({
    name: "ends_with",
    aliases: ["endsWith"],
    params: [text, { name: "end", kind: "text" }],
    returns: "boolean",
    description: "Whether the text ends with `end`.",
    example: `ends_with("hello", "lo")`,
    prints: "true",
    run: ([text, end]) => text.endsWith(end),
  }),
  define({
    name: "split",
    params: [text, { name: "separator", kind: "text" }],
    returns: { list: "text" },
    description: "The parts of the text between the separators, at most 1,000.",
    example: `split("red,green,blue", ",")`,
    prints: "red, green, blue",
    run: ([text, separator]) => text.split(separator, 1000),
  }),
  define({
    name: "pad_start",
    aliases: ["pad"],
    params: [{ name: "value", kind: "text or number" }, { name: "width", kind: "number" }, {
      name: "fill",
      kind: "text",
      optional: true,
    }],
    returns: "text",
    description:
      "The value filled up at its start, with blanks or with `fill`, until it is `width` characters wide.",
    example: `pad_start(7, 3, "0")`,
    prints: "007",
    run: ([value, width, fill]) => asText(value).padStart(count(width), fill),
  }),
  define({
    name: "pad_end",
    params: [{ name: "value", kind: "text or number" }, { name: "width", kind: "number" }, {
      name: "fill",
      kind: "text",
      optional: true,
    }],
    returns: "text",
    description:
      "The value filled up at its end, with blanks or with `fill`, until it is `width` characters wide.",
    example: `pad_end("Bo", 5, ".")`,
    prints: "Bo...",
    run: ([value, width, fill]) => asText(value).padEnd(count(width), fill),
  }),
  define({
    name: "repeat",
    params: [text, { name: "times", kind: "number" }],
    returns: "text",
    description: "The text several times in a row.",
    example: `repeat("ha", 3)`,
    prints: "hahaha",
    run: ([text, times]) => {
      const fitting = Math.ceil(LONGEST_TEXT / Math.max(1, text.length));
      return bounded(text.repeat(Math.min(count(times), fitting)));
    },
  }),
  define({
    name: "shorten",
    params: [text, { name: "length", kind: "number" }],
    returns: "text",
    description: "The text cut to a length, with … at its end where something was cut off.",
    example: `shorten("a long story", 7)`,
    prints: "a long…",
    run: ([text, length]) => {
      const longest = count(length);
      return text.length <= longest ? text : longest === 0 ? "" : `${bounded(text, longest - 1)}…`;
    },
  }),
  define({
    name: "escape",
    params: [text],
    returns: "text",
    description: "The text with a backslash before every character that Discord would take as formatting.",
    example: `escape("**not bold**")`,
    prints: "\\*\\*not bold\\*\\*",
    run: ([text]) => bounded(text.replace(/[\\*_~`|<[\]]|^[>#-]/gm, "\\$&")),
  }),
  define({
    name: "plural",
    params: [
      { name: "number", kind: "number" },
      { name: "one", kind: "text" },
      { name: "many", kind: "text" },
      { name: "more", kind: "text", optional: true, rest: true },
    ],
    returns: "text",
    description:
      "The form of a word that goes with a number: `one` for 1, else `many`. In a language with more forms, " +
      'all of them in their order, such as `plural(n, "jabłko", "jabłka", "jabłek")`.',
    example: `plural(2, "coin", "coins")`,
    prints: "coins",
    run: ([number, ...forms], scope, language) => pluralForm(number, forms, language ?? languageOf(scope)),
  }),
];

function capital(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function asText(value: string | number): string {
  return typeof value === "string" ? value : printNumber(value);
}

/** A whole number of characters or times, from 0 to the longest text. */
function count(number: number): number {
  return Number.isNaN(number) ? 0 : Math.min(Math.max(0, Math.floor(number)), LONGEST_TEXT);
}

/** Like the built-in one, but `$&` in the new text means nothing, and it stops at the longest text. */
function replaceAll(text: string, old: string, by: string): string {
  let result = "";
  let copied = 0;
  for (let at = text.indexOf(old); at !== -1; at = text.indexOf(old, copied)) {
    result += text.slice(copied, at) + by;
    copied = at + old.length;
    if (result.length > LONGEST_TEXT) return bounded(result);
  }
  return bounded(result + text.slice(copied));
}

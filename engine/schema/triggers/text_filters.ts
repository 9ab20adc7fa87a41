/** Filters on what a message says. */
import type * as z from "zod";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import type { MessageFacts } from "../../model/happening.ts";
import { type Matcher, matcherOf, parsePattern, PatternMistake } from "../../patterns/mod.ts";
import type { Node } from "../../source/nodes.ts";
import { boolean } from "../kit/boolean.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { Refused, scalar } from "../kit/scalar.ts";
import { text } from "../kit/text.ts";
import type { Hints } from "../kit/unknown_key.ts";

const LONGEST_PATTERN = 500;

interface Pattern {
  readonly source: string;
  matcher(ignoreCase: boolean): Matcher;
}

/** A regular expression, which is known to take no longer than its text is long. */
function pattern(): z.ZodType<Pattern, Node> {
  const what = "a regular expression such as '\\bfree (nitro|robux)\\b'";
  return scalar<Pattern>({
    what,
    json: { type: ["string", "number"], maxLength: LONGEST_PATTERN },
    read({ text: source, span }) {
      if (source.length > LONGEST_PATTERN) {
        return new Refused({
          code: "bad-pattern",
          message: `This pattern is ${source.length} signs long.`,
          expected: `at most ${LONGEST_PATTERN}`,
        });
      }
      try {
        const tree = parsePattern(source);
        // Its size is only known then.
        matcherOf(tree, true);
        return { source, matcher: (ignoreCase) => matcherOf(tree, ignoreCase) };
      } catch (error) {
        if (!(error instanceof PatternMistake)) throw error;
        const where = error.at === 0 ? "" : ` It begins at \`${source.slice(error.at, error.at + 15)}\`.`;
        return new Refused({ code: "bad-pattern", message: error.message + where, span, expected: what });
      }
    },
  });
}

const texts = (what: string) => oneOrMany(`a list of ${what}`, text("a text"));

export const TEXT_KEYS = {
  contains: texts("texts").describe(
    "Only messages with one of these texts in them; capitals make no difference.",
  )
    .optional(),
  word: texts("words").describe(
    "Only messages with one of these as a whole word: `cat` is not in `category`.",
  )
    .optional(),
  starts: texts("beginnings").describe("Only messages that begin with one of these.").optional(),
  exact: texts("texts").describe("Only messages that say one of these and nothing else.").optional(),
  pattern: oneOrMany("a list of patterns", pattern())
    .describe("Only messages in which one of these regular expressions is found.").optional(),
  case_sensitive: boolean().describe("Whether capitals make a difference; they do not where nothing is said.")
    .optional(),
};

export const TEXT_HINTS: Hints = {
  contain: { use: "contains" },
  includes: { use: "contains" },
  has: { use: "contains" },
  text: { use: "contains" },
  keywords: { use: "contains" },
  keyword: { use: "contains" },
  words: { use: "word" },
  starts_with: { use: "starts" },
  startswith: { use: "starts" },
  begins: { use: "starts" },
  prefix: { use: "starts" },
  equals: { use: "exact" },
  is: { use: "exact" },
  regex: { use: "pattern" },
  regexp: { use: "pattern" },
  matches: { use: "pattern" },
  match: { use: "pattern" },
  patterns: { use: "pattern" },
  ignore_case: { use: "case_sensitive" },
  case: { use: "case_sensitive" },
};

export interface TextKeys {
  readonly contains?: readonly SourceText[];
  readonly word?: readonly SourceText[];
  readonly starts?: readonly SourceText[];
  readonly exact?: readonly SourceText[];
  readonly pattern?: readonly Pattern[];
  readonly case_sensitive?: boolean;
}

export type TextFilter = (message: MessageFacts) => boolean;

/** A text without signs is in every message. */
export function checkTexts({ contains = [], word = [], starts = [] }: TextKeys, problems: Problems): void {
  for (const { text, span } of [...contains, ...word, ...starts]) {
    if (text.trim() !== "") continue;
    problems.add({
      code: "empty-filter",
      message: "An empty text is in every message.",
      span,
      expected: "what the message has to say",
    });
  }
}

export function textFilters(keys: TextKeys): TextFilter[] {
  const sensitive = keys.case_sensitive === true;
  const textOf = sensitive ? ({ text }: MessageFacts) => text : ({ folded }: MessageFacts) => folded;
  const wanted = (list: readonly SourceText[]) =>
    list.map(({ text }) => sensitive ? text : text.toLowerCase());
  const filters: TextFilter[] = [];
  if (keys.exact) {
    const all = new Set(wanted(keys.exact).map((one) => one.trim()));
    filters.push((message) => all.has(textOf(message).trim()));
  }
  if (keys.starts) {
    const all = wanted(keys.starts);
    filters.push((message) => {
      const said = textOf(message);
      return all.some((one) => said.startsWith(one));
    });
  }
  if (keys.contains) {
    const all = wanted(keys.contains);
    filters.push((message) => {
      const said = textOf(message);
      return all.some((one) => said.includes(one));
    });
  }
  if (keys.word) {
    const all = wanted(keys.word).map((one) => one.trim());
    filters.push((message) => {
      const said = textOf(message);
      return all.some((one) => hasWord(said, one));
    });
  }
  if (keys.pattern) {
    const all = keys.pattern.map(({ matcher }) => matcher(!sensitive));
    filters.push(({ text: said }) => all.some((matches) => matches(said)));
  }
  return filters;
}

const OF_A_WORD = /[\p{L}\p{M}\p{N}_]/u;

/** Whether a word stands in a text with no letter or digit on either side of it. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!OF_A_WORD.test(signBefore(text, at)) && !OF_A_WORD.test(signAt(text, at + word.length))) return true;
  }
  return false;
}

function signAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : "";
}

function signBefore(text: string, at: number): string {
  const last = text.charCodeAt(at - 1);
  return last >= 0xdc00 && last <= 0xdfff ? signAt(text, at - 2) : text.slice(Math.max(0, at - 1), at);
}

/** Texts with placeholders. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import type { Scope } from "../model/scope.ts";
import type { Variables } from "../model/shape.ts";
import { asText, type Compute, whyNotPrintable } from "./compiled.ts";
import { compileExpression, type Expression } from "./expression.ts";
import { FUNCTION_NAMES } from "./functions/table.ts";
import type { TextTemplate } from "./text_template.ts";
import { TranslatedText } from "./translated_text.ts";
import { breakTypedPings, collectMentions, hideTyped, mayMention, type Mentions } from "./mentions.ts";
import { fixedLine } from "./place.ts";
import { bounded, LONGEST_TEXT } from "./print.ts";
import { type Scan, scan } from "./scan.ts";

export type { TextTemplate } from "./text_template.ts";

/** Compiles a text. Every problem of its placeholders is added to `problems`; see `scan.ts` for what one is. Its translations are compiled with it. */
export function compileText(source: SourceText, variables: Variables, problems: Problems): TextTemplate {
  const own = compileOne(source, variables, problems);
  const { translations } = source;
  if (!translations) return own;
  const others = Array.from(
    translations,
    ([language, text]) => [language, compileOne(text, variables, problems)] as const,
  );
  return new TranslatedText(own, new Map(others));
}

function compileOne(source: SourceText, variables: Variables, problems: Problems): TextTemplate {
  if (!source.text.includes("{")) return constantText(source.text);
  const { literals, holes, unclosed } = scan(source.text, knownIn(variables));
  if (unclosed !== undefined) reportUnclosed(source, unclosed, problems);
  if (holes.length === 0) return constantText(literals.join(""));
  const uses = new Set<string>();
  const before = problems.errors;
  const parts = holes.map((hole) =>
    problems.errors - before < MOST_ERRORS
      ? toPart(compileExpression(source, hole, variables, problems, uses))
      : UNREAD
  );
  return new ComputedText(literals, parts, uses);
}

/** Whether a word is the name of a variable or function. */
export function knownIn(variables: Variables): (word: string) => boolean {
  return (word) => Object.hasOwn(variables, word) || FUNCTION_NAMES.has(word);
}

interface Part {
  readonly print: Compute;
  readonly authored: boolean;
}

/** Of one text that are told. A text of nothing but mistakes would take seconds and hold what each could have been. */
const MOST_ERRORS = 50;
/** A placeholder behind so many mistakes that the text is not used anyway. */
const UNREAD: Part = { print: () => "", authored: false };

function toPart(expression: Expression): Part {
  const text = asText(expression);
  if (text) return { print: text.run, authored: text.authored };
  const { place, type } = expression;
  const blanks = place.text.length - place.text.trimStart().length;
  const words = `\`${place.text.trim()}\``;
  place.report(blanks, blanks + words.length - 2, {
    code: "placeholder-not-printable",
    ...whyNotPrintable(type, words),
  });
  return { print: () => "", authored: false };
}

class ComputedText implements TextTemplate {
  readonly constant = undefined;
  readonly #mayMention: boolean;

  constructor(
    readonly literals: readonly string[],
    readonly parts: readonly Part[],
    readonly uses: ReadonlySet<string>,
  ) {
    this.#mayMention = literals.some(mayMention) || parts.some(({ authored }) => authored);
  }

  render(scope: Scope, mentions?: Mentions): string {
    const { literals, parts } = this;
    const searched = mentions !== undefined && (this.#mayMention || mentions.everyone);
    let text = literals[0]!;
    let own = text;
    for (let index = 0; index < parts.length && text.length <= LONGEST_TEXT; index++) {
      const { print, authored } = parts[index]!;
      const printed = String(print(scope));
      const literal = literals[index + 1]!;
      text += printed + literal;
      if (searched) own += (authored ? printed : hideTyped(printed)) + literal;
    }
    if (!searched) return bounded(text);
    collectMentions(own, mentions);
    return bounded(mentions.everyone ? breakTypedPings(text, own) : text);
  }
}

function constantText(text: string): TextTemplate {
  const mentioning = mayMention(text);
  return {
    constant: text,
    uses: new Set(),
    render(_scope, mentions) {
      if (mentions && mentioning) collectMentions(text, mentions);
      return text;
    },
  };
}

function reportUnclosed(
  source: SourceText,
  { brace, quote }: NonNullable<Scan["unclosed"]>,
  problems: Problems,
): void {
  const code = "placeholder-unclosed";
  const span = source.at(brace, brace + 1);
  if (quote !== undefined) {
    const sign = source.text[quote];
    const message = `A placeholder begins here, and the quote \`${sign}\` in it never closes.`;
    problems.add({ code, message, span, expected: `a second ${sign} before the closing brace` });
    return;
  }
  const begun = /^\{\s*[\p{L}\p{M}\p{N}_]+(?:\.[\p{L}\p{M}\p{N}_]+)*/u.exec(
    source.text.slice(brace, brace + 100),
  )?.[0];
  const fix = begun && fixedLine(source.at(brace, brace + begun.length), `${begun}}`);
  problems.add({
    code,
    message: "A placeholder begins here and never closes.",
    span,
    expected: "a closing brace, or {{ where the brace itself should be printed",
    ...(fix === undefined ? {} : { fix }),
  });
}

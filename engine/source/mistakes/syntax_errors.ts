import type { YAMLError } from "yaml";
import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { ParsedText } from "../parsed_text.ts";
import { explainColour, isColourAt } from "../traps/colour.ts";
import { explainColonBlank, explainDashBlank } from "../traps/missing_blank.ts";
import { explainOddBlank } from "../traps/odd_blank.ts";
import { explainSmartQuotes, isSmartQuote } from "../traps/smart_quotes.ts";
import { explainTab } from "../traps/tab.ts";
import { lineWith, quoteValue } from "../traps/value_fix.ts";
import { explainValueStart, startOfBrokenText } from "../traps/value_start.ts";
import { explainBrackets, explainComma, explainExtraBracket } from "./brackets.ts";
import { explainAfterQuote, explainEscape, explainOpenQuote } from "./quotes.ts";
import { explainStop } from "./reading_stopped.ts";
import { contentStart, explainIndentation, explainListInLine, explainMixture } from "./structure.ts";
import { explainNestedMap, explainNoKey } from "./structure.ts";

/** Errors of one reading that are explained. */
const MOST_ERRORS = 1000;

/** Problems behind which the rest of a file is read wrongly. With the corrected line it is read once more. */
const MISLEADING = new Set<string>(["yaml-quote-missing", "yaml-bracket-missing", "yaml-block-text"]);

function isMisleading({ code, fix }: NewDiagnostic): boolean {
  return MISLEADING.has(code) || (code === "yaml-indentation" && fix !== undefined);
}

type Explained = NewDiagnostic | readonly NewDiagnostic[];

/**
 * The errors of the package `yaml` in plain words, with the corrected line where it is known. One problem a line;
 * behind a quote or a bracket that is never closed nothing is told, because all that follows is misread.
 */
export function explainSyntax(source: ParsedText, errors: readonly YAMLError[]): NewDiagnostic[] {
  const lines = new Set<number>();
  let told = { start: -1, end: -1 };
  const found: NewDiagnostic[] = [];
  for (const error of errors.slice(0, MOST_ERRORS)) {
    const offset = Math.min(error.pos[0], source.text.length);
    if (offset >= told.start && offset <= told.end) continue;
    told = source.line(offset);
    for (const problem of [explainError(source, error, offset)].flat()) {
      const line = problem.span ? problem.span.file.position(problem.span.start).line : 0;
      // All tabs of a file are one problem, and are corrected together.
      if (lines.has(line) || (problem.code === "yaml-tab" && found.some(({ code }) => code === "yaml-tab"))) {
        continue;
      }
      lines.add(line);
      found.push(problem);
    }
    if (found.some(isMisleading)) break;
  }
  return found;
}

function explainError(source: ParsedText, error: YAMLError, offset: number): Explained {
  if (/end with a [\]}]/.test(error.message)) return explainBrackets(source);
  if (error.message.startsWith("Missing closing")) return explainOpenQuote(source, offset);
  if (error.code === "BAD_DQ_ESCAPE") return explainEscape(source, offset);
  return explainOddBlank(source, offset) ?? explainTab(source, offset) ?? byCode(source, error, offset);
}

function byCode(source: ParsedText, error: YAMLError, offset: number): Explained {
  switch (error.code) {
    case "TAB_AS_INDENT":
      return explainTab(source, offset + 1) ?? tabBetween(source, offset);
    case "BAD_SCALAR_START":
      return explainValueStart(source, offset);
    case "BAD_INDENT": {
      const start = contentStart(source, offset);
      return explainDashBlank(source, start) ?? explainColonBlank(source, start) ??
        explainIndentation(source, start);
    }
    case "BLOCK_AS_IMPLICIT_KEY":
      if (error.message.startsWith("A block sequence")) return explainMixture(source, offset);
      if (isSmartQuote(source.text[offset])) return explainSmartQuotes(source, offset, "error");
      if (source.text[offset] === "?") return explainValueStart(source, offset);
      return explainNestedMap(source, offset);
    case "MULTILINE_IMPLICIT_KEY":
      return explainNoKey(source, offset);
    case "KEY_OVER_1024_CHARS":
      return simple(source, offset, "yaml-long-key", "This key has more than 1,024 characters.");
    case "BAD_DIRECTIVE":
      return simple(source, offset, "yaml-directive", "This line begins with %.");
    case "BAD_ALIAS":
    case "TAG_RESOLVE_FAILED":
      return explainValueStart(source, offset);
    case "RESOURCE_EXHAUSTION":
      return explainStop(source, { why: "deep", at: offset });
    case "MISSING_CHAR":
      return missing(source, error.message, offset);
    default:
      return unexpected(source, error.message, offset);
  }
}

function missing(source: ParsedText, message: string, offset: number): Explained {
  const { text } = source;
  if (message.startsWith("Comments must")) {
    if (isColourAt(text, offset)) return explainColour(source, offset);
    const fix = lineWith(source, offset, offset, " ");
    return { ...simple(source, offset, "yaml-comment-blank", "There is no blank before this #."), fix };
  }
  if (message.startsWith("Implicit map keys")) return explainNoKey(source, offset);
  if (message.startsWith("Missing , ")) {
    const broken = startOfBrokenText(source, offset);
    return broken === undefined
      ? explainComma(source, skipBlanks(text, offset), true)
      : explainValueStart(source, broken);
  }
  if (message.startsWith("Missing space after :")) {
    const fix = lineWith(source, offset + 1, offset + 1, " ");
    return { ...simple(source, offset, "yaml-colon-blank", "There is no blank after this colon."), fix };
  }
  if (message.startsWith("Tags and anchors")) {
    let start = offset;
    while (start > 0 && !" \t\n,[{".includes(text[start - 1]!)) start--;
    return explainValueStart(source, start);
  }
  if (message.startsWith("Missing directives-end")) {
    const start = Math.max(0, text.startsWith("%") ? 0 : text.indexOf("\n%") + 1);
    return simple(source, start, "yaml-directive", "This line begins with %.");
  }
  if (message.startsWith("Sequence item")) return explainMixture(source, offset);
  if (message.includes("indentation indicator")) return explainIndentation(source, offset);
  return simple(source, offset, "yaml-syntax", "YAML does not understand this place.");
}

function unexpected(source: ParsedText, message: string, offset: number): Explained {
  const { text } = source;
  if (message.startsWith("Unexpected block-seq-ind")) return explainListInLine(source, offset);
  if (message.startsWith("Unexpected ,") || message.startsWith("Unexpected empty item")) {
    return explainComma(source, offset, false);
  }
  if (/^Unexpected flow-(seq|map)-end/.test(message)) return explainExtraBracket(source, offset);
  if (message.startsWith("Not a YAML token") || message.startsWith("Block scalar header")) {
    return blockText(source, offset);
  }
  if (offset === contentStart(source, offset)) return explainMixture(source, offset);
  const broken = startOfBrokenText(source, offset);
  if (broken !== undefined) return explainValueStart(source, broken);
  const before = text.slice(source.line(offset).start, offset).trimEnd().at(-1);
  if (before === '"' || before === "'") return explainAfterQuote(source, offset);
  const end = source.line(offset).end;
  return {
    code: "yaml-text-after-value",
    message: "The value is complete before this, and something follows.",
    span: source.span(offset, Math.max(end, offset)),
    expected: "nothing but a comment here, or a text in quotes",
  };
}

/** `reply: | text` or `reply: > text`: quoting is right for the second, and for a short first one. */
function blockText(source: ParsedText, offset: number): NewDiagnostic {
  const { text } = source;
  const line = source.line(offset);
  let start = offset;
  while (start > line.start && text[start] !== "|" && text[start] !== ">") start--;
  while (start > line.start && text[start - 1] !== " ") start--;
  const { fix, end } = quoteValue(source, start);
  const goesOn = contentStart(source, line.next) - line.next > contentStart(source, offset) - line.start;
  return {
    code: "yaml-block-text",
    message: `Text stands on the line of ${text[start]}, but belongs on the next lines.`,
    span: source.span(start, end),
    expected: `the text on the lines below ${text[start]}, indented; or all of it in quotes`,
    ...(!goesOn && { fix }),
  };
}

function tabBetween(source: ParsedText, offset: number): NewDiagnostic {
  const line = source.line(offset);
  const tab = source.text.indexOf("\t", line.start);
  const at = tab === -1 || tab >= line.end ? offset : tab;
  return {
    ...simple(source, at, "yaml-tab", "A tab stands where the column of the next word matters."),
    fix: source.text.slice(line.start, line.end).replaceAll("\t", " "),
  };
}

function simple(
  source: ParsedText,
  offset: number,
  code: NewDiagnostic["code"],
  message: string,
): NewDiagnostic {
  return { code, message, span: source.span(offset, Math.min(offset + 1, source.text.length)) };
}

function skipBlanks(text: string, at: number): number {
  while (at < text.length && " \t\r\n".includes(text[at]!)) at++;
  return Math.min(at, Math.max(0, text.length - 1));
}

import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import { shorten } from "../key_set.ts";
import type { EmptyNode, MapEntry, MapNode, Node, ScalarNode } from "../nodes.ts";
import { ParsedText } from "../parsed_text.ts";
import { explainColour, isColourAt } from "./colour.ts";
import { explainColonBlank, explainDashBlank } from "./missing_blank.ts";
import { explainCutSmartQuotes } from "./smart_quotes.ts";
import { lineWith, quote, quoteValue } from "./value_fix.ts";
import { explainValueStart } from "./value_start.ts";

/**
 * Why something else stands where a text was expected, when a trap of YAML is the reason: a colour that became a
 * comment, a placeholder that became a map, a bracket that became a list. Undefined where no trap is seen.
 */
export function explainInsteadOfText(node: Node): NewDiagnostic | undefined {
  if (node.kind === "empty") return movingWith(node, explainEmpty(node));
  if (node.kind === "map") return movingWith(node, explainPlaceholder(node));
  if (node.kind !== "list") return undefined;
  const source = ParsedText.of(node.span.file);
  if (source.text[node.span.start] !== "[") return undefined;
  return movingWith(node, explainValueStart(source, node.span.start));
}

/** Why a text stands where a map was expected: `reply:Hello` without the blank. */
export function explainInsteadOfMap(node: Node): NewDiagnostic | undefined {
  if (node.kind !== "scalar" || node.style !== "plain") return undefined;
  return movingWith(node, explainColonBlank(ParsedText.of(node.span.file), node.span.start));
}

/** Why a text stands where a list was expected: `-item` without the blank. */
export function explainInsteadOfList(node: Node): NewDiagnostic | undefined {
  if (node.kind !== "scalar" || node.style !== "plain") return undefined;
  return movingWith(node, explainDashBlank(ParsedText.of(node.span.file), node.span.start));
}

/**
 * Why a key is not known: `{ type:user }` without the blank is the key `type:user` with nothing behind it, and in
 * `{ reply: “Hi, all: now” }` the curly quotes hold nothing together.
 */
export function explainUnknownKey({ key, value }: MapEntry): NewDiagnostic | undefined {
  const cut = explainCutSmartQuotes(ParsedText.of(key.span.file), key.span.start);
  if (cut) return cut;
  return value.kind === "empty" && value.span.start === key.span.end ? explainInsteadOfMap(key) : undefined;
}

/** A warning for a text that people read, when the rest of its line was taken for a comment: `See #rules first`. */
export function explainCutText(node: ScalarNode): NewDiagnostic | undefined {
  if (node.style !== "plain") return undefined;
  const source = ParsedText.of(node.span.file);
  const hash = hashBehind(source, node.span.end);
  if (hash === undefined || source.line(node.span.start).start !== source.line(hash).start) return undefined;
  return movingWith(node, { ...cut(source, node.span.start, hash), severity: "warning" });
}

function explainEmpty(node: EmptyNode): NewDiagnostic | undefined {
  const source = ParsedText.of(node.span.file);
  const { start, end } = node.span;
  if (end > start) {
    return source.text.slice(start, end) === "~" ? explainValueStart(source, start) : undefined;
  }
  const hash = hashBehind(source, end) ?? loneHash(source, end);
  if (hash === undefined) return undefined;
  return isColourAt(source.text, hash) ? explainColour(source, hash) : cut(source, hash, hash);
}

/** The `#` behind a place on its line, with a word directly after it. */
function hashBehind({ text }: ParsedText, end: number): number | undefined {
  let at = end;
  while (text[at] === " " || text[at] === "\t") at++;
  return at > end && text[at] === "#" && /^[^\s#!]/.test(text[at + 1] ?? "") ? at : undefined;
}

/** `prefix: #`. */
function loneHash(source: ParsedText, start: number): number | undefined {
  const { end } = source.line(start);
  const rest = source.text.slice(start, Math.min(end, start + 200)).trim();
  return rest === "#" ? source.text.indexOf("#", start) : undefined;
}

function cut(source: ParsedText, start: number, hash: number): NewDiagnostic {
  const end = source.line(hash).end;
  const whole = source.text.slice(start, end).trimEnd();
  return {
    code: "yaml-cut-text",
    message: `YAML takes ${
      shorten(source.text.slice(hash, end))
    } for a comment, so it does not belong to the text.`,
    span: source.span(hash, end),
    expected: "the whole text in quotes, or a blank after the # of a comment",
    fix: lineWith(source, start, end, quote(whole)),
  };
}

/** `{user.name}` alone is a map with one key and no value. */
function explainPlaceholder({ entries, span }: MapNode): NewDiagnostic | undefined {
  const source = ParsedText.of(span.file);
  const [entry] = entries;
  if (source.text[span.start] !== "{" || !entry || entries.length > 1 || entry.value.kind !== "empty") {
    return undefined;
  }
  const { fix, end } = quoteValue(source, span.start);
  return {
    code: "yaml-placeholder-start",
    message: `The text ${
      shorten(source.text.slice(span.start, end))
    } begins with "{", which begins a map in YAML.`,
    span: source.span(span.start, end),
    expected: "a text in quotes",
    fix,
  };
}

/**
 * The same problem, whose place goes where the node goes: what is found at a node is kept as long as the node is, which
 * moves when lines above it change.
 */
function movingWith<Problem extends NewDiagnostic | undefined>(
  { span: own }: Node,
  problem: Problem,
): Problem {
  if (!problem?.span) return problem;
  const [start, end] = [problem.span.start - own.start, problem.span.end - own.start];
  const span: Span = {
    get file() {
      return own.file;
    },
    get start() {
      return own.start + start;
    },
    get end() {
      return own.start + end;
    },
  };
  return { ...problem, span };
}

/** Values that are written out or computed: the amount of `add`, the value of a `set`. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import type { Scope } from "../model/scope.ts";
import type { Shape, Variables } from "../model/shape.ts";
import { asText } from "./compiled.ts";
import { compileExpression } from "./expression.ts";
import { readTime } from "./functions/time.ts";
import { zoneOf } from "./functions/zone.ts";
import { scan } from "./scan.ts";
import { isAbsent, isRecord, printAny } from "./print.ts";
import { compileText, knownIn } from "./text.ts";
import { common, describe, isList, isObject } from "./type.ts";

/**
 * Compiles a value of an expected shape. A text that is exactly one placeholder keeps the type of its expression;
 * any other text is read as it stands, or is a template where a text is expected. An absent value gives `undefined`.
 */
export function compileValue(
  source: SourceText,
  variables: Variables,
  expected: Shape,
  problems: Problems,
): (scope: Scope) => unknown {
  const { literals, holes, unclosed } = scan(source.text, knownIn(variables));
  const [hole] = holes;
  if (hole && holes.length === 1 && literals.every((literal) => literal.trim() === "")) {
    const expression = compileExpression(source, hole, variables, problems);
    const open = expression.type === "anything";
    if (open && !isObject(expected)) return (scope) => conform(expression.run(scope), expected);
    if (!open && common(expression.type, expected)) return (scope) => expression.run(scope) ?? undefined;
    const text = expected === "text" ? asText(expression) : undefined;
    if (text) return (scope) => text.run(scope);
    // Whoever answers a request could name any role as a person, and texts would ping it.
    const found = open ? "only known when it comes" : describe(expression.type);
    report(source, expected, `\`${source.text.trim()}\` is ${found}.`, problems);
    return () => undefined;
  }
  if (expected === "text" || unclosed) {
    const template = compileText(source, variables, problems);
    return (scope) => template.render(scope);
  }
  const read = holes.length === 0 ? readLiteral(source.text.trim(), expected) : undefined;
  if (read) return read;
  report(source, expected, `\`${source.text.trim()}\` is a text.`, problems);
  return () => undefined;
}

/** A value whose type was not known before, where it turns out to be of the right one. */
function conform(value: unknown, expected: Shape): unknown {
  if (isAbsent(value) || expected === "anything") return value ?? undefined;
  if (expected === "text") return printAny(value);
  if (expected === "number" || expected === "time") return typeof value === "number" ? value : undefined;
  if (expected === "boolean") return typeof value === "boolean" ? value : undefined;
  if (!isList(expected)) return isRecord(value) && !Array.isArray(value) ? value : undefined;
  const { list } = expected;
  return Array.isArray(value) ? value.map((element) => conform(element, list)) : undefined;
}

function readLiteral(text: string, expected: Shape): ((scope: Scope) => unknown) | undefined {
  if (expected === "number" && /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)) {
    const number = Number(text);
    return Number.isFinite(number) ? () => number : undefined;
  }
  if (expected === "boolean" && /^(?:true|false|yes|no|on|off)$/i.test(text)) {
    const value = /^(?:true|yes|on)$/i.test(text);
    return () => value;
  }
  if (expected === "time" && readTime(text, "UTC") !== undefined) {
    return (scope) => readTime(text, zoneOf(scope, undefined));
  }
}

function report(source: SourceText, expected: Shape, message: string, problems: Problems): void {
  problems.add({
    code: "value-wrong-type",
    message,
    span: source.at(0, source.text.length),
    expected: wanted(expected),
  });
}

function wanted(expected: Shape): string {
  if (expected === "number") return 'a number such as 100, or one placeholder such as "{options.bet * 2}"';
  if (expected === "time") return 'a date such as 2026-12-24 18:00, or one placeholder such as "{now}"';
  if (expected === "boolean") return 'true or false, or one placeholder such as "{user.bot}"';
  if (isList(expected) || isObject(expected)) return `one placeholder that is ${describe(expected)}`;
  return describe(expected);
}

/** `==` and `!=`. An absent value equals `null` and nothing else. */
import { BROKEN, type Compiled, type Compiler, type Compute, type NodeOf, quote } from "../compiled.ts";
import type { ExpressionProblem } from "../place.ts";
import { isAbsent, isRecord } from "../print.ts";
import { common, describe, isList, isObject, type Type } from "../type.ts";

type Equality = NodeOf<"==" | "!=">;

export function compileEquality(node: Equality, compiler: Compiler): Compiled {
  const [left, right] = [compiler.compile(node.args[0]), compiler.compile(node.args[1])];
  if (!common(left.type, right.type) && !bothHaveIds(left.type, right.type)) {
    const [a, b] = [quote(compiler, node.args[0]), quote(compiler, node.args[1])];
    compiler.place.report(node.start, node.end, {
      code: "expression-comparison",
      message: `${a} is ${describe(left.type)} and ${b} is ${describe(right.type)}, so they are never equal.`,
      ...hint(node, left, right, compiler),
    });
    return BROKEN;
  }
  const [a, b] = [left.run, right.run];
  const run: Compute = node.op === "=="
    ? (scope, item) => equal(a(scope, item), b(scope, item))
    : (scope, item) => !equal(a(scope, item), b(scope, item));
  return { type: "boolean", run, authored: false };
}

/** A person and a member are different things with the same id. */
function bothHaveIds(a: Type, b: Type): boolean {
  return isObject(a) && isObject(b) && Object.hasOwn(a.fields, "id") && Object.hasOwn(b.fields, "id");
}

export function equal(a: unknown, b: unknown): boolean {
  if (isAbsent(a) || isAbsent(b)) return isAbsent(a) && isAbsent(b);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((element, index) => equal(element, b[index]));
  }
  if (isRecord(a) && isRecord(b)) return a === b || (a.id !== undefined && a.id === b.id);
  return a === b;
}

type Hint = Pick<ExpressionProblem, "expected" | "suggestion" | "replace" | "replaceAt">;

/** What was probably meant. */
function hint(node: Equality, left: Compiled, right: Compiled, { place }: Compiler): Hint {
  const [first, second] = node.args;
  const words = (part: typeof first) => place.text.slice(part.start, part.end);
  const write = (part: typeof first, replace: string): Hint => ({
    suggestion: part === first
      ? `${replace} ${node.op} ${words(second)}`
      : `${words(first)} ${node.op} ${replace}`,
    replace,
    replaceAt: part,
  });
  const bothWays = [[left, right, first, second], [right, left, second, first]] as const;
  for (const [text, number, textNode, numberNode] of bothWays) {
    if (text.type !== "text" || number.type !== "number") continue;
    if (number.literal !== undefined) return write(numberNode, place.inQuotes(words(numberNode)));
    const digits = String(text.literal ?? "").trim();
    return write(textNode, /^-?\d+(\.\d+)?$/.test(digits) ? digits : `number(${words(textNode)})`);
  }
  for (const [object, text, objectNode] of bothWays) {
    if (!isObject(object.type) || text.type !== "text") continue;
    const field = /^\d{15,}$/.test(String(text.literal ?? "")) ? "id" : "name";
    if (Object.hasOwn(object.type.fields, field)) return write(objectNode, `${words(objectNode)}.${field}`);
  }
  if (left.type === "boolean" && typeof right.literal === "string") {
    const meant = /^(?:true|yes|on)$/i.test(right.literal) === (node.op === "==");
    const replace = meant ? words(first) : `not ${words(first)}`;
    return { suggestion: replace, replace };
  }
  if (isList(left.type)) return { expected: `${words(second)} in ${words(first)}` };
  if (left.type === "time") return { expected: `a moment such as time("2026-12-24 18:00")` };
  return { expected: "two values of one kind" };
}

/** `== != < <= > >= in`. With an absent value only `==` to another absent one, and `!=`, hold. */
import { BROKEN, type Compiled, type Compiler, type Compute, type NodeOf, quote } from "../compiled.ts";
import type { ExpressionProblem } from "../place.ts";
import { isAbsent, isRecord } from "../print.ts";
import { common, describe, isList, isObject, type Type } from "../type.ts";

type Order = "<" | "<=" | ">" | ">=";
type Scalar = string | number;

const HOLDS: Readonly<Record<Order, (a: Scalar, b: Scalar) => boolean>> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

export function compileEquality(node: NodeOf<"==" | "!=">, compiler: Compiler): Compiled {
  const [left, right] = [compiler.compile(node.args[0]), compiler.compile(node.args[1])];
  if (!common(left.type, right.type) && !bothHaveIds(left.type, right.type)) {
    reportDifferent(node, left, right, compiler);
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

export function compileOrder(node: NodeOf<Order>, compiler: Compiler): Compiled {
  const [left, right] = [compiler.compile(node.args[0]), compiler.compile(node.args[1])];
  const type = common(left.type, right.type);
  if (type !== "anything" && type !== "number" && type !== "text" && type !== "time") {
    reportOrder(node, left, right, compiler);
    return BROKEN;
  }
  const holds = HOLDS[node.op];
  const [a, b] = [left.run, right.run];
  const run: Compute = (scope, item) => {
    const [x, y] = [a(scope, item), b(scope, item)];
    return (typeof x === "number" && typeof y === "number" ||
      typeof x === "string" && typeof y === "string") &&
      holds(x, y);
  };
  return { type: "boolean", run, authored: false };
}

export function compileIn(node: NodeOf<"in">, compiler: Compiler): Compiled {
  const [left, right] = [compiler.compile(node.args[0]), compiler.compile(node.args[1])];
  if (left.type === "anything" || right.type === "anything") return BROKEN;
  const fits = right.type === "text"
    ? left.type === "text"
    : isList(right.type) && common(left.type, right.type.list);
  if (!fits) {
    const inList = isList(right.type);
    const part = node.args[inList || right.type === "text" ? 0 : 1];
    compiler.place.report(part.start, part.end, {
      code: "expression-comparison",
      message: `${quote(compiler, part)} is ${
        describe(inList ? left.type : part === node.args[0] ? left.type : right.type)
      }.`,
      expected: isList(right.type)
        ? `${describe(right.type.list)}, as the list holds`
        : right.type === "text"
        ? "a text, to be looked for in the text"
        : `a list such as ["one", "two"]`,
    });
    return BROKEN;
  }
  const [a, b] = [left.run, right.run];
  const run: Compute = (scope, item) => {
    const [part, whole] = [a(scope, item), b(scope, item)];
    if (typeof whole === "string") return typeof part === "string" && whole.includes(part);
    return Array.isArray(whole) && whole.some((element) => equal(element, part));
  };
  return { type: "boolean", run, authored: false };
}

function reportDifferent(
  node: NodeOf<"==" | "!=">,
  left: Compiled,
  right: Compiled,
  compiler: Compiler,
): void {
  const [a, b] = [quote(compiler, node.args[0]), quote(compiler, node.args[1])];
  compiler.place.report(node.start, node.end, {
    code: "expression-comparison",
    message: `${a} is ${describe(left.type)} and ${b} is ${describe(right.type)}, so they are never equal.`,
    ...hint(node, left, right, compiler),
  });
}

/** What was probably meant. */
function hint(
  node: NodeOf<"==" | "!=">,
  left: Compiled,
  right: Compiled,
  { place }: Compiler,
): Pick<ExpressionProblem, "expected" | "suggestion" | "replace"> {
  const words = node.args.map(({ start, end }) => place.text.slice(start, end));
  const [a = "", b = ""] = words;
  const write = (x: string, y: string) => {
    const whole = `${x} ${node.op} ${y}`;
    return { suggestion: whole, replace: whole };
  };
  if (left.type === "text" && right.type === "number") {
    return right.literal === undefined ? { expected: `number(${a}) ${node.op} ${b}` } : write(a, `"${b}"`);
  }
  if (left.type === "number" && right.type === "text") {
    return typeof right.literal === "string" && /^\s*-?[\d.]+\s*$/.test(right.literal)
      ? write(a, right.literal.trim())
      : { expected: `number(${b}) on the other side` };
  }
  if (left.type === "boolean" && typeof right.literal === "string") {
    const meant = /^(?:true|yes|on)$/i.test(right.literal) === (node.op === "==");
    return { suggestion: meant ? a : `not ${a}`, replace: meant ? a : `not ${a}` };
  }
  for (const [object, other, name] of [[left, right, a], [right, left, b]] as const) {
    if (!isObject(object.type) || other.type !== "text") continue;
    const field = /^\d{15,}$/.test(String(other.literal ?? "")) ? "id" : "name";
    if (!Object.hasOwn(object.type.fields, field)) continue;
    return name === a ? write(`${a}.${field}`, b) : write(a, `${b}.${field}`);
  }
  if (isList(left.type)) return { expected: `${b} in ${a}` };
  if (left.type === "time") return { expected: `time("2026-12-24 18:00") for a moment` };
  return { expected: "two values of one kind" };
}

function reportOrder(node: NodeOf<Order>, left: Compiled, right: Compiled, compiler: Compiler): void {
  const [first, second] = node.args;
  if (left.type === "boolean" && first.op in HOLDS) {
    const shared = compiler.place.text.slice(first.end - lengthOfRight(first), first.end);
    return compiler.place.report(node.start, node.end, {
      code: "expression-comparison",
      message: "Three values cannot be compared at once.",
      expected: `two comparisons with \`and\`, the second one beginning with ${shared}`,
    });
  }
  const [a, b] = [quote(compiler, first), quote(compiler, second)];
  compiler.place.report(node.start, node.end, {
    code: "expression-comparison",
    message: `${a} is ${describe(left.type)} and ${b} is ${
      describe(right.type)
    }; \`${node.op}\` cannot compare them.`,
    expected: left.type === "text" && right.type === "number"
      ? `number(${a.replaceAll("`", "")}), or size(${a.replaceAll("`", "")}) for its length`
      : "two numbers, two texts or two times",
  });
}

function lengthOfRight(node: NodeOf<Order>["args"][0]): number {
  const right = Array.isArray(node.args) ? node.args[1] : undefined;
  return isRecord(right) && typeof right.end === "number" && typeof right.start === "number"
    ? right.end - right.start
    : 0;
}

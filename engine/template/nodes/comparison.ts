/** `< <= > >=` and `in`. With an absent value none of them holds. */
import type { ASTNode } from "@marcbachmann/cel-js";
import { BROKEN, type Compiled, type Compiler, type Compute, type NodeOf, quote } from "../compiled.ts";
import { common, describe, isList } from "../type.ts";
import { equal } from "./equality.ts";

type Order = "<" | "<=" | ">" | ">=";
type Scalar = string | number;

const HOLDS: Readonly<Record<Order, (a: Scalar, b: Scalar) => boolean>> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

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
    const x = a(scope, item);
    const y = b(scope, item);
    if (typeof x === "number" && typeof y === "number") return holds(x, y);
    return typeof x === "string" && typeof y === "string" && holds(x, y);
  };
  return { type: "boolean", run, authored: false };
}

function reportOrder(node: NodeOf<Order>, left: Compiled, right: Compiled, compiler: Compiler): void {
  const [first, second] = node.args;
  const code = "expression-comparison";
  if (left.type === "boolean" && isOrder(first)) {
    const middle = quote(compiler, first.args[1]).replaceAll("`", "");
    const end = quote(compiler, second).replaceAll("`", "");
    return compiler.place.report(node.start, node.end, {
      code,
      message: "Three values cannot be compared at once.",
      expected: `a second comparison: ${
        quote(compiler, first).replaceAll("`", "")
      } and ${middle} ${node.op} ${end}`,
    });
  }
  const [a, b] = [quote(compiler, first), quote(compiler, second)];
  const bare = a.replaceAll("`", "");
  compiler.place.report(node.start, node.end, {
    code,
    message: `${a} is ${describe(left.type)} and ${b} is ${
      describe(right.type)
    }, which \`${node.op}\` cannot compare.`,
    expected: left.type === "text" && right.type === "number"
      ? `number(${bare}), or size(${bare}) for its length`
      : "two numbers, two texts or two times",
  });
}

function isOrder(node: ASTNode): node is NodeOf<Order> {
  return Object.hasOwn(HOLDS, node.op);
}

export function compileIn(node: NodeOf<"in">, compiler: Compiler): Compiled {
  const [left, right] = [compiler.compile(node.args[0]), compiler.compile(node.args[1])];
  const held = isList(right.type)
    ? right.type.list
    : right.type === "text" || right.type === "anything"
    ? right.type
    : undefined;
  if (held === undefined || !common(held, left.type)) {
    const [a, b] = [quote(compiler, node.args[0]), quote(compiler, node.args[1])];
    compiler.place.report(node.start, node.end, {
      code: "expression-comparison",
      message: held === undefined
        ? `${b} is ${describe(right.type)}, so nothing can be looked for in it.`
        : `${a} is ${describe(left.type)}, which cannot be in ${b}.`,
      expected: held === undefined
        ? `a list such as ["one", "two"], or a text`
        : `${describe(held)} before \`in\``,
    });
    return BROKEN;
  }
  const [a, b] = [left.run, right.run];
  const run: Compute = (scope, item) => {
    const part = a(scope, item);
    const whole = b(scope, item);
    if (typeof whole === "string") return typeof part === "string" && whole.includes(part);
    return Array.isArray(whole) && whole.some((element) => equal(element, part));
  };
  return { type: "boolean", run, authored: false };
}

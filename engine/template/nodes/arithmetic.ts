/** `+ - * / %` and the minus sign. An absent operand makes the result absent; so does a division by zero. */
import {
  asText,
  BROKEN,
  type Compiled,
  type Compiler,
  type Compute,
  type NodeOf,
  quote,
} from "../compiled.ts";
import { bounded, printAny } from "../print.ts";
import { describe, isList, isObject, type Type } from "../type.ts";

type Operator = "+" | "-" | "*" | "/" | "%";

const COMPUTE: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
};

export function compileArithmetic(node: NodeOf<Operator>, compiler: Compiler): Compiled {
  const [left, right] = [compiler.compile(node.args[0]), compiler.compile(node.args[1])];
  if (left.type === "anything" || right.type === "anything") {
    return { type: "anything", run: onAnything(node.op, left.run, right.run), authored: false };
  }
  if (left.type === "number" && right.type === "number") {
    return { type: "number", run: onNumbers(COMPUTE[node.op], left.run, right.run), authored: false };
  }
  const joined = node.op === "+" ? concatenate(left, right) : undefined;
  if (joined) return joined;
  report(node, [left, right], compiler);
  return BROKEN;
}

function onNumbers(compute: (a: number, b: number) => number, left: Compute, right: Compute): Compute {
  return (scope, item) => {
    const a = left(scope, item);
    const b = right(scope, item);
    if (typeof a !== "number" || typeof b !== "number") return undefined;
    const result = compute(a, b);
    return Number.isFinite(result) ? result : undefined;
  };
}

/** Of which kind the values are is only known at run time: numbers are computed with, a text and a number are joined. */
function onAnything(op: Operator, left: Compute, right: Compute): Compute {
  const compute = onNumbers(COMPUTE[op], left, right);
  if (op !== "+") return compute;
  return (scope, item) => {
    const a = left(scope, item);
    const b = right(scope, item);
    if (typeof a === "number" && typeof b === "number") return compute(scope, item);
    return typeof a === "string" || typeof b === "string" ? bounded(printAny(a) + printAny(b)) : undefined;
  };
}

/** A text and anything that can be printed make a longer text; two lists make a longer list. */
function concatenate(left: Compiled, right: Compiled): Compiled | undefined {
  if (isList(left.type) && isList(right.type)) {
    const run: Compute = (scope, item) => [left, right].flatMap((side) => asArray(side.run(scope, item)));
    return {
      type: left.type,
      run: (scope, item) => asArray(run(scope, item)).slice(0, 1000),
      authored: false,
    };
  }
  if (left.type !== "text" && right.type !== "text") return undefined;
  const a = asText(left);
  const b = asText(right);
  if (!a || !b) return undefined;
  return {
    type: "text",
    run: (scope, item) => bounded(`${a.run(scope, item)}${b.run(scope, item)}`),
    authored: a.authored && b.authored,
  };
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const VERBS: Readonly<Record<Operator, string>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "%": "take the rest of",
};

function report(node: NodeOf<Operator>, operands: readonly Compiled[], compiler: Compiler): void {
  const wrong = operands.findIndex(({ type }) => type !== "number");
  const part = node.args[wrong]!;
  const { type } = operands[wrong]!;
  const words = quote(compiler, part);
  compiler.place.report(part.start, part.end, {
    code: "expression-operator",
    message: `One can only ${VERBS[node.op]} numbers, and ${words} is ${describe(type)}.`,
    expected: advice(type, words.replaceAll("`", "")),
  });
}

function advice(type: Type, words: string): string {
  if (type === "text") return `a number; number(${words}) reads one from a text`;
  if (type === "time") {
    return `a number; add_time(${words}, "2h") and days_between(${words}, other) work on times`;
  }
  if (type === "boolean") return `a number such as (${words} ? 1 : 0)`;
  if (isList(type)) return `a number such as size(${words})`;
  if (!isObject(type)) return "a number";
  const field = Object.entries(type.fields).find(([, shape]) => shape === "number")?.[0];
  return field === undefined ? "a number" : `a number such as ${words}.${field}`;
}

export function compileMinus(node: NodeOf<"-_">, compiler: Compiler): Compiled {
  const { type, run, literal } = compiler.compile(node.args);
  if (type !== "number" && type !== "anything") {
    const words = quote(compiler, node.args);
    compiler.place.report(node.args.start, node.args.end, {
      code: "expression-operator",
      message: `A minus stands before numbers, and ${words} is ${describe(type)}.`,
      expected: advice(type, words.replaceAll("`", "")),
    });
    return BROKEN;
  }
  const negate: Compute = (scope, item) => {
    const value = run(scope, item);
    return typeof value === "number" ? -value : undefined;
  };
  return {
    type,
    run: negate,
    authored: false,
    ...(typeof literal === "number" ? { literal: -literal } : {}),
  };
}

/** `and or not`, and the choice `condition ? one : other`. An absent condition counts as false. */
import { asText, BROKEN, type Compiled, type Compiler, type NodeOf, quote } from "../compiled.ts";
import type { Place } from "../place.ts";
import { describe, isList, isObject, type Type } from "../type.ts";
import { alike } from "./literal.ts";

export function compileLogic(node: NodeOf<"&&" | "||">, compiler: Compiler): Compiled {
  const [left, right] = [compiler.compile(node.args[0]), compiler.compile(node.args[1])];
  const [one, other] = [quote(compiler, node.args[0]), quote(compiler, node.args[1])];
  if (node.op === "||" && isValue(left.type) && isValue(right.type)) {
    const meant = `default(${one}, ${other})`.replaceAll("`", "");
    compiler.place.report(node.start, node.end, {
      code: "condition-not-boolean",
      message: `\`or\` stands between two conditions, and ${one} is ${describe(left.type)}.`,
      suggestion: meant,
    });
    return BROKEN;
  }
  requireCondition(left.type, compiler.place, node.args[0].start, node.args[0].end, one);
  requireCondition(right.type, compiler.place, node.args[1].start, node.args[1].end, other);
  const [a, b] = [left.run, right.run];
  return node.op === "&&"
    ? {
      type: "boolean",
      authored: false,
      run: (scope, item) => a(scope, item) === true && b(scope, item) === true,
    }
    : {
      type: "boolean",
      authored: false,
      run: (scope, item) => a(scope, item) === true || b(scope, item) === true,
    };
}

export function compileNot(node: NodeOf<"!_">, compiler: Compiler): Compiled {
  const { run } = condition(node.args, compiler);
  return { type: "boolean", authored: false, run: (scope, item) => run(scope, item) !== true };
}

export function compileChoice(node: NodeOf<"?:">, compiler: Compiler): Compiled {
  const { run } = condition(node.args[0], compiler);
  const one = compiler.compile(node.args[1]);
  const other = compiler.compile(node.args[2]);
  const [a, b] = alike([one, other]) ?? [];
  if (!a || !b) {
    compiler.place.report(node.args[1].start, node.args[2].end, {
      code: "expression-operator",
      message: `The two results are ${describe(one.type)} and ${
        describe(other.type)
      }, which cannot stand for each other.`,
      expected: "two texts, or two numbers",
    });
    return BROKEN;
  }
  const authored = (asText(a)?.authored ?? false) && (asText(b)?.authored ?? false);
  return {
    type: a.type,
    authored,
    run: (scope, item) => run(scope, item) === true ? a.run(scope, item) : b.run(scope, item),
  };
}

function isValue(type: Type): boolean {
  return type !== "boolean" && type !== "anything";
}

function condition(node: NodeOf<"!_">["args"], compiler: Compiler): Compiled {
  const compiled = compiler.compile(node);
  requireCondition(compiled.type, compiler.place, node.start, node.end, quote(compiler, node));
  return compiled;
}

/** Reports a value that is neither true nor false. Returns whether it may stand as a condition. */
export function requireCondition(
  type: Type,
  place: Place,
  start: number,
  end: number,
  words: string,
): boolean {
  if (type === "boolean" || type === "anything") return true;
  const bare = words.replaceAll("`", "");
  const expected = type === "number"
    ? `a comparison such as ${bare} > 0`
    : type === "text"
    ? `a comparison such as ${bare} == "yes", or has(${bare}) to ask whether it was given`
    : isList(type)
    ? `a comparison such as size(${bare}) > 0`
    : isObject(type)
    ? `a field that is true or false, or has(${bare}) to ask whether there is one`
    : "something that is true or false";
  place.report(start, end, {
    code: "condition-not-boolean",
    message: `${words} is ${describe(type)}, and a condition is something that is true or false.`,
    expected,
  });
  return false;
}

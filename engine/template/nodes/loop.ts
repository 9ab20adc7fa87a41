/**
 * The loops of CEL over a list: `exists`, `all`, `filter`, `map`. They are bounded: the first 1,000 elements,
 * and no loop within a loop.
 */
import { BROKEN, type Compiled, type Compiler, type Compute, type NodeOf, quote } from "../compiled.ts";
import { describe, isList, type Type } from "../type.ts";
import { requireCondition } from "./logic.ts";

const MOST_ELEMENTS = 1000;
const LOOPS = ["exists", "all", "filter", "map"] as const;
type Loop = typeof LOOPS[number];

export function isLoop(name: string, args: number): name is Loop {
  return args === 2 && LOOPS.some((loop) => loop === name);
}

export function compileLoop(node: NodeOf<"rcall">, name: Loop, compiler: Compiler): Compiled {
  const [, listNode, [variable, body]] = node.args;
  const list = compiler.compile(listNode);
  if (!variable || variable.op !== "id" || !body) return BROKEN;
  const element = list.type === "anything" ? "anything" : isList(list.type) ? list.type.list : undefined;
  if (element === undefined) {
    compiler.place.report(listNode.start, listNode.end, {
      code: "expression-argument",
      message: `\`${name}\` works on lists, and ${quote(compiler, listNode)} is ${describe(list.type)}.`,
      expected: "a list such as member.roles",
    });
    return BROKEN;
  }
  if (compiler.loop) {
    compiler.place.report(node.start, node.end, {
      code: "expression-refused",
      message: `\`${name}\` stands within another loop, which could take long.`,
      expected: "one loop after the other: list.filter(…).map(…)",
    });
    return BROKEN;
  }
  const loop = { name: compiler.place.text.slice(variable.start, variable.end), type: element };
  const each = compiler.within(loop).compile(body);
  if (name !== "map") {
    requireCondition(each.type, compiler.place, body.start, body.end, quote(compiler, body));
  }
  return {
    type: resultType(name, list.type, each.type),
    run: looper(name, list.run, each.run),
    authored: false,
  };
}

function resultType(name: Loop, list: Type, each: Type): Type {
  return name === "filter" ? list : name === "map" ? { list: each } : "boolean";
}

function looper(name: Loop, list: Compute, each: Compute): Compute {
  return (scope) => {
    const value = list(scope);
    const items: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_ELEMENTS) : [];
    switch (name) {
      case "exists":
        return items.some((item) => each(scope, item) === true);
      case "all":
        return items.every((item) => each(scope, item) === true);
      case "filter":
        return items.filter((item) => each(scope, item) === true);
      case "map":
        return items.map((item) => each(scope, item));
    }
  };
}

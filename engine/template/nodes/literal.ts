/** Values that are written out: numbers, texts, `true`, `null`, lists. */
import { BROKEN, type Compiled, type Compiler, type Compute, type NodeOf, quote } from "../compiled.ts";
import { isAbsent, printer, printsMention } from "../print.ts";
import { common, type Type } from "../type.ts";

export function compileLiteral(node: NodeOf<"value">, compiler: Compiler): Compiled {
  const value: unknown = node.args;
  switch (typeof value) {
    case "string":
      return { type: "text", run: () => value, authored: true, literal: value };
    case "boolean":
      return { type: "boolean", run: () => value, authored: true, literal: value };
    case "bigint":
    case "number": {
      const number = Number(value);
      if (typeof value === "bigint" && number > Number.MAX_SAFE_INTEGER) return reportLarge(node, compiler);
      return { type: "number", run: () => number, authored: true, literal: number };
    }
  }
  if (value === null) return { type: "nothing", run: () => undefined, authored: true };
  compiler.place.report(node.start, node.end, {
    code: "expression-refused",
    message: `${quote(compiler, node)} is a form of value that has no use here.`,
    expected: "a plain number or text",
  });
  return BROKEN;
}

function reportLarge(node: NodeOf<"value">, { place }: Compiler): Compiled {
  const digits = place.text.slice(node.start, node.end);
  place.report(node.start, node.end, {
    code: "expression-refused",
    message: `${digits} is too large for a number. If it is an id, it stands in quotes.`,
    suggestion: place.inQuotes(digits),
    replace: place.inQuotes(digits),
  });
  return BROKEN;
}

export function compileListLiteral(node: NodeOf<"list">, compiler: Compiler): Compiled {
  const compiled = alike(node.args.map((element) => compiler.compile(element)));
  if (!compiled) {
    compiler.place.report(node.start, node.end, {
      code: "expression-operator",
      message: "The elements of this list are of different kinds.",
      expected: "only texts, or only numbers",
    });
    return BROKEN;
  }
  const runs = compiled.map(({ run }) => run);
  return {
    type: { list: compiled[0]?.type ?? "anything" },
    run: (scope, item) => runs.map((run) => run(scope, item)),
    authored: compiled.every(({ authored }) => authored),
  };
}

/** The values as one type: their common one, else all of them as texts; `undefined` where that cannot be. */
export function alike(values: readonly Compiled[]): readonly Compiled[] | undefined {
  let type: Type | undefined = "nothing";
  for (const value of values) type = type && common(type, value.type);
  if (type !== undefined) {
    const whole: Type = type === "nothing" ? "anything" : type;
    return values.map((value) =>
      whole === "text" && value.type !== "text" ? madeText(value) : retyped(value, whole)
    );
  }
  const texts = values.map(asOptionalText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function retyped(value: Compiled, type: Type): Compiled {
  return { ...value, type };
}

/** `null`, or what is only known at run time, among texts. */
function madeText(value: Compiled): Compiled {
  return asOptionalText(value) ?? retyped(value, "text");
}

/** As a text, but what is absent stays absent. */
function asOptionalText(value: Compiled): Compiled | undefined {
  const print = printer(value.type);
  if (!print) return undefined;
  const run: Compute = (scope, item) => {
    const found = value.run(scope, item);
    return isAbsent(found) ? undefined : print(found);
  };
  return { type: "text", run, authored: value.authored || printsMention(value.type) };
}

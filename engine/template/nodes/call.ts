/** Calls of functions, written `upper(user.name)` or `user.name.upper()`. */
import type { ASTNode } from "@marcbachmann/cel-js";
import {
  asText,
  BROKEN,
  type Compiled,
  type Compiler,
  type Compute,
  type NodeOf,
  quote,
} from "../compiled.ts";
import { accepts, describeKind, fits, type FunctionEntry, type Param } from "../functions/define.ts";
import { findForm, findFunction } from "../functions/table.ts";
import { findDeclared, isLikeNamespace, type Named, namespaceOf } from "../namespace.ts";
import { isAbsent, printer } from "../print.ts";
import { describe, isList } from "../type.ts";
import { reportUnknownFunction } from "../unknown.ts";
import { alike } from "./literal.ts";
import { compileLoop, isLoop } from "./loop.ts";

interface Call {
  readonly name: string;
  readonly nameStart: number;
  readonly args: readonly ASTNode[];
  readonly node: ASTNode;
}

export function compileCall(node: NodeOf<"call" | "rcall">, compiler: Compiler): Compiled {
  const call = readCall(node, compiler.place.text);
  const { name, args } = call;
  if (node.op === "rcall") {
    const [, receiver] = node.args;
    const space = namespaceOf(receiver, compiler);
    if (space) return compileDeclared(space, call, compiler);
    if (isLikeNamespace(receiver, compiler)) return compiler.compile(receiver);
  }
  if (node.op === "rcall" && isLoop(name, node.args[2].length)) return compileLoop(node, name, compiler);
  if (name === "has" && args.length === 1) return compileHas(args[0]!, compiler);
  const entry = findFunction(name);
  if (entry) return compileEntry(entry, call, compiler);
  reportUnknown(call, compiler);
  // What stands in the brackets may be names that only the unknown function would explain.
  if (node.op === "rcall") compiler.compile(node.args[1]);
  return BROKEN;
}

/** Of an extension: what stands before the dot is its name, and not the first value. */
function compileDeclared(space: Named, call: Call, compiler: Compiler): Compiled {
  const given = { ...call, args: call.args.slice(1) };
  const entry = findDeclared(space, call, compiler);
  if (entry) return compileEntry(entry, given, compiler);
  for (const arg of given.args) compiler.compile(arg);
  return BROKEN;
}

function reportUnknown({ name, nameStart, node }: Call, { place }: Compiler): void {
  const form = findForm(name);
  if (form) {
    return place.report(node.start, node.end, {
      code: "expression-argument-count",
      message: `\`${name}\` is written in another way.`,
      expected: `${form.signature.replace(/ → .*/, "")}, such as ${form.example}`,
    });
  }
  if (name !== "matches") return reportUnknownFunction(place, name, nameStart);
  place.report(nameStart, nameStart + name.length, {
    code: "expression-refused",
    message: "`matches` is not offered, because some patterns run for minutes on a text that somebody chose.",
    expected: "contains, starts_with or ends_with",
  });
}

function readCall(node: NodeOf<"call" | "rcall">, text: string): Call {
  if (node.op === "call") {
    const name = text.slice(node.start, node.start + node.args[0].length);
    return { name, nameStart: node.start, args: node.args[1], node };
  }
  const [method, receiver, args] = node.args;
  // The tree has no place for the name: it follows the dot behind the receiver and its brackets.
  const nameStart = text.indexOf(method, text.indexOf(".", receiver.end));
  return { name: method, nameStart, args: [receiver, ...args], node };
}

/** `has(options.reason)`: whether there is a value. */
function compileHas(arg: ASTNode, compiler: Compiler): Compiled {
  const { run } = compiler.compile(arg);
  return { type: "boolean", authored: false, run: (scope, item) => !isAbsent(run(scope, item)) };
}

function compileEntry(entry: FunctionEntry, call: Call, compiler: Compiler): Compiled {
  const compiled = call.args.map((arg) => compiler.compile(arg));
  if (!countFits(entry, call, compiler)) return BROKEN;
  const params = call.args.map((_, index) => entry.params[Math.min(index, entry.params.length - 1)]!);
  const right = params.map((param, index) =>
    argumentFits(entry, param, compiled[index]!, call.args[index]!, compiler)
  );
  if (!right.every(Boolean)) return BROKEN;
  const values = entry.alike
    ? alike(compiled)
    : compiled.map((value, index) => converted(params[index]!, value));
  const types = (values ?? compiled).map(({ type }) => type);
  const expected = values ? entry.expects?.(types) : "values of one kind";
  if (!values || expected !== undefined) {
    const last = call.args.at(-1)!;
    compiler.place.report(last.start, last.end, {
      code: "expression-argument",
      message: `\`${entry.name}\` cannot work with ${describe(compiled.at(-1)!.type)} here.`,
      expected: `${expected}: ${entry.example}`,
    });
    return BROKEN;
  }
  const type = typeof entry.returns === "function" ? entry.returns(types) : entry.returns;
  const { language } = compiler.place.source;
  const authored = entry.alike === true && values.every((value) => asText(value)?.authored);
  return { type, authored, run: caller(entry, params, values.map(({ run }) => run), language) };
}

/** Values of printed parameters arrive as texts, and lists of them as lists of texts. */
function converted({ kind }: Param, value: Compiled): Compiled {
  if (kind === "printable") return asText(value) ?? value;
  const element = isList(value.type) ? value.type.list : "anything";
  const print = kind === "printable list" ? printer(element) : undefined;
  if (!print) return value;
  const run: Compute = (scope, item) => {
    const list = value.run(scope, item);
    return Array.isArray(list) ? list.map((element) => print(element)) : undefined;
  };
  return { type: { list: "text" }, authored: false, run };
}

function caller(
  entry: FunctionEntry,
  params: readonly Param[],
  runs: readonly Compute[],
  language: string | undefined,
): Compute {
  return (scope, item) => {
    const args: unknown[] = [];
    for (let index = 0; index < runs.length; index++) {
      const value = runs[index]!(scope, item);
      if (isAbsent(value) ? !entry.takesAbsent : !fits(params[index]!.kind, value)) return undefined;
      args.push(value);
    }
    const result = entry.run(args, scope, language);
    return typeof result === "number" && !Number.isFinite(result) ? undefined : result;
  };
}

function countFits(entry: FunctionEntry, { args, node }: Call, { place }: Compiler): boolean {
  const least = entry.params.filter(({ optional, rest }) => !optional && !rest).length;
  const most = entry.params.at(-1)?.rest ? Infinity : entry.params.length;
  if (args.length >= least && args.length <= most) return true;
  const wanted = least === most
    ? `${least}`
    : most === Infinity
    ? `at least ${least}`
    : `${least} to ${most}`;
  place.report(node.start, node.end, {
    code: "expression-argument-count",
    message: `\`${entry.name}\` takes ${wanted} ${wanted === "1" ? "value" : "values"}, and here ${
      args.length === 1 ? "is 1" : `are ${args.length}`
    }.`,
    expected: `${entry.signature.replace(/ → .*/, "")}, such as ${entry.example}`,
  });
  return false;
}

function argumentFits(
  entry: FunctionEntry,
  param: Param,
  { type, literal }: Compiled,
  node: ASTNode,
  compiler: Compiler,
): boolean {
  if (!accepts(param.kind, type) && !(entry.takesAbsent && type === "nothing")) {
    const words = quote(compiler, node);
    const bare = words.replaceAll("`", "");
    compiler.place.report(node.start, node.end, {
      code: "expression-argument",
      message: `\`${entry.name}\` wants ${describeKind(param.kind)} here, and ${words} is ${describe(type)}.`,
      expected: param.kind === "text" && type === "number"
        ? `text(${bare})`
        : param.kind === "number" && type === "text"
        ? `number(${bare})`
        : `${describeKind(param.kind)}, such as in ${entry.example}`,
    });
    return false;
  }
  const wrong = typeof literal === "string" ? param.check?.(literal) : undefined;
  if (!wrong) return true;
  const { suggestion, expected } = wrong;
  compiler.place.report(node.start, node.end, {
    code: "expression-argument",
    message: `${quote(compiler, node)} is not ${expected.replace(/ such as .*/, "")}.`,
    expected,
    ...(suggestion === undefined ? {} : { suggestion, replace: `"${suggestion}"` }),
  });
  return false;
}

/** Checks an expression against the variables of its place and compiles it to a closure. */
import type { ASTNode } from "@marcbachmann/cel-js";
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import { ON_READ, type Variables } from "../model/shape.ts";
import { BROKEN, type Compiled, type Compiler } from "./compiled.ts";
import { compileField, compileIndex, compileName } from "./nodes/access.ts";
import { compileArithmetic, compileMinus } from "./nodes/arithmetic.ts";
import { compileCall } from "./nodes/call.ts";
import { compileIn, compileOrder } from "./nodes/comparison.ts";
import { compileEquality } from "./nodes/equality.ts";
import { compileListLiteral, compileLiteral } from "./nodes/literal.ts";
import { compileChoice, compileLogic, compileNot } from "./nodes/logic.ts";
import { compilePath } from "./path.ts";
import { Place } from "./place.ts";
import type { Hole } from "./scan.ts";
import { parse } from "./syntax.ts";

export interface Expression extends Compiled {
  readonly place: Place;
}

/**
 * Compiles a stretch of a text. Every problem is reported; the result then is absent at run time.
 *
 * @param uses the root variables that the expression reads are added to it
 */
export function compileExpression(
  source: SourceText,
  { start, end }: Hole,
  variables: Variables,
  problems: Problems,
  uses: Set<string> = new Set(),
): Expression {
  const place = new Place(source, start, end, variables, problems);
  const read = new Set<string>();
  const { type, run, authored } = compilePath(place, read) ?? compileTree(place, read);
  for (const name of read) {
    uses.add(name);
    variables[ON_READ]?.(name);
  }
  return { type, run, authored, place };
}

function compileTree(place: Place, uses: Set<string>): Compiled {
  const tree = parse(place);
  return tree ? compilerFor(place, uses).compile(tree) : BROKEN;
}

function compilerFor(place: Place, uses: Set<string>, loop?: Compiler["loop"]): Compiler {
  const compiler: Compiler = {
    place,
    uses,
    ...(loop ? { loop } : {}),
    compile: (node) => compileNode(node, compiler),
    within: (inner) => compilerFor(place, uses, inner),
  };
  return compiler;
}

function compileNode(node: ASTNode, compiler: Compiler): Compiled {
  switch (node.op) {
    case "value":
      return compileLiteral(node, compiler);
    case "id":
      return compileName(node, compiler);
    case ".":
      return compileField(node, compiler);
    case "[]":
      return compileIndex(node, compiler);
    case "call":
    case "rcall":
      return compileCall(node, compiler);
    case "list":
      return compileListLiteral(node, compiler);
    case "?:":
      return compileChoice(node, compiler);
    case "&&":
    case "||":
      return compileLogic(node, compiler);
    case "!_":
      return compileNot(node, compiler);
    case "-_":
      return compileMinus(node, compiler);
    case "==":
    case "!=":
      return compileEquality(node, compiler);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compileOrder(node, compiler);
    case "in":
      return compileIn(node, compiler);
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      return compileArithmetic(node, compiler);
    case "map":
      return refuse("A map in braces has no use here.", node, compiler);
    default:
      return refuse("This form of expression has no use here.", node, compiler);
  }
}

function refuse(message: string, node: ASTNode, { place }: Compiler): Compiled {
  const expected = "values, operators and functions";
  place.report(node.start, node.end, { code: "expression-refused", message, expected });
  return BROKEN;
}

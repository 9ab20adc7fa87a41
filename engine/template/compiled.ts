/** A checked expression: its type, and the closure that computes it. */
import type { ASTNode } from "@marcbachmann/cel-js";
import type { Scope } from "../model/scope.ts";
import type { Place } from "./place.ts";
import { printer, printsMention } from "./print.ts";
import { describe, isList, isObject, type Type } from "./type.ts";

/** `item` is the element that a loop (`map`, `filter`, …) has come to. An absent value is `undefined` or `null`. */
export type Compute = (scope: Scope, item?: unknown) => unknown;

export interface Compiled {
  readonly type: Type;
  readonly run: Compute;
  /** All of its text was written by the bot's author or made by Discord (a mention, an id), so it may mention. */
  readonly authored: boolean;
  /** The value, where it stands in the definition itself. */
  readonly literal?: string | number | boolean;
}

/** A part with a problem that has been reported. Everything that uses it stays silent. */
export const BROKEN: Compiled = { type: "anything", run: () => undefined, authored: false };

export type NodeOf<Op extends ASTNode["op"]> = Extract<ASTNode, { op: Op }>;

/** What the parts of an expression are compiled with. */
export interface Compiler {
  readonly place: Place;
  /** The variable of the loop around this part. */
  readonly loop?: { readonly name: string; readonly type: Type };
  /** Root variables, filled as they are met. */
  readonly uses: Set<string>;
  compile(node: ASTNode): Compiled;
  within(loop: { readonly name: string; readonly type: Type }): Compiler;
}

/** The author's own words for a part, shortened. */
export function quote(compiler: Compiler, node: ASTNode): string {
  const text = compiler.place.text.slice(node.start, node.end).trim();
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
}

/** The same value as it is printed, or `undefined` where it cannot be. */
export function asText(value: Compiled): Compiled | undefined {
  const print = printer(value.type);
  if (!print) return undefined;
  const { run } = value;
  const authored = value.authored || printsMention(value.type);
  return { type: "text", authored, run: (scope, item) => print(run(scope, item)) };
}

/** Why a type cannot be printed, and what can be written instead. */
export function whyNotPrintable(type: Type, words: string): { message: string; expected: string } {
  if (isList(type)) {
    return {
      message: `${words} is a list of things that have no text of their own, so it cannot be printed.`,
      expected: "a list of texts or numbers",
    };
  }
  const fields = isObject(type) ? Object.keys(type.fields) : [];
  const [first] = fields;
  return {
    message: `${words} stands for ${describe(type)}, which has no text of its own and cannot be printed.`,
    expected: first === undefined
      ? "a text or a number"
      : `a part of it such as ${words.replaceAll("`", "")}.${first}`,
  };
}

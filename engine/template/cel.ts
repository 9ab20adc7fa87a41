/** The parser of the Common Expression Language. */
import { type ASTNode, Environment } from "@marcbachmann/cel-js";
import { once } from "./once.ts";

/** Longest expression, in UTF-16 code units. */
export const LONGEST_EXPRESSION = 1000;
const LIMITS = {
  maxAstNodes: 300,
  maxDepth: 40,
  maxListElements: 100,
  maxMapEntries: 100,
  maxCallArguments: 32,
};

const environment = once(() => new Environment({ limits: LIMITS }));

/** @throws the package's `ParseError` */
export function parseCel(text: string): ASTNode {
  return environment().parse(text).ast;
}

/** What the package tells about a text that it cannot parse. */
export interface CelProblem {
  /** Such as `unexpected_token`. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** Reads the package's error; `undefined` for any other. */
export function celProblem(error: unknown): CelProblem | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  const range: unknown = "range" in error ? error.range : undefined;
  if (typeof range !== "object" || range === null || !("start" in range) || !("end" in range)) {
    return undefined;
  }
  const { start, end } = range;
  return typeof start === "number" && typeof end === "number" ? { code: error.code, start, end } : undefined;
}

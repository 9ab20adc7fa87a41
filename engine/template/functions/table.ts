/** Every function of the expressions, in one table. */
import type { FunctionEntry } from "./define.ts";
import { LIST_FUNCTIONS } from "./lists.ts";
import { NUMBER_FUNCTIONS } from "./numbers.ts";
import { RANDOM_FUNCTIONS } from "./random.ts";
import { TEXT_FUNCTIONS } from "./text.ts";
import { TIME_FUNCTIONS } from "./time.ts";
import { VALUE_FUNCTIONS } from "./values.ts";

export const FUNCTIONS: readonly FunctionEntry[] = [
  ...TEXT_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...RANDOM_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...VALUE_FUNCTIONS,
];

const BY_NAME = new Map(
  FUNCTIONS.flatMap((entry) => [entry.name, ...entry.aliases ?? []].map((name) => [name, entry] as const)),
);

/** Names that can be written, `has` and those of the loops included, aliases not. */
export const FUNCTION_NAMES: readonly string[] = [
  ...FUNCTIONS.map((entry) => entry.name),
  "has",
  "exists",
  "all",
  "filter",
  "map",
];

export function findFunction(name: string): FunctionEntry | undefined {
  return BY_NAME.get(name);
}

/** Every function of the expressions, in one table. */
import type { FunctionEntry } from "./define.ts";
import { FORMS, type FunctionManual } from "./forms.ts";
import { LIST_FUNCTIONS } from "./lists.ts";
import { MENTION_FUNCTIONS } from "./mention.ts";
import { NUMBER_FUNCTIONS } from "./numbers.ts";
import { RANDOM_FUNCTIONS } from "./random.ts";
import { TEXT_FUNCTIONS } from "./text.ts";
import { TIME_FUNCTIONS } from "./time.ts";
import { VALUE_FUNCTIONS } from "./values.ts";

const ENTRIES: readonly FunctionEntry[] = [
  ...TEXT_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...RANDOM_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...MENTION_FUNCTIONS,
  ...VALUE_FUNCTIONS,
];

/** The manual of all that can be called in an expression, by what it is about. */
export const FUNCTION_GROUPS: Readonly<Record<string, readonly FunctionManual[]>> = {
  Texts: TEXT_FUNCTIONS,
  Numbers: NUMBER_FUNCTIONS,
  Chance: RANDOM_FUNCTIONS,
  Times: TIME_FUNCTIONS,
  Lists: LIST_FUNCTIONS,
  Mentions: MENTION_FUNCTIONS,
  Values: VALUE_FUNCTIONS,
  Conditions: FORMS,
};

/** The same without groups, for documentation and editors. */
export const FUNCTIONS: readonly FunctionManual[] = Object.values(FUNCTION_GROUPS).flat();

/** Every name in `FUNCTIONS`. Aliases can be written too, but are not offered. */
export const FUNCTION_NAMES: ReadonlySet<string> = new Set(FUNCTIONS.map(({ name }) => name));

const BY_NAME: ReadonlyMap<string, FunctionEntry> = new Map(
  ENTRIES.flatMap((entry) => [entry.name, ...entry.aliases ?? []].map((name) => [name, entry] as const)),
);
const FORM_BY_NAME: ReadonlyMap<string, FunctionManual> = new Map(FORMS.map((form) => [form.name, form]));

export function findFunction(name: string): FunctionEntry | undefined {
  return BY_NAME.get(name);
}

export function findForm(name: string): FunctionManual | undefined {
  return FORM_BY_NAME.get(name);
}

/**
 * What a run knew, kept for a later one that goes on with it: a press, a form that is sent in, the end of a wait. Only
 * what cannot be found out again is kept. Who asks, where, and the declared data are those of the later run.
 */
import type { Caller } from "../model/caller.ts";
import type { World } from "../model/views.ts";
import type { Program } from "../model/program.ts";
import type { OptionValues, Scope } from "../model/scope.ts";
import type { Json } from "../model/storage.ts";
import { AnswerScope } from "./scope.ts";

/** Values by the names that texts know them by: `options`, `target`, and whatever steps have saved. */
export type KeptScope = Readonly<Record<string, Json>>;

/** Made anew for each run, or by the program itself. */
const MADE_ANEW: ReadonlySet<string> = new Set(["now", "data", "random", "cooldown", "names", "timezone"]);

/**
 * What a scope holds by itself. Absent values are left out, and so are numbers that JSON does not know.
 * @param roots the names that matter; all where absent
 */
export function snapshotScope(scope: Scope, roots?: Iterable<string>): KeptScope {
  const kept: Record<string, Json> = Object.create(null);
  for (const name of roots ?? Object.keys(scope)) {
    if (MADE_ANEW.has(name) || !Object.hasOwn(scope, name)) continue;
    const text = JSON.stringify(scope[name]);
    if (text !== undefined) kept[name] = JSON.parse(text);
  }
  return kept;
}

/** What the runs that go on need to be given. */
export interface RestoredFor {
  readonly program: Program;
  readonly world: World;
  readonly caller: Caller;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly random: () => number;
}

/** The scope of a run that goes on. A name that means something else in the program by now is left alone. */
export function restoreScope(
  kept: KeptScope,
  { program, world, caller, now, random }: RestoredFor,
): AnswerScope {
  const { options, target, ...saved } = kept;
  const invocation = {
    caller,
    // They were these types when they were kept, and a program that has changed reads an absent field as nothing.
    options: isMap(options) ? options as OptionValues : {},
    target: isMap(target) ? target as unknown as AnswerScope["target"] : undefined,
  };
  const scope = new AnswerScope(program, world, invocation, now, random);
  for (const [name, value] of Object.entries(saved)) if (!(name in scope)) scope.save(name, value);
  return scope;
}

function isMap(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

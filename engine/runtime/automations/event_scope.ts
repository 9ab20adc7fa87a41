import type { Caller } from "../../model/caller.ts";
import type { World } from "../../model/views.ts";
import type { Program } from "../../model/program.ts";
import { AnswerScope } from "../scope.ts";

export interface EventScopeFacts {
  readonly program: Program;
  readonly world: World;
  readonly caller: Caller;
  readonly now: number;
  readonly random: () => number;
}

/** What the texts of an automation see. @param values what its trigger declares; they hide what an answer knows by a name */
export function eventScope(
  { program, world, caller, now, random }: EventScopeFacts,
  values: Readonly<Record<string, unknown>>,
): AnswerScope {
  const scope = new AnswerScope(program, world, { caller, options: {} }, now, random);
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(scope, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return scope;
}

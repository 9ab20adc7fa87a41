/** Why `deno compile` has failed → words for people. */
import { ownCommand } from "../../model/own_command.ts";

/** In Deno's messages when it cannot get the program that each compiled file begins with. */
const NO_RUNTIME = /Setting up base binary|\bdenort\b/;
/** And when that program is no such program. */
const WRONG_RUNTIME = /Writing binary bytes/;

/** @param path what DENORT_BIN names @param triple the system that was compiled for */
export function unusable(path: string, triple: string): string {
  return `DENORT_BIN names ${path}, which cannot be used. It must be the program denort of Deno ` +
    `${Deno.version.deno} for ${triple}.`;
}

/**
 * Where the runtime is what is missing: what to do about that. Otherwise `undefined`, and what Deno said is all there is
 * to say.
 * @param said by Deno, without colours
 * @param triple the system that was compiled for
 * @param given the variable DENORT_BIN
 */
export function explainFailure(said: string, triple: string, given: string | undefined): string | undefined {
  // The first lines name what was downloaded, also where that went well.
  const error = /^error:[^]*/m.exec(said)?.[0] ?? "";
  if (given && (NO_RUNTIME.test(error) || WRONG_RUNTIME.test(error))) return unusable(given, triple);
  if (!NO_RUNTIME.test(error)) return undefined;
  return `The runtime that every compiled program contains could not be downloaded. Try again where this machine is ` +
    `online; or get the program denort of Deno ${Deno.version.deno} for ${triple} from Deno's releases, and name it ` +
    `in the variable DENORT_BIN: DENORT_BIN=path/to/denort ${ownCommand("compile")}`;
}

/** The command line, read strictly: a word that means nothing is an error with the nearest one that does. */
import { nearest } from "../diagnostics/did_you_mean.ts";
import type { CliCommand, ParsedArguments } from "./command.ts";

/** What other programs call them. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ["dry", "dry-run"],
  ["simulate", "dry-run"],
  ["n", "dry-run"],
  ["offline", "local"],
  ["out", "output"],
  ["o", "output"],
  ["p", "port"],
  ["remove", "delete"],
  ["skip-tests", "no-tests"],
]);

/** The command line was not understood; the message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Reads what stands after a command's name: `--flag`, `--flag value`, `--flag=value` and operands.
 * @throws UsageError for an unknown flag, a missing or superfluous value, or too many operands
 */
export function parseArguments(command: CliCommand, args: readonly string[]): ParsedArguments {
  const operands: string[] = [];
  const flags: Record<string, string | true> = {};
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!;
    if (!arg.startsWith("-") || arg === "-") {
      operands.push(arg);
      continue;
    }
    const [name, ...rest] = arg.replace(/^--?/, "").split("=");
    const flag = Object.hasOwn(command.flags, name!) ? command.flags[name!] : undefined;
    if (!flag) {
      throw new UsageError(`There is no ${arg}.${suggest(name!, Object.keys(command.flags), "--", FLAGS)}`);
    }
    if (flag.type === "boolean") {
      if (rest.length > 0) {
        throw new UsageError(`--${name} takes no value, but "${rest.join("=")}" was given.`);
      }
      flags[name!] = true;
      continue;
    }
    const value = rest.length > 0 ? rest.join("=") : args[++index];
    if (value === undefined) throw new UsageError(`--${name} needs a value: --${name} ${flag.value}`);
    flags[name!] = value;
  }
  const most = command.operands === "" ? 0 : 1;
  if (operands.length > most) {
    throw new UsageError(
      `"${operands[most]}" is one word too many. What has a blank in it stands in quotes.`,
    );
  }
  return { operands, flags };
}

/** ` Did you mean --json?`, or nothing. */
export function suggest(
  word: string,
  candidates: readonly string[],
  before = "",
  synonyms?: ReadonlyMap<string, string>,
): string {
  const best = nearest(word, candidates, synonyms);
  return best ? ` Did you mean ${before}${best}?` : "";
}

import { explain, knownCodes } from "../diagnostics/explain.ts";
import { suggest, UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import type { Terminal } from "./terminal.ts";
import { ownCommand } from "../model/own_command.ts";

/** `explain CODE`: what the catalogue knows about a problem; `--all` lists the codes. */
export function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const [code] = args.operands;
  if (args.flags["all"]) {
    for (const known of knownCodes()) terminal.out(known);
    return Promise.resolve(EXIT.ok);
  }
  if (code === undefined) {
    throw new UsageError(
      `Which code? It stands in brackets behind the word error or warning: ${ownCommand("explain yaml-tab")}`,
    );
  }
  const text = explain(code);
  if (text === undefined) throw new UsageError(`There is no code "${code}".${suggest(code, knownCodes())}`);
  terminal.out(text);
  return Promise.resolve(EXIT.ok);
}

import { explain, knownCodes } from "../diagnostics/explain.ts";
import { suggest, UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import type { Terminal } from "./terminal.ts";

/** `explain CODE`: what the catalogue knows about a problem. Without a code: the list of all. */
export function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const [code] = args.operands;
  if (code === undefined) {
    for (const known of knownCodes()) terminal.out(known);
    return Promise.resolve(EXIT.ok);
  }
  const text = explain(code);
  if (text === undefined) throw new UsageError(`There is no code "${code}".${suggest(code, knownCodes())}`);
  terminal.out(text);
  return Promise.resolve(EXIT.ok);
}

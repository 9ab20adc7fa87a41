/** What a command of the command line is. */
import type { Terminal } from "./terminal.ts";

export interface Flag {
  readonly type: "boolean" | "string";
  readonly description: string;
  /** What stands for the value in the usage line: `PORT`. */
  readonly value?: string;
}

/** What was typed behind the name of a command. */
export interface ParsedArguments {
  readonly operands: readonly string[];
  readonly flags: Readonly<Record<string, string | true>>;
}

export interface CliCommand {
  readonly summary: string;
  /** What comes after the command's name: `CODE`. */
  readonly operands: string;
  /** What to type behind the name of the program: `check bots/shop.yaml`. */
  readonly example: string;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly load: () => Promise<{ run(args: ParsedArguments, terminal: Terminal): Promise<number> }>;
}

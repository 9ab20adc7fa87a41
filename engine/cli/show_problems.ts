import { renderProblems } from "../diagnostics/code_frame.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { ownCommand } from "../model/own_command.ts";
import type { Terminal } from "./terminal.ts";

/** Lines of a problem with its frame, as most of them are. */
const LINES = 8;
const FEWEST = 3;
/** Where it goes into a file or a pipe, and no screen is filled. */
const UNSEEN = 100;

export interface ShowProblemsOptions {
  /** Show every one, however many there are. */
  readonly all?: boolean;
}

/** Problems on standard error: the first ones, about a screen of them, and how many more there are. */
export function showProblems(
  problems: readonly Diagnostic[],
  terminal: Terminal,
  { all = false }: ShowProblemsOptions = {},
): void {
  if (problems.length === 0) return;
  const limit = all ? problems.length : limitOf(terminal);
  terminal.err(renderProblems(problems, { colour: terminal.colour, limit }));
  if (problems.length > limit) terminal.err(`All of them: ${ownCommand("check --all")}`);
}

function limitOf({ height }: Terminal): number {
  return height === undefined ? UNSEEN : Math.max(FEWEST, Math.floor(height / LINES));
}

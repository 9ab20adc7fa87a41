/** Checks the named checks of a bot, and those that commands name. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import type { CheckDefinition } from "../keys/checks.ts";
import type { CommandDefinition } from "../keys/command.ts";
import { withReplaced } from "../kit/fix.ts";
import { checkVariableName } from "./variable_name.ts";

export function checkChecks(
  checks: readonly CheckDefinition[],
  commands: readonly CommandDefinition[],
  problems: Problems,
): void {
  for (const { name } of checks) checkVariableName(name, problems);
  checkUses(commands, checks.map(({ name }) => name.text), problems);
}

function checkUses(
  commands: readonly CommandDefinition[],
  known: readonly string[],
  problems: Problems,
): void {
  for (const { checks, subcommands } of commands) {
    checkCheckNames(checks, known, problems);
    checkUses(subcommands, known, problems);
  }
}

/** Refuses names of checks that there are not. */
export function checkCheckNames(
  names: readonly SourceText[],
  known: readonly string[],
  problems: Problems,
): void {
  for (const { text, span } of names) {
    if (known.includes(text)) continue;
    const suggestion = nearest(text, known);
    problems.add({
      code: "unknown-check",
      message: `There is no check \`${text}\`.`,
      span,
      expected: known.length > 0 ? `one of ${known.join(", ")}` : "a condition under `checks:` of the bot",
      suggestion,
      fix: suggestion && withReplaced(span, suggestion),
    });
  }
}

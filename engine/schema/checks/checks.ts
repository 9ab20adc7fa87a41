/** Checks the named checks of a bot, and those that commands name. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { oneOf } from "../../diagnostics/one_of.ts";
import type { DeclaredExtensions } from "../../model/declared.ts";
import { absentWord } from "../extensions/absent.ts";
import type { CheckDefinition } from "../keys/checks.ts";
import type { CommandDefinition } from "../keys/command.ts";
import { withReplaced } from "../kit/fix.ts";
import { checkVariableName } from "./variable_name.ts";

export function checkChecks(
  checks: readonly CheckDefinition[],
  commands: readonly CommandDefinition[],
  extensions: DeclaredExtensions,
  problems: Problems,
): void {
  for (const { name } of checks) checkVariableName(name, problems);
  checkUses(commands, knownChecks(checks, extensions), problems);
}

/** What can stand under `checks` of a command or an event. */
export interface KnownChecks {
  readonly names: ReadonlySet<string>;
  /** Of those that are not there nothing is known. */
  readonly extensions: DeclaredExtensions;
}

/** The bot's own by their names, and those of extensions: `dice.lucky`. */
export function knownChecks(
  checks: readonly CheckDefinition[],
  extensions: DeclaredExtensions,
): KnownChecks {
  const declared = extensions.present.flatMap(({ name, checks }) =>
    checks.map((check) => `${name}.${check.name}`)
  );
  return { names: new Set([...checks.map(({ name }) => name.text), ...declared]), extensions };
}

function checkUses(
  commands: readonly CommandDefinition[],
  known: KnownChecks,
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
  { names: all, extensions }: KnownChecks,
  problems: Problems,
): void {
  for (const name of names) {
    const { text, span } = name;
    if (all.has(text)) continue;
    const absent = absentWord(name, extensions);
    if (absent) {
      problems.add(absent);
      continue;
    }
    const known = [...all];
    const suggestion = nearest(text, known);
    problems.add({
      code: "unknown-check",
      message: `There is no check \`${text}\`.`,
      span,
      expected: known.length > 0 ? oneOf(known) : "a condition under `checks:` of the bot",
      suggestion,
      fix: suggestion && withReplaced(span, suggestion),
    });
  }
}

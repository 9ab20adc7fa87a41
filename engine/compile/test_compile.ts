/** For the tests of this folder: a definition → its program and its problems. */
import assert from "node:assert/strict";
import type { Builtin } from "../model/builtin.ts";
import type { Command, Program } from "../model/program.ts";
import { NO_RULES } from "../model/rules.ts";
import { readText } from "../schema/test_problems.ts";
import { compileBot } from "./compile_bot.ts";

export function compile(text: string, builtins: readonly Builtin[] = []) {
  const { definition, problems } = readText(text);
  const program = compileBot(definition!, problems, builtins);
  return { program, problems: problems.list };
}

/** Compiles what has no problem at all. */
export function compileWhole(text: string, builtins: readonly Builtin[] = []): Program {
  const { program, problems } = compile(text, builtins);
  assert.deepEqual(problems.map(({ message }) => message), []);
  return program;
}

/** What a definition's problems are, as `code → suggestion at what stands there`. */
export function problemsOf(text: string, builtins: readonly Builtin[] = []): string[] {
  return compile(text, builtins).problems.map(({ code, severity, suggestion, span }) =>
    `${severity} ${code}${suggestion === undefined ? "" : ` → ${suggestion}`} at ${
      span!.file.text.slice(span!.start, span!.end)
    }`
  );
}

/** The command that names lead to. */
export function commandOf(program: Program, ...path: readonly string[]): Command {
  let found: Command | undefined = program.byPrefix.get(path[0]!);
  for (const name of path.slice(1)) found = found?.subcommands.get(name);
  assert(found, path.join(" "));
  return found;
}

/** A built-in command that does nothing. */
export function builtin(name: string, parts: Partial<Builtin> = {}): Builtin {
  return {
    name,
    aliases: [],
    description: `The ${name}`,
    category: "General",
    options: [],
    rules: NO_RULES,
    run: () => Promise.resolve(),
    ...parts,
  };
}

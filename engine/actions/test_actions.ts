/** For the tests of this folder: a bot with all actions, and its problems. */
import { compileBot } from "../compile/compile_bot.ts";
import { type Diagnostic, Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import type { Program } from "../model/program.ts";
import { readDefinition } from "../schema/read_definition.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { LANGUAGE } from "./language.ts";

export function compile(text: string): { program: Program; problems: readonly Diagnostic[] } {
  const problems = new Problems();
  const file = parseYaml(new SourceFile("bots/test.yaml", text), problems);
  const definition = readDefinition("test", [file], problems, LANGUAGE);
  const program = compileBot(definition!, problems, []);
  return { program, problems: problems.list };
}

/** The problems of a bot, each as `code → suggestion at what stands there`. */
export function problemsIn(text: string): string[] {
  return compile(text).problems.map(({ code, suggestion, span }) =>
    `${code}${suggestion === undefined ? "" : ` → ${suggestion}`} at ${
      span!.file.text.slice(span!.start, span!.end)
    }`
  );
}

/** A command with a user, a text and a number as its options, and these steps. @param top other keys of the bot */
export function withSteps(steps: string, top = ""): string {
  return `${top}
commands:
  test:
    description: Test
    options:
      who: { type: user, description: Who }
      kind: { type: string, description: Kind, choices: [fun, { name: Information, value: info }] }
      count: { type: integer, description: How many }
      where: { type: channel, description: Where }
    do:
${steps.replace(/^/gm, "      ")}
`;
}

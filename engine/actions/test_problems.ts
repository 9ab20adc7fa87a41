/** For the tests of this folder: what loading steps says of them. */
import { compileBot } from "../compile/compile_bot.ts";
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import { readDefinition } from "../schema/read_definition.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { LANGUAGE } from "./language.ts";

/** A bot with one command that does these steps, written in one line. @param top keys of the bot */
export function load(steps: string, top = "") {
  const text = `${top}
commands:
  try:
    description: Try
    options:
      who: { type: user, description: Who, required: true }
      role: { type: role, description: Which, required: true }
      any: { type: mentionable, description: Whoever, required: true }
      count: { type: integer, description: How many, required: true }
      said: { type: string, description: What, required: true }
    do: [ ${steps} ]
`;
  const problems = new Problems();
  const file = parseYaml(new SourceFile("bots/test.yaml", text), problems);
  const definition = readDefinition("test", [file], problems, LANGUAGE)!;
  const program = compileBot(definition, problems, []);
  return { program, problems: problems.list };
}

/** The problems as `code → suggestion at what stands there`. */
export function problemsOf(steps: string, top?: string): string[] {
  return load(steps, top).problems.map(({ code, suggestion, span }) =>
    `${code}${suggestion === undefined ? "" : ` → ${suggestion}`} at ${
      span!.file.text.slice(span!.start, span!.end)
    }`
  );
}

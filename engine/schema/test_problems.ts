/** For the tests of this folder: small definitions with the places of their problems marked. */
import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { engineLanguage, type Language } from "./language.ts";
import { readDefinition } from "./read_definition.ts";

/**
 * A definition in which a `»` stands before the place of every problem, and the problems in that order, each as
 * `code → suggestion`, with `warning ` before it where it is one.
 */
export type Case = readonly [marked: string, ...problems: string[]];

/** Without any action. */
export const WORDLESS: Language = engineLanguage([]);

/** Registers a test for each case: exactly these problems, at exactly these places. */
export function testProblems(
  subject: string,
  cases: readonly Case[],
  language: Language = WORDLESS,
): void {
  for (const [index, [marked, ...expected]] of cases.entries()) {
    Deno.test(`${subject} ${index + 1}: ${expected.join(", ") || "no problem"}`, () => {
      const { text, places } = unmark(marked);
      assert.deepEqual(
        problemsOf(text, language),
        expected.map((says, n) => ({ says, before: text.slice(places[n]).slice(0, 30) })),
      );
      assert.equal(places.length, expected.length, "as many marks as problems");
    });
  }
}

function unmark(marked: string): { text: string; places: number[] } {
  const parts = marked.split("»");
  const places: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) places.push(length += part.length);
  return { text: parts.join(""), places };
}

/** Reads one file as a whole bot; `problems` may be added to. */
export function readText(text: string, language: Language = WORDLESS) {
  const problems = new Problems();
  const file = parseYaml(new SourceFile("bots/test.yaml", text), problems);
  return { definition: readDefinition("test", [file], problems, language), problems };
}

function problemsOf(text: string, language: Language) {
  const { problems } = readText(text, language);
  return problems.list.map(({ code, span, suggestion, severity }) => ({
    says: `${severity === "warning" ? "warning " : ""}${code}${
      suggestion === undefined ? "" : ` → ${suggestion}`
    }`,
    before: text.slice(span?.start).slice(0, 30),
  }));
}

/** A command with these lines. */
export function command(lines: string): string {
  return `commands:\n  hello:\n${lines.replace(/^/gm, "    ")}`;
}

/** A whole command with one option. */
export function option(map: string): string {
  return command(`description: Greet\nreply: Hi\noptions:\n  who: ${map}`);
}

/** A whole command whose reply is an embed. */
export function embed(map: string): string {
  return command(`description: Greet\nreply: { embed: ${map} }`);
}

/** Settings of a bot that has a command as well. */
export function settings(lines: string): string {
  return `${lines}\n${command("description: Greet\nreply: Hi")}`;
}

export function long(length: number): string {
  return "x".repeat(length);
}

/** `count` texts by their numbers, put together. */
export function many(count: number, text: (index: number) => string, separator = ", "): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(separator);
}

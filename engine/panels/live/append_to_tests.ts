/** Puts a test into the text of a definition, where its tests stand. */
import { yamlList, type YamlValue } from "./yaml_text.ts";

/** The key alone, and what belongs to it in the lines below. */
const KEY = /^tests:[ \t]*(?:#.*)?$/;
const ANY_KEY = /^(?:tests|"tests"|'tests')[ \t]*:/;

/** `tests:` with one test. */
export function testsYaml(test: YamlValue): string {
  return `tests:\n${yamlList([test], 2)}\n`;
}

/** `undefined` where the tests that are there stand in a form to which nothing can be added safely. */
export function appendTest(text: string, test: YamlValue): string | undefined {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(/\r?\n/);
  const own = lines.findIndex((line) => ANY_KEY.test(line));
  const written = (column: number) => yamlList([test], column).split("\n");
  if (own === -1) {
    while (lines.at(-1) === "") lines.pop();
    return [...lines, "tests:", ...written(2), ""].join(eol);
  }
  if (!KEY.test(lines[own]!)) return undefined;
  let last = own;
  let column: number | undefined;
  for (let at = own + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const item = /^( *)-(?:\s|$)/.exec(line);
    if (column === undefined) {
      if (!item) return undefined;
      column = item[1]!.length;
    }
    const depth = /^ */.exec(line)![0].length;
    if (depth < column || depth === column && !item) break;
    last = at;
  }
  if (column === undefined) return undefined;
  return [...lines.slice(0, last + 1), ...written(column), ...lines.slice(last + 1)].join(eol);
}

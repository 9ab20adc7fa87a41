import assert from "node:assert/strict";
import type { CatalogueEntry } from "../diagnostics/catalogue/entry.ts";
import { YAML_CODES } from "../diagnostics/catalogue/yaml.ts";
import { parseDotenv } from "./dotenv.ts";
import type { MapNode } from "./nodes.ts";
import { read } from "./test_tools.ts";
import {
  explainCutText,
  explainInsteadOfList,
  explainInsteadOfMap,
  explainInsteadOfText,
} from "./traps/instead.ts";

/** The codes of a text, those included that show only when a certain type is expected. */
function codesOf(code: string, text: string): string[] {
  if (code.startsWith("env-")) return parseDotenv(text).problems.list.map((problem) => problem.code);
  const { root, problems } = read(text);
  const value = (root as MapNode | undefined)?.entries?.[0]?.value;
  const hidden = value && [
    explainInsteadOfText(value),
    explainInsteadOfList(value),
    value.kind === "scalar" ? explainCutText(value) : undefined,
  ];
  const whole = root && explainInsteadOfMap(root);
  const found = [...problems, ...(hidden ?? []), whole].filter((problem) => problem !== undefined);
  return found.map((problem) => problem.code);
}

for (const [code, { example }] of Object.entries<CatalogueEntry>(YAML_CODES)) {
  if (!example || code.startsWith("file-")) continue;
  Deno.test(`the examples of ${code} are what they say`, () => {
    assert(codesOf(code, example.wrong).includes(code), codesOf(code, example.wrong).join());
    assert.deepEqual(codesOf(code, example.right).filter((found) => found === code), []);
    if (!code.startsWith("env-")) assert.deepEqual(read(example.right).problems, []);
  });
}

import type { CatalogueEntry } from "./catalogue/entry.ts";
import { CATALOGUE } from "./catalogue/mod.ts";

/** Every code that can be looked up, in alphabetical order. */
export function knownCodes(): string[] {
  return Object.keys(CATALOGUE).sort();
}

/** All that is known about a code, as plain text for a terminal; undefined for a code that does not exist. */
export function explain(code: string): string | undefined {
  const wanted = code.trim().toLowerCase().replace(/^\w*\[|\]$/g, "");
  const found: [string, CatalogueEntry] | undefined = Object.entries(CATALOGUE).find(([name]) =>
    name === wanted
  );
  if (!found) return undefined;
  const [name, { title, explanation, example }] = found;
  const parts = [`${name}: ${title}`, wrap(explanation, 80)];
  if (example) parts.push("Wrong:\n" + indent(example.wrong), "Right:\n" + indent(example.right));
  return parts.join("\n\n") + "\n";
}

function indent(text: string): string {
  return text.split("\n").map((line) => line === "" ? "" : `    ${line}`).join("\n");
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

import { CATALOGUE } from "../../diagnostics/catalogue/mod.ts";
import type { CatalogueEntry } from "../../diagnostics/catalogue/entry.ts";

const INTRO =
  "Every message about a bot file has a code in square brackets. `deno task explain CODE` tells the same as this page.";

/** The catalogue of codes. */
export function errorsPage(): string {
  const entries = Object.entries<CatalogueEntry>(CATALOGUE).sort(([a], [b]) => a < b ? -1 : 1);
  return ["# Errors", INTRO, ...entries.map(([code, entry]) => entryText(code, entry))].join("\n\n");
}

function entryText(code: string, { title, explanation, example }: CatalogueEntry): string {
  const parts = [`## ${code}`, `**${title}.** ${explanation}`];
  if (example) parts.push(`Wrong:\n\n${fenced(example.wrong)}`, `Right:\n\n${fenced(example.right)}`);
  return parts.join("\n\n");
}

/** Of examples some are files of variables; all are parts of something. */
function fenced(text: string): string {
  const fence = text.includes("```") ? "````" : "```";
  return `${fence}yaml part\n${text}\n${fence}`;
}

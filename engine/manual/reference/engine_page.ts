import type { JsonSchema } from "../../editor/schema_walk.ts";
import { sectionText, type Source } from "./key_lines.ts";
import { readEngineExamples } from "./example_files.ts";
import { Sections } from "./sections.ts";

const INTRO =
  "What stands in `bots/engine.yaml`: what belongs to the whole process and not to one bot. The file can be " +
  "left out. With one bot the same keys can stand in the bot's own file.";

export function enginePage(root: JsonSchema, _source: Source): string {
  const sections = new Sections(root);
  sections.add("engine", "bots/engine.yaml", root);
  const source = { sections, examples: readEngineExamples(root) };
  return [INTRO, ...sections.all.map((section) => sectionText(section, source))].join("\n\n");
}

import { LOCALES } from "../../model/limits.ts";
import { TEXTS } from "../../model/texts.ts";
import type { TextEntry } from "../../model/text_table.ts";
import { sectionText, type Source } from "./key_lines.ts";
import { valuePaths } from "./value_paths.ts";

/** Every text of the engine with its words, and how texts are translated. */
export function textsPage(source: Source): string[] {
  const others = source.sections.on("texts").filter(({ title }) => !title.endsWith("messages"));
  return [
    ...others.map((section) => sectionText(section, source)),
    `## Languages\n\n${LOCALES.map((code) => `\`${code}\``).join(", ")}`,
    "## messages",
    "Each can be said in other words under `messages:`, and in other languages under `translations:`. What stands here " +
    "is what is said where nothing else is written, and at the same time the example.",
    Object.entries<TextEntry>(TEXTS).map(([key, entry]) => textLine(key, entry)).join("\n"),
  ];
}

function textLine(key: string, { text, variables }: TextEntry): string {
  const known = Object.entries(variables).flatMap(([name, shape]) => valuePaths(name, shape));
  const words = text.includes("`")
    ? `\`\` ${text.replaceAll("\n", " ⏎ ")} \`\``
    : `\`${text.replaceAll("\n", " ⏎ ")}\``;
  return `- **\`${key}\`**: ${words}${
    known.length > 0 ? ` Known: ${known.map((path) => `\`${path}\``).join(", ")}.` : ""
  }`;
}

/** A text in Discord's code marks. */
import { cut } from "./cut.ts";

/**
 * On one line, whatever the text holds: one with a backtick gets two as its marks.
 * @param limit characters of the text that are shown, marks not counted
 */
export function code(text: string, limit = 100): string {
  const shown = cut(text.replace(/\s+/g, " "), limit);
  if (shown.trim() === "") return "` `";
  if (!shown.includes("`")) return `\`${shown}\``;
  return `\`\` ${shown.replaceAll("``", "''")} \`\``;
}

/** @param language after which Discord colours it: `json` */
export function codeBlock(text: string, language = ""): string {
  return `\`\`\`${language}\n${text.replaceAll("```", "'''")}\n\`\`\``;
}

/** Sections → Markdown. */
import { descriptionOf, type JsonSchema } from "../../editor/schema_walk.ts";
import type { Example, Examples } from "./examples.ts";
import type { Key, Likeness, Section, Sections } from "./sections.ts";
import { typeWords } from "./type_words.ts";

/** What pages are written from. */
export interface Source {
  readonly sections: Sections;
  readonly examples: Examples;
}

/** Longer examples stand on lines of their own. */
const LONGEST_INLINE = 72;
const LONGEST_LINE = 100;

/** `secondary (the default)`, `silent is usual`. */
const USUAL = /`?([\w-]+)`?(?: \(the default\)|, the default|,? is usual)/;

const STATED =
  /[;:] ((?:[^;:.(]|`[^`]*`|\.(?! |$))+?),? where nothing is said|(?<=\.) ([^;:.(]+?) where nothing is said\./;

/** A section with its heading. */
export function sectionText(section: Section, source: Source, heading = `## ${section.title}`): string {
  return [heading, keyLines(section, source)].join("\n\n");
}

/** The keys of a section, one after the other. */
export function keyLines(section: Section, source: Source): string {
  const keys = section.keys.map((key) => keyLine(section, key, source)).join("\n");
  return [keys, ...section.like.map((like) => likeText(section, like))].filter((part) => part !== "").join(
    "\n\n",
  );
}

function likeText({ page, keys }: Section, { section, names }: Likeness): string {
  const link = `[${section.title}](${section.page === page ? "" : `${section.page}.md`}#${
    slug(section.title)
  })`;
  const besides = keys.length > 0 ? "Besides, " : "";
  if (names.length === section.keys.length) return capital(`${besides}all keys of ${link}.`);
  return capital(`${besides}as in ${link}: ${names.map((name) => `\`${name}\``).join(", ")}.`);
}

function keyLine(section: Section, key: Key, { sections, examples }: Source): string {
  const { schema, page } = section;
  const description = descriptionOf(key.schema, sections.root) ?? "";
  const { text, stated } = splitDefault(description);
  const type = typeWords(key.schema, sections, (map) => linkTo(map, page, sections));
  const rest = key.required ? "needed" : `default: ${stated ?? defaultOf(section, type, text)}`;
  const line = `- **\`${key.name}\`**: ${text} *${capital(type)}; ${rest}.*`;
  return line + exampleText(examples.of(schema, key.name));
}

function exampleText(example: Example | undefined): string {
  if (example === undefined) return "";
  const { line } = example;
  if (line.length <= LONGEST_INLINE && !line.includes("`")) return ` \`${line}\``;
  return `\n\n${indented(["```yaml part", linesOf(example), "```"].join("\n"), "  ")}\n`;
}

/** On one line where that can be read, else as its author wrote it. */
export function linesOf({ line, written }: Example): string {
  return line.length <= LONGEST_LINE || written.split("\n").length === 1 ? line : written;
}

export function indented(text: string, by: string): string {
  return text.split("\n").map((line) => line === "" ? line : by + line).join("\n");
}

/** What the doc text says of a default, taken out of it where it stands alone. */
function splitDefault(description: string): { text: string; stated?: string } {
  const found = STATED.exec(description);
  if (!found) {
    const usual = USUAL.exec(description)?.[1];
    return { text: description, ...(usual === undefined ? {} : { stated: `\`${usual}\`` }) };
  }
  const [clause, listed, sentence] = found;
  const stated = listed ?? sentence!.charAt(0).toLowerCase() + sentence!.slice(1);
  return { text: description.replace(clause, ""), stated: stated === "they do not" ? "no" : stated! };
}

/** What holds where neither the author nor the doc text says anything. */
function defaultOf({ title }: Section, type: string, text: string): string {
  // What is not written there is left as it is, or not looked at.
  if (/^(?:edit_|expectation)/.test(title)) return "none";
  return type.startsWith("yes or no") && text.startsWith("Whether") ? "no" : "none";
}

/** A link to the section that explains a map. */
export function linkTo(map: JsonSchema, from: string, sections: Sections): string | undefined {
  const section = sections.of(map);
  if (!section) return undefined;
  const file = section.page === from ? "" : `${section.page}.md`;
  return `a map: [${section.title}](${file}#${slug(section.title)})`;
}

/** As GitHub names headings. */
export function slug(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

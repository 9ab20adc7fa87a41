/** Every trigger: when it happens, what it knows, and what it can be narrowed to. */
import { type JsonSchema, shapesOf } from "../../editor/schema_walk.ts";
import { INTENT } from "../../model/discord_numbers.ts";
import { TRIGGERS } from "../../schema/triggers/triggers.ts";
import type { TriggerWord } from "../../schema/triggers/kind.ts";
import { sameAs } from "./actions_page.ts";
import type { Example } from "./examples.ts";
import { indented, keyLines, linesOf, sectionText, type Source } from "./key_lines.ts";
import type { Sections } from "./sections.ts";
import { valueWords } from "./value_words.ts";

const INTRO =
  "What stands under `when:` of an [event](events.md). Several in a list start it each. The words behind a " +
  "trigger narrow it down: all of them have to hold. What every text knows besides: [Values](values.md).";

/** Intents that are switched on in Discord's developer portal. */
const PRIVILEGED: Readonly<Record<string, number>> = {
  "Server Members Intent": INTENT.GUILD_MEMBERS,
  "Message Content Intent": INTENT.MESSAGE_CONTENT,
};

export function triggerMap({ root }: Sections): JsonSchema {
  return shapesOf(root.definitions!.trigger!, root).find(({ schema }) => schema.properties)!.schema;
}

export function addTriggers(sections: Sections): void {
  const map = triggerMap(sections);
  for (const { name } of TRIGGERS) sections.add("triggers", name, map.properties![name]!);
  const words = new Set<string>(TRIGGERS.map(({ name }) => name));
  sections.add("triggers", "Beside a trigger", { properties: map.properties! }, (key) => words.has(key));
}

export function triggersPage(source: Source): string {
  const map = triggerMap(source.sections);
  const beside = source.sections.on("triggers").find(({ title }) => title === "Beside a trigger");
  return [
    INTRO,
    ...TRIGGERS.map((word) => triggerText(word, map, source)),
    ...beside ? [sectionText({ ...beside, schema: map }, source)] : [],
  ].join("\n\n");
}

function triggerText(word: TriggerWord, map: JsonSchema, source: Source): string {
  const { name, description, values, answers, person, intents } = word;
  const example = source.examples.of(map, name);
  const known = [...person ? ["`user`", "`member`"] : [], ...valueWords(values)];
  const privileged = Object.keys(PRIVILEGED).filter((intent) => (intents & PRIVILEGED[intent]!) !== 0);
  const facts = [
    known.length > 0 ? `Known in it: ${known.join(", ")}.` : "",
    answers ? "`reply` answers the message." : "There is nobody to answer: use `send`.",
    privileged.length > 0
      ? `Needs the ${privileged.join(" and the ")}, which is switched on in the developer portal.`
      : "",
  ].filter((fact) => fact !== "");
  const written = example === undefined ? "" : `\`\`\`yaml part\nwhen: ${whenText(example)}\n\`\`\``;
  const sections = source.sections.on("triggers").filter(({ title }) =>
    title === name || title.startsWith(`${name}.`)
  );
  const [own, ...below] = sections;
  return [
    `## ${name}`,
    [description, ...facts].join(" "),
    written,
    own ? keyLines(own, source) : sameAs(map.properties![name]!, source, "triggers"),
    ...below.map((section) => sectionText(section, source, `### ${section.title}`)),
  ].filter((part) => part !== "").join("\n\n");
}

function whenText(example: Example): string {
  const text = linesOf(example);
  if (!text.includes(":")) return text;
  return text.includes("\n") ? `\n${indented(text, "  ")}` : `{ ${text} }`;
}

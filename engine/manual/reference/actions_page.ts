/** Every action, one page a group. */
import { ACTIONS } from "../../actions/actions.ts";
import { type JsonSchema, shapesOf } from "../../editor/schema_walk.ts";
import { indented, keyLines, linesOf, sectionText, slug, type Source } from "./key_lines.ts";
import type { Sections } from "./sections.ts";
import { ACTION_PAGES, type ActionGroup } from "./topics.ts";

/** The actions of each page, in the order in which they stand there. */
const GROUPS: Readonly<Record<ActionGroup, readonly string[]>> = {
  messages: [
    "reply",
    "send",
    "direct_message",
    "edit",
    "delete",
    "react",
    "typing",
    "pin",
    "unpin",
    "purge",
    "slowmode",
    "end_poll",
    "read_poll",
    "modal",
  ],
  flow: ["random", "choose", "for_each", "repeat", "try", "run", "wait", "stop"],
  data: ["set", "add", "take", "push", "remove", "get", "leaderboard"],
  moderation: ["kick", "ban", "unban", "timeout", "nickname", "give_role", "remove_role", "toggle_role"],
  server: [
    "create_channel",
    "edit_channel",
    "delete_channel",
    "lock_channel",
    "unlock_channel",
    "create_thread",
    "edit_thread",
    "delete_thread",
    "add_to_thread",
    "remove_from_thread",
    "create_role",
    "edit_role",
    "delete_role",
  ],
  voice: ["move", "disconnect", "mute", "unmute", "deafen", "undeafen"],
  outside: ["http", "webhook", "handler"],
};

const INTROS: Readonly<Record<ActionGroup, string>> = {
  messages: "What writes, changes and deletes messages. What can stand in them: [Messages](messages.md), " +
    "[Buttons, selects and layouts](components.md).",
  flow:
    "What decides, repeats and waits. Every step can also have `if`, `then` and `else`: [Steps](steps.md).",
  data: "What changes and reads what is declared under [`data`](data.md). Each change is made in one piece.",
  moderation: "Before Discord is asked, the permissions and the order of roles are checked.",
  server: "What makes, changes and deletes channels, threads and roles. [Channels, threads, roles, voice]" +
    "(../server_actions.md) shows them at work.",
  voice: "What happens to people in voice channels.",
  outside: "[Beyond Discord](../outside.md) shows them at work.",
};

/** The map of a step's keys. */
export function stepMap({ root }: Sections): JsonSchema {
  return shapesOf(root.definitions!.step!, root).find(({ schema }) => schema.properties)!.schema;
}

/** @throws Error for an action that stands on no page */
export function addActions(sections: Sections): void {
  const step = stepMap(sections);
  const pages = new Map(
    Object.entries(GROUPS).flatMap(([group, names]) =>
      names.map((name) => [name, `actions_${group}`] as const)
    ),
  );
  for (const { name } of ACTIONS) {
    const page = pages.get(name);
    if (page === undefined) {
      throw new Error(`The action ${name} stands on no page: add it in actions_page.ts.`);
    }
    sections.add(page, name, step.properties![name]!);
  }
}

interface Page {
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

export function actionPages(source: Source): Page[] {
  const step = stepMap(source.sections);
  return (Object.keys(GROUPS) as ActionGroup[]).map((group) => ({
    page: `actions_${group}`,
    title: ACTION_PAGES[group],
    text: [INTROS[group], ...GROUPS[group].map((name) => actionText(name, `actions_${group}`, step, source))]
      .join("\n\n"),
  }));
}

function actionText(name: string, page: string, step: JsonSchema, source: Source): string {
  const { description } = ACTIONS.find((action) => action.name === name)!;
  const example = source.examples.of(step, name);
  const parts = [`## ${name}`, description];
  if (example !== undefined) {
    parts.push(`\`\`\`yaml part\n- ${indented(linesOf(example), "  ").trimStart()}\n\`\`\``);
  }
  const [own, ...below] = source.sections.on(page).filter(({ title }) =>
    title === name || title.startsWith(`${name}.`)
  );
  if (own) {
    parts.push(keyLines(own, source));
    parts.push(...below.map((section) => sectionText(section, source, `### ${section.title}`)));
  }
  if (!own) parts.push(sameAs(step.properties![name]!, source, page));
  return parts.filter((part) => part !== "").join("\n\n");
}

/** What has the same keys as something above. */
export function sameAs(schema: JsonSchema, { sections }: Source, page: string): string {
  const found = shapesOf(schema, sections.root).map((shape) =>
    shape.schema.properties && sections.of(shape.schema)
  )
    .find((section) => section !== undefined);
  if (!found) return "";
  const file = found.page === page ? "" : `${found.page}.md`;
  return `It has the keys of [${found.title}](${file}#${slug(found.title)}).`;
}

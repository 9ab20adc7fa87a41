/** All pages of the reference, made from the schema and the tables of the engine. */
import { LANGUAGE } from "../../actions/language.ts";
import type { JsonSchema } from "../../editor/schema_walk.ts";
import { botJsonSchema, engineJsonSchema } from "../../schema/json_schema.ts";
import { actionPages, addActions } from "./actions_page.ts";
import { botPage } from "./bot_page.ts";
import { enginePage } from "./engine_page.ts";
import { errorsPage } from "./errors_page.ts";
import { readExamples } from "./example_files.ts";
import { expressionsPage } from "./expressions_page.ts";
import { sectionText, type Source } from "./key_lines.ts";
import { COOLDOWN_SCOPES, permissionNames } from "./permissions_page.ts";
import { indexPage } from "./index_page.ts";
import { Sections } from "./sections.ts";
import { addSteps, stepsPage } from "./steps_page.ts";
import { addTriggers, triggersPage } from "./triggers_page.ts";
import { TOPICS } from "./topics.ts";
import { textsPage } from "./texts_page.ts";
import { unitsPage } from "./units_page.ts";
import { valuesPage } from "./values_page.ts";

const HEAD = "<!-- Made by `deno task docs` from the engine's own tables. Do not edit. -->";

/** Sections of everything that can be written, and examples of it. */
export function referenceSource(): Source {
  const root = botJsonSchema(LANGUAGE) as JsonSchema;
  const sections = new Sections(root);
  for (const { page, parts = [], keys = [] } of TOPICS) {
    if (page === "steps") {
      addSteps(sections);
      addActions(sections);
    }
    for (const part of parts) sections.add(page, part, root.definitions![part]!);
    for (const key of keys) sections.add(page, key, root.properties![key]!);
  }
  addTriggers(sections);
  sections.add("bot", "bot", { properties: root.properties! });
  return { sections, examples: readExamples(root) };
}

/** Path below docs/ → Markdown. */
export function referencePages(source: Source = referenceSource()): ReadonlyMap<string, string> {
  const { sections } = source;
  const pages = new Map<string, string>();
  const put = (page: string, title: string, ...parts: readonly string[]) =>
    pages.set(`reference/${page}.md`, `${[HEAD, `# ${title}`, ...parts].join("\n\n")}\n`);
  for (const { page, title, intro } of TOPICS) {
    const keys = sections.on(page).filter(({ title }) => title !== "bot" && title !== "step")
      .map((section) => sectionText(section, source));
    if (page === "bot") put(page, title, intro, botPage(source), ...keys);
    else if (page === "texts") put(page, title, intro, ...textsPage(source));
    else if (page === "steps") put(page, title, intro, stepsPage(source), ...keys);
    else if (page === "permissions") put(page, title, intro, ...keys, COOLDOWN_SCOPES, permissionNames());
    else put(page, title, intro, ...keys);
  }
  for (const { page, title, text } of actionPages(source)) put(page, title, text);
  put("triggers", "Triggers", triggersPage(source));
  put("engine", "Settings of the engine", enginePage(engineJsonSchema() as JsonSchema, source));
  put("expressions", "Functions of expressions", expressionsPage());
  put("values", "Values", valuesPage());
  put("units", "How values are written", unitsPage());
  put("README", "Reference", indexPage([...pages]));
  pages.set("errors.md", `${[HEAD, errorsPage()].join("\n\n")}\n`);
  return pages;
}

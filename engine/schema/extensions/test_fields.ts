/** For the tests of this folder: declared fields, and what a text of YAML says of them. */
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import type { Fields } from "../../model/fields.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import type { NamesDefinition } from "../keys/names.ts";
import { passOn, type Payload } from "../kit/issue.ts";
import { staticFields, type StaticUse } from "./static_fields.ts";

export const FIELDS = {
  text: { type: "text", description: "A text", minLength: 2, maxLength: 5, default: "abc" },
  count: { type: "integer", min: 1, max: 6, default: 3 },
  ratio: { type: "number" },
  loud: { type: "boolean", default: false },
  every: { type: "duration", min: 1000, default: 90_000 },
  mood: { type: "choice", choices: ["happy", "sad"] },
  who: { type: "user" },
  role: { type: "role" },
  place: { type: "channel" },
  words: { type: "list", maxItems: 2, default: ["one"] },
  data: { type: "json", default: { a: 1 } },
} as const satisfies Fields;

/** What stands for the names of a bot: one of each kind. */
export const NAMES: NamesDefinition = {
  roles: [named("mods", "200000000000000001")],
  channels: [named("general", "200000000000000002")],
  users: [named("ann", "200000000000000003")],
};

function named(name: string, id: string): NamesDefinition["roles"][number] {
  const file = new SourceFile("bots/test.yaml", name);
  const at = (start: number, end: number) => ({ file, start, end });
  return { name: { text: name, span: at(0, name.length), at }, id };
}

/** The values of fields as YAML says them, and the problems as `code at text`, a suggestion behind an arrow. */
export function readStatic(fields: Fields, yaml: string, main?: string) {
  const problems = new Problems();
  const { root } = parseYaml(new SourceFile("bots/test.yaml", yaml), problems);
  const schema = staticFields(fields, { what: "`dice.roll`", main });
  const read = schema._zod.run({ value: root, issues: [] }, { async: false }) as Payload;
  passOn(read.issues, problems);
  const use = read.value as StaticUse | undefined;
  const values = use?.compile(NAMES, problems);
  return { values, problems: shown(problems) };
}

/** Problems as `code at text`, a suggestion behind an arrow. */
export function shown(problems: Problems): string[] {
  return problems.list.map(({ code, severity, span, suggestion }) =>
    `${severity === "warning" ? "warning " : ""}${code}${
      suggestion === undefined ? "" : ` → ${suggestion}`
    } at ${span!.file.text.slice(span!.start, span!.end)}`
  );
}

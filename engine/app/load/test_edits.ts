/** A project that people edit, or chance does. */
import { join } from "node:path";
import { chances, Maker, SCHEMA } from "../../actions/test_definitions.ts";
import { mutations } from "../../source/mutations.ts";

/** Commands that use everything which other files can change. */
export const BASE: Readonly<Record<string, string>> = {
  "a_settings.yaml": `name: Shop
prefix: "!"
`,
  "a_names.yaml": `names: { roles: { mod: 823475887319941131 } }`,
  "a_data.yaml": `data: { coins: { type: number, per: user, default: 5 } }`,
  "a_checks.yaml": `checks: { rich: { if: data.coins > 10, message: Poor you. } }`,
  "a_theme.yaml": `theme: { success: red }`,
  "a_cooldowns.yaml": `cooldowns: { default_rate: 2, default_per: 5 }`,
  "a_timezone.yaml": `timezone: Europe/Berlin`,
  "b_groups.yaml": `groups:
  thank:
    with: { whom: user }
    do:
      - reply: Thanks {whom.name}
`,
  "c_commands.yaml": `commands:
  buy:
    description: Buy something
    options: { what: { type: string, description: What, choices: [cake, tea] } }
    checks: [rich]
    reply: "{options.what} for {data.coins}, says {names.roles.mod}"

  # Everybody can
  give:
    description: Give something
    options: { to: { type: user, description: To whom, required: true } }
    do:
      - { run: { group: thank, with: { whom: "{options.to}" } } }
      - add: { to: coins, amount: 1 }
      - reply: "{data.coins} now"
`,
  "d_commands.yaml": `commands:
  menu:
    description: Choose
    permissions: { roles: [mod] }
    cooldown: 5s
    subcommands:
      show:
        description: Show it
        reply: { text: Choose, buttons: [{ label: Yes, do: [{ reply: Yes }] }, { label: Yes, do: [stop] }] }
events:
  daily: { when: { schedule: "every day at 9:00" }, do: [{ send: { to: 823475887319941131, text: Morning } }] }
  hello:
    when: member_join
    if: user.name != "x"
    do: [{ send: { to: 823475887319941131, text: "Hi {user.name}" } }]
`,
  "e_words.yaml": `translations:
  de:
    texts: { Buy something: Etwas kaufen, "Thanks {whom.name}": "Danke {whom.name}", Yes: Ja }
    commands: { buy: { name: kaufen, options: { what: was } }, menu: { name: karte } }
tests:
  - { run: "/buy what:cake", expect: Poor you. }
`,
};

/** Uses whatever the extension brings. */
export const DICE_YAML = `commands:
  throw:
    description: Throw {dice.sum(1, 2)} dice
    checks: [dice.lucky]
    handler: dice.count
  dice:
    description: Throw dice
    do:
      - { dice.roll: { sides: 6 }, save_as: thrown }
      - reply: "{thrown + dice.sum(1, 2)}"
events:
  big:
    when: { dice.big: { above: 5 } }
    do: [{ send: { to: 823475887319941131, text: "{total}" } }]
extensions: { settings: { dice: { sides: 8 } } }
`;

/** @param field of its action @param sum what its function gives @param more what it adds besides */
function dice(field: string, sum: string, more = ""): string {
  return `import { defineAction, defineCheck, defineCommand, defineExtension, defineFunction, defineSettings,
  defineTrigger } from "cordial";
const params = [{ name: "a", type: "number" }, { name: "b", type: "number" }] as const;
export default defineExtension({
  settings: defineSettings({ sides: { type: "integer", default: 6 } }),
  handlers: { count: () => 1 },
  actions: { roll: defineAction({ description: "Roll", fields: { ${field}: { type: "integer", default: 6 } },
    result: "number", run: () => 4 }) },
  functions: { sum: defineFunction({ description: "Sum", params, returns: ${sum} }) },
  triggers: { big: defineTrigger({ description: "Big", values: { total: "number" },
    filters: { above: { type: "number", default: 0 } }, matches: () => true }) },
  ${more}
});
`;
}

const LUCKY = `checks: { lucky: defineCheck({ description: "Lucky", run: () => true }) },`;
const command = (name: string) =>
  `commands: { ${name}: defineCommand({ description: "Of the extension", run: ({ reply }) => reply("x") }) },`;

export const DICE_TS = dice("sides", `"number", run: (a, b) => a + b`, LUCKY + command("luck"));

/** What becomes of \`extensions/dice.ts\`, sound or not; none where it is gone. */
const EXTENSIONS = [
  DICE_TS,
  dice("sides", `"text", run: (a, b) => String(a + b)`, LUCKY),
  dice("faces", `"number", run: (a, b) => a * b`, LUCKY + command("buy")),
  dice("sides", `"number", run: (a, b) => a + b`, command("Bad Name")),
  `throw new Error("not today");`,
  undefined,
];

/** Other words that are as sound as those that stand there. */
const TURNS = [
  ["Europe/Berlin", "Asia/Tokyo"],
  ["default_rate: 2", "default_rate: 3"],
  ["823475887319941131", "823475887319941132"],
  ["data.coins > 10", "user.bot"],
  ["type: number", "type: string"],
  ["Etwas kaufen", "Was kaufen"],
  ["karte", "liste"],
  ["{ success: red }", "{ error: red }"],
  ["description: Choose", "description: Choose it"],
] as const;

export class EditedProject {
  readonly #files = new Map<string, string>();

  constructor(readonly folder: string) {
    Deno.mkdirSync(join(folder, "bots/shop"), { recursive: true });
    Deno.mkdirSync(join(folder, "extensions"), { recursive: true });
  }

  get names(): string[] {
    return [...this.#files.keys()];
  }

  text(name: string): string {
    return this.#files.get(name)!;
  }

  write(name: string, text: string): void {
    this.#files.set(name, text);
    Deno.writeTextFileSync(join(this.folder, "bots/shop", name), text);
  }

  remove(name: string): void {
    this.#files.delete(name);
    Deno.removeSync(join(this.folder, "bots/shop", name));
  }

  /** All files as they were at first. */
  restore(): void {
    for (const name of this.names) if (!(name in BASE)) this.remove(name);
    for (const [name, text] of Object.entries(BASE)) this.write(name, text);
  }

  /** @param text of the extension `dice`; without one it is gone */
  extend(text: string | undefined): void {
    const path = join(this.folder, "extensions/dice.ts");
    if (text !== undefined) Deno.writeTextFileSync(path, text);
    else Deno.removeSync(path);
  }
}

type Edit = (project: EditedProject, name: string, chances: Chances, seed: number) => void;

class Chances {
  constructor(readonly next: () => number) {}

  one<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.next() * list.length)]!;
  }
}

const EDITS: Readonly<Record<string, Edit>> = {
  mutate(project, name, _, seed) {
    const [changed] = mutations(project.text(name), 1, seed);
    project.write(name, changed!);
  },
  /** Words of texts, of names and of the language; ids and other numbers. */
  word(project, name, chances) {
    const other = (word: string) => /\d/.test(word) ? String(9 - Number(word)) : `${word}s`;
    const changed = project.text(name).replace(
      /[a-z]{3,}|\d\b/g,
      (word) => chances.next() < 0.05 ? other(word) : word,
    );
    project.write(name, changed);
  },
  turn(project, _, chances) {
    const turn = chances.one(TURNS);
    for (const name of project.names) {
      const text = project.text(name);
      const [from, to] = text.includes(turn[0]) ? turn : [turn[1], turn[0]];
      if (text.includes(from)) project.write(name, text.replaceAll(from, to));
    }
  },
  /** Whatever stands below it is in another line. */
  line(project, name, chances) {
    const lines = project.text(name).split("\n");
    const at = Math.floor(chances.next() * lines.length);
    const line = chances.one(["", "# a note", "  # another", lines[at]!]);
    project.write(name, lines.toSpliced(at, chances.one([0, 0, 1]), line).join("\n"));
  },
  join(project, name, chances) {
    const other = chances.one(project.names);
    if (other === name) return;
    project.write(name, `${project.text(other)}\n${project.text(name)}`);
    project.remove(other);
  },
  made(project, _, chances) {
    const { properties } = SCHEMA;
    const key = chances.one([
      ...["commands", "events", "groups", "checks", "data", "names", "translations", "tests"],
    ]);
    const made = { [key]: new Maker(chances.next).make(properties![key]!) };
    project.write(chances.one(["f_made.yaml", "g_made.yaml"]), JSON.stringify(made, undefined, 1));
  },
  remove(project, name) {
    if (project.names.length > 1) project.remove(name);
  },
  swap(project, name, chances) {
    const other = chances.one(project.names);
    const [some, others] = [project.text(name), project.text(other)];
    project.write(name, others);
    project.write(other, some);
  },
  restore(project, _, __, seed) {
    project.restore();
    project.write("c_commands.yaml", BASE["c_commands.yaml"]!.replace("Give", `Give ${seed}`));
  },
  rename(project, name, chances) {
    const text = project.text(name);
    project.remove(name);
    project.write(`${chances.one(["a", "e", "z"])}_${name.slice(-20)}`, text);
  },
  extension(project, _, chances) {
    project.write("h_dice.yaml", DICE_YAML);
    project.extend(DICE_TS);
    project.extend(chances.one(EXTENSIONS));
  },
  blacklist(project, _, chances) {
    project.write(
      "i_choice.yaml",
      chances.one(["extensions: { blacklist: [dice] }\n", "# none\nhidden: []\n"]),
    );
  },
};

/** Those that keep a project sound are made more often. */
const KINDS = [...Object.keys(EDITS), ..."turn turn line line line restore restore extension".split(" ")];

/** One edit as people make them, or as chance does. Gives its kind. */
export function edit(project: EditedProject, seed: number): string {
  const found = new Chances(chances(seed));
  const kind = found.one(KINDS);
  EDITS[kind]!(project, found.one(project.names), found, seed);
  return kind;
}

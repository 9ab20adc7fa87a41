/** Loads that follow each other give what a load from scratch gives, whatever was edited in between. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { chances, Maker, SCHEMA } from "../actions/test_definitions.ts";
import { mutations } from "../source/mutations.ts";
import { startTestBot } from "../testkit/test_bot.ts";
import { loadBots, type LoadResult } from "./load_bots.ts";
import { LoadContext } from "./load_context.ts";

/** Commands that use everything which other files can change. */
const BASE: Readonly<Record<string, string>> = {
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
  give:
    description: Give something
    options: { to: { type: user, description: To whom, required: true } }
    do:
      - { run: { group: thank, with: { whom: "{options.to}" } } }
      - add: { to: coins, amount: 1 }
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
  hello: { when: member_join, do: [{ send: { to: 823475887319941131, text: "Hi {user.name}" } }] }
`,
  "e_words.yaml": `translations:
  de:
    texts: { Buy something: Etwas kaufen, "Thanks {whom.name}": "Danke {whom.name}", Yes: Ja }
    commands: { buy: { name: kaufen, options: { what: was } }, menu: { name: karte } }
tests:
  - { run: "/buy what:cake", expect: Poor you. }
`,
};

/** Everything of a value that can be compared: functions are alike, and what stands in itself is told by the way to it. */
function projected(value: unknown, way: readonly object[] = []): unknown {
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return value;
  const at = way.indexOf(value);
  if (at !== -1) return `itself, ${at}`;
  const inner = [...way, value];
  if (value instanceof Map) {
    return Array.from(value, ([key, one]) => [key, projected(one, inner)]);
  }
  if (value instanceof Set) return Array.from(value, (one) => projected(one, inner));
  if (Array.isArray(value)) return value.map((one) => projected(one, inner));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, projected(one, inner)]));
}

/** Problems with places and the text that stands there. */
function comparable({ bots, problems, engine }: LoadResult): unknown {
  const told = (list: LoadResult["problems"]) =>
    list.map(({ span, related = [], ...problem }) => ({
      ...problem,
      at: span && [span.file.path, span.start, span.end, span.file.text],
      related: related.map(({ span, message }) => [message, span.file.path, span.start, span.end]),
    }));
  return {
    problems: told(problems),
    engine,
    bots: bots.map(({ id, files, program, problems, fingerprint }) => ({
      id,
      files,
      fingerprint,
      problems: told(problems),
      program: projected(program),
    })),
  };
}

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

class Project {
  readonly #files = new Map<string, string>();

  constructor(private readonly folder: string) {}

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
}

/** One edit as people make them, or as chance does. */
function edit(project: Project, seed: number): string {
  const chance = chances(seed);
  const one = <Item>(list: readonly Item[]): Item => list[Math.floor(chance() * list.length)]!;
  const name = one(project.names);
  const kinds = [
    "mutate",
    "turn",
    "turn",
    "turn",
    "word",
    "made",
    "remove",
    "swap",
    "restore",
    "restore",
    "rename",
  ] as const;
  const kind = one(kinds);
  switch (kind) {
    case "mutate": {
      const [changed] = mutations(project.text(name), 1, seed);
      project.write(name, changed!);
      break;
    }
    case "word": {
      const text = project.text(name);
      // Words of texts, of names and of the language; ids and other numbers.
      const other = (word: string) => /\d/.test(word) ? String(9 - Number(word)) : `${word}s`;
      project.write(name, text.replace(/[a-z]{3,}|\d\b/g, (word) => chance() < 0.05 ? other(word) : word));
      break;
    }
    case "turn": {
      const turn = one(TURNS);
      for (const name of project.names) {
        const text = project.text(name);
        const [from, to] = text.includes(turn[0]) ? turn : [turn[1], turn[0]];
        if (text.includes(from)) project.write(name, text.replaceAll(from, to));
      }
      break;
    }
    case "made": {
      const { properties } = SCHEMA;
      const key = one(["commands", "events", "groups", "checks", "data", "names", "translations", "tests"]);
      const made = { [key]: new Maker(chance).make(properties![key]!) };
      project.write(one(["f_made.yaml", "g_made.yaml"]), JSON.stringify(made, undefined, 1));
      break;
    }
    case "remove":
      if (project.names.length > 1) project.remove(name);
      break;
    case "swap": {
      const other = one(project.names);
      const [some, others] = [project.text(name), project.text(other)];
      project.write(name, others);
      project.write(other, some);
      break;
    }
    case "restore":
      for (const made of project.names) if (!(made in BASE)) project.remove(made);
      for (const [base, text] of Object.entries(BASE)) project.write(base, text);
      project.write("c_commands.yaml", BASE["c_commands.yaml"]!.replace("Give", `Give ${seed}`));
      break;
    case "rename": {
      const text = project.text(name);
      project.remove(name);
      project.write(`${one(["a", "e", "z"])}_${name.slice(-20)}`, text);
    }
  }
  return kind;
}

Deno.test("loads with a memory give what loads from scratch give, whatever was edited", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "bots/shop"), { recursive: true });
  let sound = 0;
  for (let run = 0; run < 8; run++) {
    const project = new Project(folder);
    for (const [name, text] of Object.entries(BASE)) project.write(name, text);
    const context = new LoadContext(folder);
    const edits: string[] = [];
    for (let step = 0; step < 40; step++) {
      const result = await loadBots(folder, undefined, { context });
      const scratch = await loadBots(folder);
      assert.deepEqual(comparable(result), comparable(scratch), `run ${run}, after ${edits.join(", ")}`);
      if (result.bots.some(({ program }) => program)) sound++;
      edits.push(edit(project, run * 1000 + step));
    }
    for (const name of project.names) project.remove(name);
  }
  assert(sound > 30, `only ${sound} loads gave a program`);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("LoadMemory keeps the commands of files that were not touched, and only these", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "bots/shop"), { recursive: true });
  const project = new Project(folder);
  for (const [name, text] of Object.entries(BASE)) project.write(name, text);
  const context = new LoadContext(folder);
  const load = async () => {
    const { bots: [bot] } = await loadBots(folder, undefined, { context });
    assert.deepEqual(bot?.problems, []);
    return (name: string) => bot?.program?.byPrefix.get(name);
  };
  const first = await load();
  project.write("c_commands.yaml", BASE["c_commands.yaml"]!.replace("Buy something", "Buy anything"));
  // Which nobody translates any more.
  project.write("e_words.yaml", BASE["e_words.yaml"]!.replace("Buy something: Etwas kaufen, ", ""));
  const words = await load();
  assert.notEqual(words("menu"), first("menu"), "other translations");
  project.write("c_commands.yaml", BASE["c_commands.yaml"]!);
  const second = await load();
  assert.equal(second("menu"), words("menu"));
  assert.notEqual(second("buy"), words("buy"));
  project.write(
    "a_names.yaml",
    BASE["a_names.yaml"]!.replace("823475887319941131", "823475887319941132"),
  );
  const third = await load();
  assert.notEqual(third("menu"), second("menu"), "another id of a role that it names");
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a command of another file runs the group as it is now", async () => {
  await using bot = await startTestBot({
    "shop/a.yaml": `{ name: Shop, commands: { thank: { description: Thank, do: [{ run: thank }] } } }`,
    "shop/b.yaml": `{ groups: { thank: { do: [{ reply: Thanks }] } } }`,
  });
  assert.equal(await bot.say("!thank"), "Shop: Thanks");
  await bot.save("shop/b.yaml", `{ groups: { thank: { do: [{ reply: Thank you }] } } }`);
  assert.equal(await bot.say("!thank"), "Shop: Thank you");
});

/** Loads that follow each other give what a load from scratch gives, whatever was edited in between. */
import assert from "node:assert/strict";
import { SourceFile, type Span } from "../../diagnostics/span.ts";
import { startTestBot } from "../../testkit/test_bot.ts";
import { loadBots, type LoadResult } from "./load_bots.ts";
import { LoadContext } from "./load_context.ts";
import { LoadMemory } from "./load_memory.ts";
import { BASE, DICE_TS, DICE_YAML, edit, EditedProject } from "./test_edits.ts";

/** Everything of a value that can be compared: functions are alike, and what stands in itself is told by the way to it. */
function projected(value: unknown, way: readonly object[] = []): unknown {
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return value;
  const at = way.indexOf(value);
  if (at !== -1) return `itself, ${at}`;
  if ("file" in value && value.file instanceof SourceFile) return shown(value as Span);
  const inner = [...way, value];
  if (value instanceof Map) {
    return Array.from(value, ([key, one]) => [key, projected(one, inner)]);
  }
  if (value instanceof Set) return Array.from(value, (one) => projected(one, inner));
  if (Array.isArray(value)) return value.map((one) => projected(one, inner));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, projected(one, inner)]));
}

/** A place with the text of the whole file. */
function shown({ file, start, end }: Span): unknown {
  return [file.path, start, end, file.text];
}

/** Problems with places and the text that stands there. */
function comparable({ bots, problems, engine }: LoadResult): unknown {
  const told = (list: LoadResult["problems"]) =>
    list.map(({ span, related = [], ...problem }) => ({
      ...problem,
      at: span && shown(span),
      related: related.map(({ span, message }) => [message, shown(span)]),
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

/** The same extensions, and nothing that was made of files before. */
function fromScratch(context: LoadContext): LoadContext {
  return Object.assign(Object.create(context), { memory: new LoadMemory() });
}

Deno.test("loads with a memory give what loads from scratch give, whatever was edited", async () => {
  const folder = await Deno.makeTempDir();
  const project = new EditedProject(folder);
  let sound = 0;
  for (let run = 0; run < 8; run++) {
    project.restore();
    await using context = new LoadContext(folder);
    const edits: string[] = [];
    for (let step = 0; step < 40; step++) {
      const result = await loadBots(folder, undefined, { context });
      const scratch = await loadBots(folder, undefined, { context: fromScratch(context) });
      assert.deepEqual(comparable(result), comparable(scratch), `run ${run}, after ${edits.join(", ")}`);
      if (result.bots.some(({ program }) => program)) sound++;
      edits.push(edit(project, run * 1000 + step));
    }
  }
  assert(sound > 30, `only ${sound} loads gave a program`);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("what has moved is kept, and told in its new place", async () => {
  const folder = await Deno.makeTempDir();
  const project = new EditedProject(folder);
  project.restore();
  project.write("h_dice.yaml", DICE_YAML);
  project.extend(DICE_TS);
  await using context = new LoadContext(folder);
  const load = async () => {
    const result = await loadBots(folder, undefined, { context });
    const scratch = await loadBots(folder, undefined, { context: fromScratch(context) });
    assert.deepEqual(comparable(result), comparable(scratch));
    assert.deepEqual(result.bots[0]!.problems, []);
    return result.bots[0]!.program!;
  };
  const before = await load();
  for (const name of project.names) project.write(name, `# a note\n\n${project.text(name)}`);
  const after = await load();
  for (const name of ["buy", "give", "menu", "throw", "dice", "luck"]) {
    assert.equal(after.byPrefix.get(name), before.byPrefix.get(name), name);
  }
  assert.equal(after.byPrefix.get("buy")?.source, "bots/shop/c_commands.yaml:4:3");
  assert.deepEqual(after.automations, before.automations);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("LoadMemory keeps the commands of files that were not touched, and only these", async () => {
  const folder = await Deno.makeTempDir();
  const project = new EditedProject(folder);
  project.restore();
  await using context = new LoadContext(folder);
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

Deno.test("what a trap of YAML was found to be moves along with the lines that it stands in", async () => {
  const below = `
names:
  roles:
    de: #5865F2
commands:
  a:
    description: See #rules
    reply: #b
  b:
    description: B
    reply: hello
`;
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(`${folder}/bots`);
  const context = new LoadContext(folder);
  const save = (text: string) => Deno.writeTextFile(`${folder}/bots/bot.yaml`, text);
  await save(below);
  await loadBots(folder, undefined, { context });
  await save(`name: A name that was not there\nprefix: "?"\n${below}`);
  const again = await loadBots(folder, undefined, { context });
  const anew = await loadBots(folder, undefined, { context: fromScratch(context) });
  assert.deepEqual(comparable(again), comparable(anew));
  assert.ok(anew.bots[0]!.problems.some(({ code }) => code === "yaml-colour-comment"));
  await context[Symbol.asyncDispose]();
  await Deno.remove(folder, { recursive: true });
});

/** What the reference says is what the engine reads: it is made from its tables, and each of its examples is loaded. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { basename } from "node:path";
import { loadBots } from "../../app/load/load_bots.ts";
import { ANSWER_VARIABLES } from "../../model/scope.ts";
import { TEXTS } from "../../model/texts.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import { runTests, showFailure } from "../../testkit/definition_tests/mod.ts";
import { ENGINE_FILE, ownExamples } from "./example_files.ts";
import { flow } from "./flow.ts";
import { missingExamples } from "./missing_examples.ts";
import { referencePages, referenceSource } from "./reference.ts";
import { FIELD_WORDS, VALUE_KINDS } from "./values_page.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const source = referenceSource();

async function loaded(files: Readonly<Record<string, string>>) {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(`${folder}/bots`);
  for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(`${folder}/bots/${name}`, text);
  try {
    const result = await loadBots(folder);
    const problems = [...result.problems, ...result.bots.flatMap((bot) => bot.problems)];
    return { ...result, problems: problems.map(({ code, message }) => `${code}: ${message}`) };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("the committed reference is what is made now; if not, run `deno task docs`", () => {
  const pages = referencePages(source);
  for (const [path, text] of pages) {
    const committed = Deno.readTextFileSync(`${ROOT}docs/${path}`);
    assert.ok(committed === text, `docs/${path} is not what \`deno task docs\` makes`);
  }
  const names = [...Deno.readDirSync(`${ROOT}docs/reference`)].map(({ name }) => `reference/${name}`);
  assert.deepEqual(names.filter((name) => !pages.has(name)), []);
});

Deno.test("every key, action and trigger has an example; if not, add one to engine/manual/examples/", () => {
  assert.deepEqual(missingExamples(source), []);
});

Deno.test("the bots that examples are cut from have no problems, and their tests pass", async () => {
  const files = [...ownExamples(), ENGINE_FILE].map((
    path,
  ) => [basename(path), Deno.readTextFileSync(ROOT + path)]);
  const { bots, problems } = await loaded(Object.fromEntries(files));
  // The bots are in one folder only here, so they share what bots that run together should not.
  assert.deepEqual(problems.filter((problem) => !/^(?:token|prefix)-shared/.test(problem)), []);
  const results = await runTests(bots, { folder: ROOT, validate: true });
  assert(results.length > 5);
  const failures = results.map((result) => showFailure(result, { colour: false, width: 100 }));
  assert.equal(failures.filter((text) => text !== "").join("\n\n"), "");
});

Deno.test("every text of the engine can be written as the reference shows it", async () => {
  const messages = Object.fromEntries(Object.entries(TEXTS).map(([key, { text }]) => [key, text]));
  const { problems } = await loaded({ "texts.yaml": `messages: ${JSON.stringify(messages)}` });
  assert.deepEqual(problems.filter((problem) => !problem.startsWith("no-commands")), []);
});

Deno.test("every value of the reference is known, with the fields that it lists", async () => {
  for (const [kind, { fields }] of Object.entries(VALUE_KINDS)) {
    assert.deepEqual(Object.keys(fields).filter((field) => !FIELD_WORDS[field]), [], kind);
  }
  const options = { channel: "channel", role: "role", mentionable: "mentionable", attachment: "attachment" };
  const paths = [
    ...Object.keys(ANSWER_VARIABLES),
    ...["user", "member", "server"].flatMap((name) =>
      fieldsOf(name, `a ${name === "user" ? "person" : name}`)
    ),
    ...Object.entries({
      channel: "a channel",
      role: "a role",
      mentionable: "a person or role",
      attachment: "a file",
    })
      .flatMap(([option, kind]) => fieldsOf(`options.${option}`, kind)),
  ];
  const command = {
    description: "All of it",
    options: Object.fromEntries(
      Object.entries(options).map(([name, type]) => [name, { type, description: "Which", required: true }]),
    ),
    reply: paths.map((path) => `{${path}}`).join(" "),
  };
  const target = fieldsOf("target", "a message").map((path) => `{${path}}`).join(" ");
  const menu = { description: "A message", as: ["message_menu"], reply: target };
  const { problems } = await loaded({ "values.yaml": JSON.stringify({ commands: { all: command, menu } }) });
  assert.deepEqual(problems, []);
});

function fieldsOf(path: string, kind: string): string[] {
  return Object.keys(VALUE_KINDS[kind]!.fields).map((field) => `${path}.${field}`);
}

/** Nodes without their places. */
function plain(text: string): unknown {
  const problems = new Problems();
  const { root } = parseYaml(new SourceFile("bot.yaml", text), problems);
  assert.deepEqual(problems.list, []);
  return JSON.parse(
    JSON.stringify(root, (key, value) => ["span", "style", "source"].includes(key) ? undefined : value),
  );
}

Deno.test("flow writes on one line what reads as the same", () => {
  for (const path of [...ownExamples(), "bots/examples/economy.yaml", "bots/examples/word_filter.yaml"]) {
    const problems = new Problems();
    const { root } = parseYaml(new SourceFile(path, Deno.readTextFileSync(ROOT + path)), problems);
    assert.deepEqual(plain(flow(root!)), plain(Deno.readTextFileSync(ROOT + path)), path);
  }
});

import assert from "node:assert/strict";
import { main } from "./main.ts";
import { recordingTerminal } from "./testing.ts";
import { recipes } from "../app/recipes/recipes.ts";
import { askWishes } from "./new/ask_wishes.ts";
import { tryParts } from "./new/try_parts.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const PING = `{ name: Ping, commands: { ping: { description: Ping, reply: pong } } }`;

async function run(folder: string, ...args: string[]) {
  await using program = new RunningProgram(args, { folder });
  return { code: await program.ends(), output: program.output };
}

Deno.test("new writes a bot that check is content with, the first with the usual token", async () => {
  const folder = await makeProject();
  const { code, output } = await run(folder, "new", "shop");
  assert.equal(code, 0, output);
  assert.match(
    output,
    /✓ bots\/shop\.yaml\n[^]*start shop --local\n.*bots\/shop\.yaml[^]*DISCORD_TOKEN= in the file \.env/,
  );
  const checked = await run(folder, "check");
  assert.equal(checked.code, 0, checked.output);
  assert.match(checked.output, /✓ shop: 6 commands/);
  assert.match(await Deno.readTextFile(`${folder}/bots/cordial.schema.json`), /json-schema\.org/);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("new gives each further bot a token of its own and a name in words", async () => {
  const folder = await makeProject({ "ping.yaml": PING });
  assert.match((await run(folder, "new", "my-other_bot")).output, /MY_OTHER_BOT_TOKEN= in the file \.env/);
  const text = await Deno.readTextFile(`${folder}/bots/my-other_bot.yaml`);
  assert.match(text, /^name: "My other bot"\ntoken: \$\{MY_OTHER_BOT_TOKEN\} /m);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("new leaves a bot alone that is there, also a folder, and says so", async () => {
  const folder = await makeProject({ "ping.yaml": PING, "shop/main.yaml": PING });
  for (const name of ["ping", "shop", "Shop"]) {
    const { code, output } = await run(folder, "new", name);
    assert.equal(code, 1);
    assert.match(output, new RegExp(`There is a bot ${name.toLowerCase()} in bots/ already`));
  }
  assert.equal(await Deno.readTextFile(`${folder}/bots/ping.yaml`), PING);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("new makes one bot of several recipes, whose tests pass, and leaves out those that others disturb", async () => {
  const folder = await makeProject();
  const { code, output } = await run(
    folder,
    "new",
    "My Shop",
    "--with",
    "logs,welcome",
    "--prefix",
    "?",
    "--yes",
  );
  assert.equal(code, 0, output);
  assert.match(output, /✓ bots\/my_shop \(3 files\)\n {2}\d+ tests were left out/);
  assert.deepEqual([...Deno.readDirSync(`${folder}/data/.cache`)], [], "nothing is left of the trial");
  const main = await Deno.readTextFile(`${folder}/bots/my_shop/bot.yaml`);
  assert.match(
    main,
    /^# yaml-language-server: \$schema=\.\.\/cordial\.schema\.json\n[^]*^name: "My Shop"\n[^]*^prefix: "\?"$/m,
  );
  const checked = await run(folder, "check");
  assert.equal(checked.code, 0, checked.output);
  assert.match(checked.output, /✓ \d+ tests? passed/);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("new writes what editors want where there is nothing, and changes nothing that is there", async () => {
  const folder = await makeProject();
  await Deno.mkdir(`${folder}/.vscode`);
  await Deno.writeTextFile(`${folder}/.vscode/extensions.json`, "mine");
  assert.match((await run(folder, "new", "shop")).output, /✓ \.vscode\/settings\.json \(help/);
  assert.equal(await Deno.readTextFile(`${folder}/.vscode/extensions.json`), "mine");
  const settings = JSON.parse(await Deno.readTextFile(`${folder}/.vscode/settings.json`));
  assert.deepEqual(settings["yaml.schemas"]["./bots/cordial.schema.json"].slice(0, 2), [
    "bots/**/*.yaml",
    "bots/**/*.yml",
  ]);
  await Deno.remove(folder, { recursive: true });
});

for (
  const [args, said] of [
    [[], /How is the bot to be called\?/],
    [["../shop"], /A bot cannot be called ".*a to z/],
    [["engine"], /A bot cannot be called/],
    [["examples"], /A bot cannot be called/],
    [["x", "--with", "econmy"], /There is no "econmy"\. Did you mean economy\?/],
    [
      ["x", "--with", "cases,moderation"],
      /cases and moderation do not go together, because both define the command warn,/,
    ],
    [["x", "--with", ","], /Choose at least one/],
    [["x", "--prefix", "/"], /Discord keeps \/ for slash commands/],
    [["x", "--language", "germn"], /Did you mean de\?/],
  ] as const
) {
  Deno.test(`new ${args.join(" ")} is refused with what to say instead`, async () => {
    const terminal = recordingTerminal();
    assert.equal(await main(["new", ...args], terminal), 2);
    assert.match(terminal.errors.join("\n"), said);
  });
}

/** Answers one after the other; then nobody is there any more. */
function answering(...answers: string[]) {
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return answers.shift();
  };
  return { asked, ask };
}

Deno.test("askWishes asks until an answer holds, and not for what is known", async () => {
  const folder = await makeProject({ "ping.yaml": PING });
  const terminal = recordingTerminal();
  const { asked, ask } = answering("Ping", "My shop", "99", "2, polls", "/", "", "klingon", "german");
  const wishes = await askWishes({}, recipes(), folder, terminal, ask);
  assert.deepEqual(
    { ...wishes, recipes: wishes?.recipes.map(({ id }) => id) },
    {
      bot: { name: "My shop", id: "my_shop" },
      recipes: ["announcements", "polls"],
      // The other bot has the usual one.
      prefix: "?",
      language: "de",
    },
  );
  assert.equal(terminal.errors.length, 4);
  assert.ok(terminal.lines.some((line) => /^ +5 {2}economy .*Coins/.test(line)));
  const again = answering();
  const known = {
    bot: { name: "A", id: "a" },
    recipes: recipes().slice(0, 1),
    prefix: "!",
    language: undefined,
  };
  assert.deepEqual(await askWishes(known, recipes(), folder, terminal, again.ask), known);
  assert.deepEqual([asked.length, again.asked.length], [8, 0]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("askWishes takes what stands in brackets where one only presses Enter, and no name that is taken", async () => {
  const folder = await makeProject({ "ping.yaml": PING });
  const terminal = recordingTerminal();
  const first = answering("", "", "", "");
  const wishes = await askWishes({}, recipes(), folder, terminal, first.ask);
  assert.equal(first.asked[0], "What is the bot called? [My bot]");
  assert.deepEqual(wishes?.bot, { name: "My bot", id: "my_bot" });
  await Deno.writeTextFile(`${folder}/bots/my_bot.yaml`, PING);
  const second = answering("", "Shop", "", "", "");
  assert.equal((await askWishes({}, recipes(), folder, terminal, second.ask))?.bot.id, "shop");
  assert.equal(second.asked[0], "What is the bot called?");
  assert.match(terminal.errors.join(), /It needs a name/);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("new says what stays English in a bot of another language", async () => {
  const folder = await makeProject();
  const { output } = await run(folder, "new", "laden", "--language", "deutsch", "--yes");
  assert.match(output, /set to de\. Its texts are still in English: .* bots\/laden\.yaml/);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("new writes nothing where the questions are ended", async () => {
  const { ask } = answering("My shop", "2");
  const terminal = recordingTerminal({ ask });
  assert.equal(await main(["new"], terminal), 1);
  assert.deepEqual(terminal.errors, ["✗ Nothing was written."]);
});

Deno.test("tryParts tells what keeps parts from going together", async () => {
  const folder = await makeProject();
  const texts = new Map([["x/a.yaml", PING], ["x/b.yaml", PING.replace("Ping,", "Ping2,")]]);
  const { problems } = await tryParts(folder, texts, () => {});
  assert.match(problems.join("\n"), /The command `ping` is defined a second time/);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("tryParts leaves nothing behind where it is ended in the middle", async () => {
  const folder = await makeProject();
  const tested = PING.replace(/\}$/, ', tests: [{ say: "!ping", expect: pong }] }');
  const texts = new Map([["x.yaml", tested]]);
  const stopped = new Error("stopped");
  const ending = tryParts(folder, texts, () => {
    throw stopped;
  });
  await assert.rejects(ending, stopped);
  assert.deepEqual(
    [...Deno.readDirSync(`${folder}/data/.cache`)].filter(({ name }) => name.startsWith("new-")),
    [],
  );
  await Deno.remove(folder, { recursive: true });
});

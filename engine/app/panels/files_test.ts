import assert from "node:assert/strict";
import { join } from "node:path";
import type { FileList } from "../../model/panels/files.ts";
import { PanelRefusal } from "../../model/panels/panel.ts";
import { testProject } from "./files/test_project.ts";

const BOT = `name: Ping
commands:
  ping: { description: Ping, reply: pong }
`;
const DICE = `import { defineExtension } from "cordial";
export default defineExtension({
  actions: { roll: { description: "Rolls dice", fields: { sides: { type: "integer", description: "How many sides" } }, run() {} } },
});
`;
const refusedWith = (words: RegExp) => (error: unknown) =>
  error instanceof PanelRefusal && words.test(error.message);

Deno.test("files: list shows definitions and extensions with what is wrong in each", async () => {
  await using project = await testProject({
    "bots/ping.yaml": BOT,
    "bots/big/a.yaml": "name: Big\ncommnds: {}\n",
    "bots/big/b.yaml": "commands:\n  a: { description: A, replly: x }\n",
    "bots/engine.yaml": "loging: {}\n",
    "bots/examples/learn.yaml": BOT,
    "bots/notes.txt": "no definition",
    "bots/.hidden.yaml": BOT,
    "extensions/bad.ts": "throw new Error('boom');\n",
  });
  const { files, canSave, howToSave } = await project.ask("list", {});
  assert.deepEqual(files.map(({ path, kind, errors, warnings }) => [path, kind, errors > 0, warnings > 0]), [
    ["bots/engine.yaml", "bot", true, false],
    ["bots/big/a.yaml", "bot", true, false],
    ["bots/big/b.yaml", "bot", true, false],
    ["bots/ping.yaml", "bot", false, false],
    ["bots/examples/learn.yaml", "example", false, false],
    ["extensions/bad.ts", "extension", true, false],
  ]);
  assert.match(files.at(-1)!.problem!, /boom/);
  assert.deepEqual([canSave, howToSave], [true, undefined]);
});

Deno.test("files: check tells the problems of the bot as if the file had that text, without reading it from the disk", async () => {
  await using project = await testProject({
    "bots/ping/commands.yaml": "commands:\n  ping: { description: Ping, do: [{ give_role: mod }] }\n",
    "bots/ping/main.yaml": 'name: Ping\nnames: { roles: { mod: "823475887319941131" } }\n',
  });
  const path = "bots/ping/commands.yaml";
  const { text } = await project.ask("read", { path });
  assert.deepEqual(await project.ask("check", { path, text }), []);
  const broken = text.replace("description", "descripton");
  const [problem, ...others] = await project.ask("check", { path, text: broken });
  assert.deepEqual(others, []);
  assert.equal(broken.slice(problem!.from, problem!.to), "descripton");
  assert.deepEqual([problem!.severity, problem!.code], ["error", "unknown-key"]);
  const { from, to, insert } = problem!.fix!;
  assert.equal(broken.slice(0, from) + insert + broken.slice(to), text);
  // What the other file of the bot declares counts.
  const other = await project.ask("check", { path, text: text.replace("mod", "moderator") });
  assert(other.length > 0);
  assert.equal(await project.text(path), text);
});

Deno.test("files: check takes less than 50 ms for ordinary files", async () => {
  await using project = await testProject({ "bots/ping.yaml": BOT });
  const text = "name: Ping\ncommands:\n" +
    Array.from({ length: 40 }, (_, at) => `  c${at}: { description: Ping, reply: "Hi {user.name}" }\n`).join(
      "",
    );
  const check = () => project.ask("check", { path: "bots/ping.yaml", text });
  await check();
  const times = [];
  for (let run = 0; run < 5; run++) {
    const began = performance.now();
    await check();
    times.push(performance.now() - began);
  }
  assert(Math.min(...times) < 50, `${times}`);
});

Deno.test("files: complete and hover know the bot's names, its placeholders and the words of its extensions", async () => {
  await using project = await testProject({
    "bots/ping.yaml": `${BOT}names: { roles: { mod: "823475887319941131" } }\n`,
    "extensions/dice.ts": DICE,
  });
  const ask = async (marked: string) => {
    const given = { path: "bots/ping.yaml", text: marked.replace("|", ""), at: marked.indexOf("|") };
    const { options } = await project.ask("complete", given);
    return { labels: options.map(({ label }) => label), hover: await project.ask("hover", given) };
  };
  const command =
    "commands:\n  ping:\n    description: Ping\n    options: { who: { type: user, description: Who } }\n";
  assert((await ask(`${command}    do:\n      - di|`)).labels.includes("dice.roll"));
  assert.match(
    (await ask(`${command}    do: [{ dice.ro|ll: {} }]\n`)).hover?.description ?? "",
    /Rolls dice/,
  );
  assert.deepEqual((await ask(`${command}    reply: "Hi {options.|}"\n`)).labels, ["who"]);
  assert((await ask(`${command}    reply: "Hi {options.who.na|"\n`)).labels.includes("name"));
  // The text is broken, so the names are those of the saved file.
  assert.deepEqual((await ask(`${command}    do: [{ give_role: | }]\n  : [ {\n`)).labels, ["mod"]);
});

Deno.test("files: save writes the whole text, keeps the file's line ends, and gives the version for the next save", async () => {
  await using project = await testProject({ "bots/ping.yaml": "\ufeff" + BOT.replaceAll("\n", "\r\n") });
  const path = "bots/ping.yaml";
  const { text, version } = await project.ask("read", { path });
  assert.equal(text, BOT);
  const first = await project.ask("save", { path, text: text.replace("pong", "pang"), version });
  assert.equal(await project.text(path).then((saved) => saved.includes("pang")), true);
  const bytes = await Deno.readFile(join(project.folder, path));
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  assert(!/[^\r]\n/.test(new TextDecoder().decode(bytes)));
  assert.equal((await project.ask("read", { path })).version, first.version);
  await project.ask("save", { path, text, version: first.version });
});

Deno.test("files: save refuses a file that has changed, that is gone, and that was not there", async () => {
  await using project = await testProject({ "bots/ping.yaml": BOT });
  const path = "bots/ping.yaml";
  const { version } = await project.ask("read", { path });
  await project.write(path, BOT + "# mine\n");
  await assert.rejects(
    project.ask("save", { path, text: "name: Lost\n", version }),
    refusedWith(/not saved, because it has changed/),
  );
  assert.equal(await project.text(path), BOT + "# mine\n");
  await assert.rejects(project.ask("save", { path, text: "x", version: null }), refusedWith(/has changed/));
  await Deno.remove(join(project.folder, path));
  await assert.rejects(project.ask("save", { path, text: BOT, version }), refusedWith(/not there any more/));
  await project.ask("save", { path, text: BOT, version: null });
  assert.equal(await project.text(path), BOT);
});

Deno.test("files: of two that save at once, one is refused", async () => {
  await using project = await testProject({ "bots/ping.yaml": BOT });
  const path = "bots/ping.yaml";
  const { version } = await project.ask("read", { path });
  const saves = ["a", "b"].map((name) => project.ask("save", { path, text: `${BOT}# ${name}\n`, version }));
  const ends = await Promise.allSettled(saves);
  assert.deepEqual(ends.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

Deno.test("files: without the right to save, the list says what to do and save is refused", async () => {
  await using project = await testProject({ "bots/ping.yaml": BOT }, { canSave: false });
  const { canSave, howToSave } = await project.ask("list", {});
  assert.deepEqual([canSave, /start --edit/.test(howToSave ?? "")], [false, true]);
  const { version } = await project.ask("read", { path: "bots/ping.yaml" });
  const save = project.ask("save", { path: "bots/ping.yaml", text: "name: X\n", version });
  await assert.rejects(save, refusedWith(/Nothing was saved\. To save files here, start with/));
  assert.equal(await project.text("bots/ping.yaml"), BOT);
});

Deno.test("files: nothing outside bots/ and extensions/ is read, checked, completed or written", async () => {
  await using project = await testProject({
    "bots/ping.yaml": BOT,
    "bots/notes.txt": "a",
    ".env": "DISCORD_TOKEN=secret",
    "deno.yaml": BOT,
    "data/bot.yaml": BOT,
  });
  const outside = [
    ".env",
    "deno.yaml",
    "data/bot.yaml",
    "bots/../.env",
    "bots/../deno.yaml",
    "bots/../../etc/a.yaml",
    "bots/./ping.yaml",
    "bots//ping.yaml",
    "/bots/ping.yaml",
    `${project.folder}/bots/ping.yaml`,
    "bots\\ping.yaml",
    "bots/..\\deno.yaml",
    "bots/a\0.yaml",
    "bots/.hidden.yaml",
    "bots/.git/a.yaml",
    "bots/notes.txt",
    "bots/new.ts",
    "bots",
    "bots/",
    "extensions/../deno.yaml",
    "C:bots/ping.yaml",
    "bots/ping.yaml:stream.yaml",
    `bots/${"a/".repeat(300)}b.yaml`,
  ];
  for (const path of outside) {
    const wrong = refusedWith(/./);
    await assert.rejects(project.ask("read", { path }), wrong, `read ${path}`);
    await assert.rejects(project.ask("check", { path, text: BOT }), wrong, `check ${path}`);
    await assert.rejects(project.ask("complete", { path, text: BOT, at: 0 }), wrong, `complete ${path}`);
    await assert.rejects(project.ask("hover", { path, text: BOT, at: 0 }), wrong, `hover ${path}`);
    await assert.rejects(project.ask("save", { path, text: BOT, version: null }), wrong, `save ${path}`);
  }
  assert.equal(await project.text(".env"), "DISCORD_TOKEN=secret");
  const names = [...Deno.readDirSync(join(project.folder, "bots"))].map(({ name }) => name);
  assert.deepEqual(names.sort(), ["notes.txt", "ping.yaml"]);
});

Deno.test("files: links that lead out are neither listed nor followed", async () => {
  await using project = await testProject({
    "bots/ping.yaml": BOT,
    ".env": "DISCORD_TOKEN=secret",
    "private/bot.yaml": "name: Private\n",
  });
  const link = (target: string, path: string) =>
    Deno.symlink(join(project.folder, target), join(project.folder, path));
  await link(".env", "bots/env.yaml");
  await link("private", "bots/folder");
  await link("nowhere.yaml", "bots/dangling.yaml");
  await link("bots/ping.yaml", "bots/same.yaml");
  const { files } = await project.ask("list", {});
  assert.deepEqual(files.map(({ path }) => path), ["bots/ping.yaml", "bots/same.yaml"]);
  for (
    const path of ["bots/env.yaml", "bots/folder/bot.yaml", "bots/folder/new.yaml", "bots/dangling.yaml"]
  ) {
    await assert.rejects(
      project.ask("read", { path }),
      refusedWith(/not for the page|not there/),
      `read ${path}`,
    );
    const save = project.ask("save", { path, text: BOT, version: null });
    await assert.rejects(save, refusedWith(/not for the page|not there/), `save ${path}`);
  }
  assert.equal(await project.text(".env"), "DISCORD_TOKEN=secret");
  await assert.rejects(Deno.stat(join(project.folder, "nowhere.yaml")), Deno.errors.NotFound);
  await assert.rejects(Deno.stat(join(project.folder, "private/new.yaml")), Deno.errors.NotFound);
});

Deno.test("files: extensions can be looked at and are not written", async () => {
  await using project = await testProject({ "bots/ping.yaml": BOT, "extensions/dice.ts": DICE });
  const { text, version, isDefinition } = await project.ask("read", { path: "extensions/dice.ts" });
  assert.deepEqual([text, isDefinition], [DICE, false]);
  const save = project.ask("save", { path: "extensions/dice.ts", text: "", version });
  await assert.rejects(save, refusedWith(/no definition/));
});

Deno.test("files: a text of 2 MB is refused before anything is done with it", async () => {
  await using project = await testProject({ "bots/ping.yaml": BOT });
  const given = { path: "bots/ping.yaml", text: "a".repeat(2 * 1024 * 1024) };
  const { version } = await project.ask("read", { path: given.path });
  for (const text of [given.text, "€".repeat(400 * 1024)]) {
    await assert.rejects(project.ask("save", { ...given, text, version }), refusedWith(/1 MiB/));
  }
  await assert.rejects(project.ask("check", given), refusedWith(/1 MiB/));
  await assert.rejects(project.ask("complete", { ...given, at: 5 }), refusedWith(/1 MiB/));
  await project.write("bots/huge.yaml", given.text);
  await assert.rejects(project.ask("read", { path: "bots/huge.yaml" }), refusedWith(/1 MiB/));
  assert.equal(await project.text("bots/ping.yaml"), BOT);
});

Deno.test("files: whoever watches hears how the files are, of every save, and of loads", async () => {
  await using project = await testProject({ "bots/ping.yaml": BOT });
  let next = Promise.withResolvers<FileList>();
  const end = project.panel.watch!((news) => next.resolve(news as FileList));
  const heard = async () => {
    const { files } = await next.promise;
    next = Promise.withResolvers();
    return files.map(({ path, errors }) => [path, errors]);
  };
  assert.deepEqual(await heard(), [["bots/ping.yaml", 0]]);
  await project.write("bots/ping.yaml", "nme: Ping\n");
  assert.deepEqual(await heard(), [["bots/ping.yaml", 1]]);
  await project.write("bots/.lock", "");
  await project.write("bots/other.yaml", BOT);
  assert.deepEqual(await heard(), [["bots/other.yaml", 0], ["bots/ping.yaml", 1]]);
  end();
});

Deno.test("files: asks with anything else than they take are refused", async () => {
  await using project = await testProject({ "bots/ping.yaml": BOT });
  const path = "bots/ping.yaml";
  for (
    const [ask, given] of [
      ["read", {}],
      ["read", { path: 5 }],
      ["read", { path: "" }],
      ["check", { path }],
      ["complete", { path, text: "", at: -1 }],
      ["complete", { path, text: "", at: 0.5 }],
      ["save", { path, text: BOT }],
      ["save", { path, text: BOT, version: 1 }],
      ["save", { path, text: BOT, version: null, force: true }],
      ["remove", { path }],
      ["constructor", {}],
    ] as const
  ) {
    await assert.rejects(
      project.panel.ask(ask, given),
      refusedWith(/do not fit together/),
      JSON.stringify(given),
    );
  }
  // A cursor behind the end stands at the end.
  const { from } = await project.ask("complete", { path, text: "na", at: 99 });
  assert.equal(from, 0);
});

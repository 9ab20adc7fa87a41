/** The engine out of its bundle, as owners make it and run it. */
import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { keptBundle } from "../bundle/kept_bundle.ts";
import { OF_NODE } from "../bundle/open_bundle.ts";
import { makeCheckout, RunningProgram } from "../testkit/program.ts";
import { V8_FLAGS } from "./compile/compile_program.ts";

const BOT = `name: Dice
data:
  rolls: { type: number, per: user, default: 0 }
extensions:
  isolate:
    far: {}
commands:
  roll:
    description: Roll a die
    do:
      - add: { to: rolls, amount: 1 }
      - handler: dice.roll
  far: { description: Roll far away, handler: far.roll }
  fail: { description: Fail, handler: dice.fail }
`;
const FAR = `import { defineExtension } from "cordial";
export default defineExtension({ handlers: { roll: async ({ reply }) => await reply("rolled 6") } });
`;
const DICE = `import { defineExtension } from "cordial";
import { parse } from "yaml";
export default defineExtension({
  handlers: {
    roll: async ({ reply }) => await reply("rolled " + parse("6")),
    fail: () => { throw new Error("no dice"); },
  },
});
`;

/** A checkout with an engine of its own, which can be changed. */
async function makeOwnCheckout(): Promise<string> {
  const folder = await Deno.realPath(await makeCheckout({ "dice.yaml": BOT }));
  const engine = await Deno.realPath(`${folder}/engine`);
  await Deno.remove(`${folder}/engine`);
  await cp(engine, `${folder}/engine`, { recursive: true });
  await Deno.mkdir(`${folder}/extensions`);
  await Deno.writeTextFile(`${folder}/extensions/dice.ts`, DICE);
  await Deno.writeTextFile(`${folder}/extensions/far.ts`, FAR);
  return folder;
}

/** What of the compiled files is of no use to a Deno with these flags, which then compiles anew without a word. */
async function refusedBy(
  flags: readonly string[],
  bundle: string,
  compiled: readonly string[],
): Promise<string[]> {
  const module = `import { Script } from "node:vm";
    const [bundle, ...compiled] = Deno.args;
    console.log(JSON.stringify(compiled.filter((name) => new Script(
      Deno.readTextFileSync(bundle + "/" + name.replace(/\\.compiled$/, "")),
      { cachedData: Deno.readFileSync(bundle + "/" + name) },
    ).cachedDataRejected)));`;
  const path = await Deno.makeTempFile({ suffix: ".js" });
  await Deno.writeTextFile(path, module);
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-config", ...flags, path, bundle, ...compiled],
  }).output();
  await Deno.remove(path);
  return JSON.parse(new TextDecoder().decode(stdout));
}

Deno.test("bundle makes a bundle out of which the engine runs until one of its files changes", async (test) => {
  const folder = await makeOwnCheckout();
  const start = async (...input: string[]) => {
    await using program = new RunningProgram(["start", "--chat"], {
      folder,
      task: true,
      input: [...input, ":quit"],
    });
    assert.equal(await program.ends(), 0, program.output);
    return program.output;
  };

  await test.step("bundle", async () => {
    await using program = new RunningProgram(["bundle"], { folder, task: true });
    assert.equal(await program.ends(), 0, program.output);
    assert.match(program.output, /✓ \d{4} files of the engine bundled/);
    const bundle = `${folder}/${await keptBundle(folder) ?? assert.fail(program.output)}`;
    const files = [...Deno.readDirSync(bundle)].map(({ name }) => name);
    const texts = files.filter((name) => name.endsWith(".js"))
      .map((name) => Deno.readTextFileSync(`${bundle}/${name}`));
    assert.ok(texts.every((text) => !text.includes("/v4/locales/de.js")), "all of zod is in the bundle");
    const compiled = files.filter((name) => name.endsWith(".compiled"));
    assert.ok(compiled.length > 30, "starts have to compile");
    const ofNode = compiled.flatMap((name) => {
      const script = Deno.readTextFileSync(`${bundle}/${name.replace(/\.compiled$/, "")}`);
      return [...script.matchAll(/\bload\("(node:[\w/]+)"\)/g)].map(([, part]) => part!);
    });
    assert.deepEqual(new Set(ofNode), new Set(OF_NODE.keys()), "a start takes other parts of Node");
    assert.deepEqual(await refusedBy(V8_FLAGS, bundle, compiled), []);
    assert.deepEqual(
      await refusedBy(["--v8-flags=--no-lazy"], bundle, compiled),
      compiled,
      "flags do not count",
    );
  });

  await test.step("start, with database, page, extensions, workers and a backup at its end", async () => {
    const output = await start("!roll", "!far", "!fail");
    assert.match(output, /Page: http:\/\/127\.0\.0\.1:\d+\//);
    assert.equal(output.match(/rolled 6/g)?.length, 2, output);
    assert.equal(output.match(/ERROR|WARN/g)?.length, 1, output);
    assert.match(output, /ERROR cordial: fail failed/);
    const log = await Deno.readTextFile(`${folder}/botlogs/permanent.log`);
    assert.match(log, /no dice[^]*at .*\/engine\/extensions\/[\w/]+\.ts:\d+:\d+/);
    assert.doesNotMatch(log, /\.bundle/);
    assert.ok([...Deno.readDirSync(`${folder}/data`)].some(({ name }) => name.includes("backup")));
  });

  await test.step("what is wrong in a bot is told as from the files", async () => {
    await Deno.writeTextFile(`${folder}/bots/dice.yaml`, `${BOT}  odd: { description: Odd, reply: [a }\n`);
    await using program = new RunningProgram(["start"], { folder, task: true });
    assert.equal(await program.ends(), 1);
    assert.match(program.output, /bots\/dice\.yaml:\d+:\d+[^]*No bot can run until this is mended/);
    await Deno.writeTextFile(`${folder}/bots/dice.yaml`, BOT);
  });

  await test.step("a changed file of the engine is what runs", async () => {
    await Deno.writeTextFile(
      `${folder}/engine/main.ts`,
      'export function run(): never { throw new Error("changed"); }\n',
    );
    assert.equal(await keptBundle(folder), undefined);
    await using program = new RunningProgram(["start"], { folder, task: true });
    assert.equal(await program.ends(), 1);
    assert.match(program.output, /changed[^]*engine\/main\.ts:1:/);
  });
  await Deno.remove(folder, { recursive: true });
});

/** `check` and its tests as owners use it. */
import assert from "node:assert/strict";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const PING = `name: Ping
commands: { ping: { description: Ping, reply: Pong } }
tests:
  - { run: /ping, expect: Pong }
  - { name: By prefix, say: "!ping", expect: Pong }
`;
const WRONG = PING.replace("expect: Pong }\n  - { name", "expect: Ping }\n  - { name");

async function check(files: Record<string, string>, ...args: string[]): Promise<[number, string]> {
  const folder = await makeProject(files);
  await using program = new RunningProgram(["check", ...args], { folder });
  const code = await program.ends();
  await Deno.remove(folder, { recursive: true });
  return [code, program.output];
}

Deno.test("check runs the tests of all bots and says how many passed", async () => {
  const [code, output] = await check({ "ping.yaml": PING, "pong.yaml": PING });
  assert.equal(code, 0, output);
  assert.match(output, /✓ 4 tests passed/);
});

Deno.test("check ends with 1 where a test fails, and shows expected and actual with the place", async () => {
  const [code, output] = await check({ "ping.yaml": WRONG });
  assert.equal(code, 1);
  assert.match(output, /✗ ping: \/ping\n {2}bots\/ping\.yaml:4:27 after alice ran \/ping\n/);
  assert.match(output, /≠ text +Ping +│ Pong/);
  assert.match(output, /✗ 1 of 2 tests failed/);
  assert(!output.includes("\x1b"));
});

Deno.test("check leaves tests out where that is asked for, and where there are errors", async () => {
  const [code, output] = await check({ "ping.yaml": WRONG }, "--no-tests");
  assert.deepEqual([code, output.includes("test")], [0, false]);
  const [wrong, text] = await check({ "ping.yaml": `${PING}\nunheard_of: 1` });
  assert.equal(wrong, 1);
  assert.match(text, /The tests were not run, because of the errors\./);
});

Deno.test("check takes one bot, also an example", async () => {
  const files = { "ping.yaml": PING, "bad.yaml": WRONG, "examples/demo.yaml": PING };
  const [code, output] = await check(files, "bots/ping.yaml");
  assert.equal(code, 0, output);
  assert.match(output, /^✓ ping: 1 command in bots\/ping\.yaml/m);
  assert(!output.includes("bad"));
  const [examples, shown] = await check(files, "examples");
  assert.equal(examples, 0, shown);
  assert.match(shown, /✓ examples\/demo:/);
});

Deno.test("check refuses a bot that there is not, with the nearest name", async () => {
  const [code, output] = await check({ "ping.yaml": PING }, "pnig");
  assert.equal(code, 2);
  assert.match(output, /There is no bot "pnig"\. Did you mean ping\?/);
});

Deno.test("start runs an example alone, with data of its own", async () => {
  const folder = await makeProject({ "shop.yaml": PING.replace("Ping", "Shop"), "examples/demo.yaml": PING });
  await using program = new RunningProgram(["start", "examples/demo", "--chat"], {
    folder,
    input: ["!ping", ":quit"],
  });
  assert.equal(await program.ends(), 0, program.output);
  assert.match(program.output, /Bot: Ping as Ping/);
  assert.match(program.output, /^Bots: examples\/demo$/m);
  assert.match(program.output, /Pong/);
  assert(!program.output.includes("Shop"));
  const data = [...Deno.readDirSync(`${folder}/data`)].map(({ name }) => name);
  assert(data.includes("examples") && !data.includes("bot.db"), data.join());
  await Deno.remove(folder, { recursive: true });
});

Deno.test("check counts the commands of extensions, and shows those that do not run", async () => {
  const files = {
    "ping.yaml": `extensions: { auto_load: true }\n${PING}`,
    "../extensions/dice.ts": `import { defineCommand, defineExtension } from "cordial";
export default defineExtension({ commands: { roll: defineCommand({ description: "Rolls", run: ({ reply }) => reply("4") }) } });`,
  };
  const [code, output] = await check(files);
  assert.equal(code, 0, output);
  assert.match(
    output,
    /^✓ ping: 1 command in bots\/ping\.yaml, 1 command of extensions, and \d+ built-in ones$/m,
  );
  const [wrong, shown] = await check({ ...files, "../extensions/coin.ts": "export default 3;" }, "--json");
  assert.equal(wrong, 1);
  const [problem] = JSON.parse(shown);
  assert.equal(problem.code, "extension-not-loaded");
  assert.match(
    problem.message,
    /^The extension `coin` does not run: The default export of extensions\/coin\.ts is a number/,
  );
});

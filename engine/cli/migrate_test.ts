import assert from "node:assert/strict";
import { makeProject, RunningProgram } from "../testkit/program.ts";

async function run(folder: string, ...args: string[]) {
  await using program = new RunningProgram(args, { folder });
  return { code: await program.ends(), output: program.output };
}

Deno.test("migrate writes a bot that check is content with, and never over anything", async () => {
  const folder = await makeProject();
  const config =
    `{ "bot_name": "My Bot", "prefix": "?", "token": "abc", "status": { "type": "playing", "text": "chess" } }`;
  await Deno.writeTextFile(`${folder}/config.json`, config);
  const { code, output } = await run(folder, "migrate", "config.json");
  assert.equal(code, 0, output);
  assert.match(
    output,
    /✓ bots\/my_bot\.yaml\nTaken over: prefix, status\n[^]*! token: .*\.env[^]*DISCORD_TOKEN= in \.env/,
  );
  const text = await Deno.readTextFile(`${folder}/bots/my_bot.yaml`);
  assert.ok(!text.includes("abc"));
  const checked = await run(folder, "check");
  assert.deepEqual([checked.code, checked.output.includes("warning")], [0, false], checked.output);
  const again = await run(folder, "migrate", "config.json");
  assert.equal(again.code, 1);
  assert.match(
    again.output,
    /There is a bot my_bot in bots\/ already; it stays as it is\. Say another one with --name/,
  );
  assert.equal(await Deno.readTextFile(`${folder}/bots/my_bot.yaml`), text);
  assert.match(
    (await run(folder, "migrate", "config.json", "--name", "Second")).output,
    /✓ bots\/second\.yaml/,
  );
  await Deno.remove(folder, { recursive: true });
});

Deno.test("migrate tells the place of what is no JSON, what is no file, and writes nothing", async () => {
  const folder = await makeProject();
  await Deno.writeTextFile(`${folder}/config.json`, `{\n  "prefix": "!",\n}`);
  const broken = await run(folder, "migrate", "config.json");
  assert.match(
    broken.output,
    /✗ config\.json:3:1 is no JSON: no comma may stand before \}\. Nothing was written\./,
  );
  const missing = await run(folder, "migrate", "other.json");
  assert.match(missing.output, /✗ other\.json cannot be read: there is no such file\. Nothing was written\./);
  const unsaid = await run(folder, "migrate");
  assert.match(unsaid.output, /Which file\? Say, for example: deno task migrate config\.json/);
  assert.deepEqual([broken.code, missing.code, unsaid.code], [1, 1, 2]);
  assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["config.json"]);
  await Deno.remove(folder, { recursive: true });
});

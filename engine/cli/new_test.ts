import assert from "node:assert/strict";
import { main } from "./main.ts";
import { recordingTerminal } from "./testing.ts";
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
  assert.match(output, /✓ bots\/shop\.yaml\n.*start shop --local\n.*DISCORD_TOKEN= in \.env/);
  const checked = await run(folder, "check");
  assert.equal(checked.code, 0, checked.output);
  assert.match(checked.output, /✓ shop: 6 commands/);
  assert.match(await Deno.readTextFile(`${folder}/bots/cordial.schema.json`), /json-schema\.org/);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("new gives each further bot a token of its own and a name in words", async () => {
  const folder = await makeProject({ "ping.yaml": PING });
  assert.match((await run(folder, "new", "my-other_bot")).output, /MY_OTHER_BOT_TOKEN= in \.env/);
  const text = await Deno.readTextFile(`${folder}/bots/my-other_bot.yaml`);
  assert.match(text, /^name: "My other bot"\ntoken: \$\{MY_OTHER_BOT_TOKEN\} /m);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("new leaves a bot alone that is there, also a folder, and says so", async () => {
  const folder = await makeProject({ "ping.yaml": PING, "shop/main.yaml": PING });
  for (const name of ["ping", "shop"]) {
    const { code, output } = await run(folder, "new", name);
    assert.equal(code, 1);
    assert.match(output, new RegExp(`There is a bot ${name} in bots/ already`));
  }
  assert.equal(await Deno.readTextFile(`${folder}/bots/ping.yaml`), PING);
  await Deno.remove(folder, { recursive: true });
});

for (const args of [[], ["Shop"], ["../shop"], ["engine"], ["examples"]]) {
  Deno.test(`new ${args.join()} is refused with what a name looks like`, async () => {
    const terminal = recordingTerminal();
    assert.equal(await main(["new", ...args], terminal), 2);
    const said = args.length === 0 ? /How is the bot to be called\?/ : /A bot cannot be called ".*a-z, 0-9/;
    assert.match(terminal.errors.join("\n"), said);
  });
}

/** The engine with no more permissions than its tasks give it. */
import assert from "node:assert/strict";
import { makeCheckout, RunningProgram } from "../testkit/program.ts";

const BOT = `name: Dice
data:
  rolls: { type: number, per: user, default: 0 }
commands:
  roll:
    description: Roll a die
    do:
      - add: { to: rolls, amount: 1 }
      - handler: dice.roll
  look: { description: Look around, handler: dice.look }
`;
const DICE = `import { defineExtension } from "cordial";
import { parse } from "yaml";
export default defineExtension({
  version: "1.0.0",
  handlers: {
    roll: async ({ reply }) => await reply("rolled " + parse("6")),
    look: async ({ reply }) => await reply(Deno.readTextFileSync("/etc/hostname")),
  },
});
`;

async function makeDice(extensions: Readonly<Record<string, string>>): Promise<string> {
  const folder = await makeCheckout({ "dice.yaml": BOT });
  await Deno.mkdir(`${folder}/extensions`);
  for (const [name, text] of Object.entries(extensions)) {
    await Deno.writeTextFile(`${folder}/extensions/${name}.ts`, text);
  }
  return folder;
}

Deno.test("the tasks need nothing but the permission set engine", async (test) => {
  const folder = await makeDice({ dice: DICE });
  const run = async (...args: string[]) => {
    await using program = new RunningProgram(args, { folder, task: true });
    assert.equal(await program.ends(), 0, `${args}: ${program.output}`);
    return program.output;
  };

  await test.step("start, with database, page, extension and a backup at its end", async () => {
    const input = ["!roll", ":quit"];
    await using program = new RunningProgram(["start", "--chat"], { folder, task: true, input });
    assert.equal(await program.ends(), 0, program.output);
    assert.match(program.output, /Page: http:\/\/127\.0\.0\.1:\d+\//);
    assert.match(program.output, /rolled 6/);
    assert.doesNotMatch(program.output, /ERROR|WARN/);
  });

  await test.step("restore, backup and data", async () => {
    const [backup = ""] = (await run("restore", "--list")).split(" (");
    assert.match(await run("restore", backup), /./);
    assert.match(await run("backup"), /✓ \S+\.backup_\d+/);
    assert.match(await run("data"), /rolls/);
  });

  await test.step("doctor, new and check", async () => {
    assert.doesNotMatch(await run("doctor"), /could not be found out/);
    assert.match(await run("new", "shop"), /✓ bots\/shop\.yaml/);
    assert.match(await run("check"), /✓ dice: 2 commands[^]*✓ shop: 6 commands/);
  });
  await Deno.remove(folder, { recursive: true });
});

Deno.test("what an extension may not do is told with what to write, and the bot goes on", async () => {
  const folder = await makeDice({
    dice: DICE,
    greedy: `import { defineExtension } from "cordial";
export default defineExtension({ setup() { new Deno.Command("ls").outputSync(); } });`,
    remote: `import { defineExtension } from "cordial";
import x from "https://a.invalid/x.ts";
export default defineExtension({ setup: x });`,
  });
  const input = ["!look", "!roll", ":quit"];
  await using program = new RunningProgram(["start", "--chat"], { folder, task: true, input });
  assert.equal(await program.ends(), 0, program.output);
  const hint = (list: string, what: string) =>
    `To let it, add "${what}" to the list "${list}" in deno.json below "permissions", "engine", and start it again.`;
  assert.ok(program.output.includes(`It may not run "ls". ${hint("run", "ls")} (extensions/greedy.ts:2:`));
  assert.ok(
    program.output.includes(
      `It may not import code from "a.invalid:443". ${hint("import", "a.invalid:443")}`,
    ),
  );
  assert.ok(program.output.includes(`It may not read "/etc/hostname". ${hint("read", "/etc/hostname")}`));
  assert.match(program.output, /Error id: `\w+`[^]*rolled 6/);
  await Deno.remove(folder, { recursive: true });
});

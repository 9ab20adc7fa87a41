/** Old words in bot files, mended as owners mend them: by the command line. */
import assert from "node:assert/strict";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const OLD = `\uFEFF# mine\r\ncommands:\r\n  ping:\r\n    desc: Ping   # said in lists\r\n    reply: Pong\r\n`;

async function program(folder: string, ...args: string[]): Promise<[code: number, output: string]> {
  await using program = new RunningProgram(args, { folder });
  return [await program.ends(), program.output];
}

const filesIn = (folder: string) => [...Deno.readDirSync(`${folder}/bots`)].map(({ name }) => name).sort();

Deno.test("upgrade mends what check names it for, and keeps the file as it was", async () => {
  const folder = await makeProject({ "old.yaml": OLD, "good.yaml": OLD.replace("desc:", "description:") });
  const [wrong, told] = await program(folder, "check", "old");
  assert.equal(wrong, 1);
  assert.match(
    told,
    /The key `desc` in a command is called `description`\. `deno task upgrade` writes it so/,
  );

  const [dry, shown] = await program(folder, "upgrade", "--dry-run");
  assert.equal(dry, 0);
  assert.match(
    shown,
    /^bots\/old\.yaml\n +4 - {5}desc: Ping .*\n +\+ {5}description: Ping .*\nNothing was written/,
  );
  assert.deepEqual(filesIn(folder), ["good.yaml", "old.yaml"]);

  const [done, output] = await program(folder, "upgrade");
  assert.equal(done, 0, output);
  const kept = filesIn(folder).find((name) => name.startsWith("old.yaml."));
  assert.match(output, new RegExp(`kept in bots/${kept}`));
  assert.match(kept!, /^old\.yaml\.before_upgrade_\d{8}_\d{6}$/);
  const bytes = (name: string) => Deno.readTextFileSync(`${folder}/bots/${name}`);
  assert.equal(bytes(kept!), OLD);
  assert.equal(bytes("old.yaml"), OLD.replace("desc:", "description:"));
  assert.deepEqual(await program(folder, "upgrade"), [0, "Nothing is to be changed.\n"]);
  const [code] = await program(folder, "check");
  assert.equal(code, 0);
});

Deno.test("upgrade takes all files of a bot, and tells what is left to be done by hand", async () => {
  const folder = await makeProject({
    "shop/main.yaml": "version: 0\ncommand_prefix: '?'\nunheard_of: 1\n",
    "shop/more/buy.yaml": "version: 1\ncommands: { buy: { brief: Buy, response: Bought } }\n",
  });
  const [code, output] = await program(folder, "upgrade", "shop");
  assert.equal(code, 0);
  assert.match(
    output,
    /What is left has to be mended by hand: 1 error in 1 file\. See it with: deno task check/,
  );
  const read = (name: string) => Deno.readTextFileSync(`${folder}/bots/shop/${name}`);
  assert.equal(read("main.yaml"), "version: 1\nprefix: '?'\nunheard_of: 1\n");
  assert.equal(read("more/buy.yaml"), "version: 1\ncommands: { buy: { description: Buy, reply: Bought } }\n");
});

Deno.test("a file for a newer engine is refused in words", async () => {
  const folder = await makeProject({ "new.yaml": "version: 2\ncommands: {}\n" });
  const [code, output] = await program(folder, "check");
  assert.equal(code, 1);
  assert.match(
    output,
    /written in version 2 of the language, and this engine reads up to version 1\. Take a newer/,
  );
});

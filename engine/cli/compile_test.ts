/** A compiled program, from its making to its end. It needs a runtime; `compile/test_runtime.ts` tells which. */
import assert from "node:assert/strict";
import project from "../../deno.json" with { type: "json" };
import { startCheckedDiscord } from "../testkit/checked_discord.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";
import { compileProgram } from "./compile/compile_program.ts";
import { readTarget } from "./compile/targets.ts";
import { runtimeAtHand } from "./compile/test_runtime.ts";

const runtime = await runtimeAtHand();
const skipped = runtime ? "" : " (skipped: no runtime to compile with is at hand; DENORT_BIN can name one)";

const BOT = `name: Dice
commands:
  ping: { description: Ping, reply: pong }
  roll: { description: Roll a die, handler: dice.roll }
`;
const DICE = `import { defineExtension, type Handler } from "cordial";
import { sides, type Sides } from "./sides.ts";

interface Rolled {
  readonly value: Sides;
}

const roll: Handler = async (context) => {
  const rolled: Rolled = { value: sides satisfies number };
  if (rolled.value > 99) throw new Error("too many sides");
  await context.reply(\`rolled \${rolled.value}\`);
};

export default defineExtension({ version: "1.0.0", handlers: { roll } });
`;
const sides = (count: number) => `export type Sides = number;\nexport const sides: Sides = ${count};\n`;

/** A project with a compiled program in it. */
async function makeCompiled({ deno, main }: NonNullable<typeof runtime>) {
  const folder = await Deno.realPath(await makeProject({ "dice.yaml": BOT }));
  await Deno.mkdir(`${folder}/extensions/dice`, { recursive: true });
  await Deno.writeTextFile(`${folder}/extensions/dice/mod.ts`, DICE);
  await Deno.writeTextFile(`${folder}/extensions/dice/sides.ts`, sides(6));
  const { triple, fileName } = readTarget();
  const compiled = `${folder}/${fileName}`;
  const { success, said } = await compileProgram({ triple, output: compiled, packages: [], deno, main });
  assert.ok(success, said);
  return {
    folder,
    compiled,
    fileName,
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

Deno.test({
  name: `compile makes one file that is the whole engine${skipped}`,
  ignore: runtime === undefined,
  async fn(test) {
    await using made = await makeCompiled(runtime!);
    const { folder, compiled, fileName } = made;
    const run = async (args: string[], from = folder) => {
      await using program = new RunningProgram(args, { folder: from, compiled });
      return { code: await program.ends(), output: program.output };
    };

    await test.step("it tells its version, and how it is called", async () => {
      assert.deepEqual(await run(["--version"]), { code: 0, output: `cordial ${project.version}\n` });
      const { code, output } = await run(["--help"]);
      assert.equal(code, 0);
      assert.ok(output.includes(`${fileName} check`), output);
      assert.ok(!/deno task|compile/.test(output), output);
    });

    await test.step("it checks the bots beside it, wherever it is called from", async () => {
      const elsewhere = await Deno.makeTempDir();
      const { code, output } = await run(["check"], elsewhere);
      assert.equal(code, 0, output);
      assert.match(output, /✓ dice: 2 commands in bots\/dice\.yaml/);
      await Deno.writeTextFile(`${folder}/bots/broken.yaml`, "commands: { a: { descripton: A, reply: a } }");
      const broken = await run(["check"]);
      assert.equal(broken.code, 1);
      assert.match(broken.output, /bots\/broken\.yaml:1:18[^]*Did you mean `description`\?/);
      await Deno.remove(`${folder}/bots/broken.yaml`);
      await Deno.remove(elsewhere);
    });

    await test.step("it writes a new bot where it is called, if there is a folder bots", async () => {
      const other = await makeProject({ "ping.yaml": `{ name: Ping, commands: {} }` });
      const { code, output } = await run(["new", "shop"], other);
      assert.equal(code, 0, output);
      assert.equal((await run(["check", "shop"], other)).code, 0);
      await Deno.remove(other, { recursive: true });
    });

    await test.step("it answers from YAML and TypeScript, follows both, and ends in good order", async () => {
      await using checked = await startCheckedDiscord();
      const { playground, apiUrl } = checked.local;
      const { token } = checked.local.addApplication({ name: "Dice" });
      const environment = { DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token };
      await using program = new RunningProgram(["start"], { folder, compiled, environment });
      await program.prints(/Started in/);
      const { people, guilds } = playground.snapshot();
      const ask = async (text: string) => {
        const { promise, resolve } = Promise.withResolvers<string>();
        const stop = playground.watch((change) => {
          if (change.type !== "message" || !change.seen.message.author.bot) return;
          const { content, embeds } = change.seen.message;
          resolve(content || embeds[0]?.description || "");
        });
        await playground.say({ as: people[0]!.id, channelId: guilds[0]!.channels[0]!.id }, text);
        return await promise.finally(stop);
      };
      assert.equal(await ask("!ping"), "pong");
      assert.equal(await ask("!roll"), "rolled 6");

      await Deno.writeTextFile(`${folder}/bots/dice.yaml`, BOT.replace("pong", "pong again"));
      await program.prints(/dice reloaded/);
      assert.equal(await ask("!ping"), "pong again");

      await Deno.writeTextFile(`${folder}/extensions/dice/sides.ts`, "const sides: = 6;\n");
      await program.prints(/extensions\/dice\/sides\.ts:1:14/);
      assert.equal(await ask("!roll"), "rolled 6");

      await Deno.writeTextFile(`${folder}/extensions/dice/sides.ts`, sides(100));
      await program.prints(/(dice reloaded[^]*){2}/);
      assert.match(await ask("!roll"), /error id/i);
      // The line that the author wrote.
      await program.prints(/too many sides/);
      const log = await Deno.readTextFile(`${folder}/botlogs/current_run.log`);
      assert.match(log, /too many sides\n.*extensions\/dice\/mod\.ts:10:/);

      program.signal("SIGTERM");
      assert.equal(await program.ends(), 0, program.output);
    });

    await test.step("it serves the page of the local Discord on 127.0.0.1, with all that belongs to it", async () => {
      await using program = new RunningProgram(["start"], { folder, compiled });
      const [, address = ""] = await program.prints(/Page: (http:\/\/127\.0\.0\.1:\d+\/)#/);
      const page = await fetch(address);
      const assets = [...(await page.text()).matchAll(/(?:src|href)="\/(page\.[^"]+)"/g)];
      assert.deepEqual(assets.map(([, path]) => path!.split(".").at(-1)).sort(), ["css", "js"]);
      for (const [, path] of assets) {
        const asset = await fetch(address + path);
        assert.equal(asset.status, 200);
        assert.ok((await asset.text()).length > 5_000);
      }
      program.signal("SIGTERM");
      assert.equal(await program.ends(), 0, program.output);
    });
  },
});

Deno.test("compile says where the runtime is to come from when it cannot be used, with exit code 6", async () => {
  const folder = await makeProject();
  const environment = { DENORT_BIN: `${folder}/nothing` };
  await using program = new RunningProgram(["compile", "--output", "bot"], { folder, environment });
  assert.equal(await program.ends(), 6, program.output);
  assert.match(program.output, /compiling for [a-z-]+ …\n/);
  assert.match(
    program.output,
    /✗ DENORT_BIN names .*nothing, which cannot be used\. It must be the program denort of/,
  );
  await assert.rejects(Deno.stat(`${folder}/bot`), Deno.errors.NotFound);
  await Deno.remove(folder, { recursive: true });
});

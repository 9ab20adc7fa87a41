/** What the owner of a bot that runs sees when files change. */
import assert from "node:assert/strict";
import { startCheckedDiscord } from "../testkit/checked_discord.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const command = (name: string, reply: string) =>
  `commands: { ${name}: { description: ${name}, as: [prefix], reply: ${reply} } }\n`;

function git(folder: string, ...args: string[]): void {
  const { success, stderr } = new Deno.Command("git", {
    args: ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", ...args],
    cwd: folder,
    stdout: "null",
    stderr: "piped",
  }).outputSync();
  assert.ok(success, new TextDecoder().decode(stderr));
}

/** A project of which two versions are in git: one of the two differs from the other in 200 files. */
async function repository(): Promise<string> {
  const folder = await makeProject({ "shop/bot.yaml": "name: Shop\n" });
  const write = async (reply: string) => {
    for (let file = 0; file < 200; file++) {
      await Deno.writeTextFile(`${folder}/bots/shop/${file}.yaml`, command(`c${file}`, reply));
    }
  };
  await Deno.writeTextFile(`${folder}/.gitignore`, "data\nbotlogs\n");
  git(folder, "init", "--initial-branch=one");
  await write("one");
  git(folder, "add", ".");
  git(folder, "commit", "-m", "one");
  git(folder, "checkout", "-b", "two");
  await write("two");
  git(folder, "commit", "-am", "two");
  git(folder, "checkout", "one");
  return folder;
}

Deno.test("start takes over a checkout of 200 files at once, new folders, and what extensions import", async () => {
  const folder = await repository();
  await using program = new RunningProgram(["start", "--local"], { folder });
  await program.prints(/Started in/);
  git(folder, "checkout", "two");
  await program.prints(/reloaded in/);
  await Deno.writeTextFile(`${folder}/bots/shop/0.yaml`, command("c0", '"{user.nmae}"'));
  await program.prints(/The last good version keeps running|the last good version keeps running/);
  assert.equal(program.output.match(/reloaded in/g)!.length, 1, program.output);
  await Deno.writeTextFile(`${folder}/bots/shop/0.yaml`, command("c0", "three"));
  await program.prints(/reloaded in[^]*reloaded in/);
  await Deno.mkdir(`${folder}/extensions`);
  await Deno.writeTextFile(`${folder}/extensions/_word.ts`, `export const word = "good";`);
  await Deno.writeTextFile(
    `${folder}/extensions/dice.ts`,
    `import { defineExtension } from "cordial";\nimport { word } from "./_word.ts";\n` +
      `export default defineExtension({ setup() { if (word === "bad") throw new Error("a bad word"); } });`,
  );
  await program.prints(/(reloaded in[^]*){3}/);
  await Deno.writeTextFile(`${folder}/extensions/_word.ts`, `export const word = "bad";`);
  await program.prints(/dice.*a bad word/);
  program.signal("SIGTERM");
  assert.equal(await program.ends(), 0, program.output);
});

Deno.test("start reads .env again: a bot that had no token begins, and what needs a start is named", async () => {
  await using checked = await startCheckedDiscord();
  const { local } = checked;
  const folder = await makeProject({
    "one.yaml": `{ name: One, token: "\${ONE}", prefix: "1", commands: {} }`,
    "two.yaml": `{ name: Two, token: "\${TWO}", prefix: "2", commands: {} }`,
  });
  const [one, two, other] = ["One", "Two", "Three"].map((name) => local.addApplication({ name }).token);
  await Deno.writeTextFile(`${folder}/.env`, `ONE=${one}\n`);
  await using program = new RunningProgram(["start"], {
    folder,
    environment: { DISCORD_API_URL: local.apiUrl },
  });
  await program.prints(/Started in/);
  assert.match(program.output, /! TWO not found in \.env!/);
  await Deno.writeTextFile(`${folder}/.env`, `ONE=${one}\nTWO=${two}\n`);
  await program.prints(/\.env was read again: TWO[^]*two is new/);
  await Deno.writeTextFile(`${folder}/.env`, `ONE=${other}\nTWO=${two}\nKEY=secret\n`);
  await program.prints(/\.env was read again: KEY\n.*Start the bot again for what changed in \.env: ONE/);
  await Deno.writeFile(`${folder}/.env`, Uint8Array.of(0xff, 0xfe, 65, 0));
  await program.prints(/The values of \.env stay as they were/);
  for (const token of [one, two, other]) assert.ok(!program.output.includes(token!));
  assert.ok(!program.output.includes("secret"));
});

Deno.test("start tells an owner by a direct message of a save that was refused, without secrets", async () => {
  await using checked = await startCheckedDiscord();
  const { local } = checked;
  const { token } = local.addApplication({ name: "Shop" });
  const { promise: told, resolve } = Promise.withResolvers<string>();
  local.playground.watch((change) => {
    if (change.type === "message" && change.seen.message.author.bot) resolve(change.seen.message.content);
  });
  const folder = await makeProject({ "shop.yaml": `name: Shop\nalerts: owners\n${command("hi", "hi")}` });
  await using program = new RunningProgram(["start"], {
    folder,
    environment: {
      DISCORD_API_URL: local.apiUrl,
      DISCORD_TOKEN: token,
      BOT_OWNER_ID: local.playground.snapshot().people[0]!.id,
    },
  });
  await program.prints(/Started in/);
  await Deno.mkdir(`${folder}/extensions`);
  await Deno.writeTextFile(
    `${folder}/extensions/dice.ts`,
    `import { defineExtension } from "cordial";\nexport default defineExtension({ setup() {` +
      ` throw new Error("refused: " + Deno.env.get("DISCORD_TOKEN")); } });`,
  );
  const text = await told;
  assert.match(
    text,
    /^\*\*Shop\*\*\n```\nSomething is wrong with the extension dice\.\nIts setup failed: refused: /,
  );
  assert.ok(!text.includes(token), text);
});

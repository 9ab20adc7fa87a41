/**
 * Mistakes that nearly everybody makes once, as they are made: what the program says must tell somebody who has never
 * programmed what happened and what to do.
 */
import assert from "node:assert/strict";
import { startCheckedDiscord } from "../testkit/checked_discord.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const PING = "name: Ping\ncommands:\n  ping:\n    description: Ping\n    reply: pong\n";

/** `command` of the line, and everything that it printed with its exit code. */
async function said(command: string, folder: string, environment: Record<string, string> = {}) {
  await using program = new RunningProgram(command.split(" "), { folder, environment });
  const code = await program.ends();
  return { code, output: program.output, results: program.results, errors: program.errors };
}

/** A bot in files that are wrong, and what `check` says. */
async function checked(files: Record<string, string>) {
  return await said("check", await makeProject(files));
}

Deno.test("mistake: the wrong folder", async () => {
  const folder = await makeProject({ "../shop.yaml": PING });
  for (const command of ["check", "start"]) {
    const { code, output, results } = await said(command, folder);
    assert.equal(code, 1, output);
    assert.match(
      output,
      /file-passed-over\][^]*shop\.yaml looks like a bot, but it is passed over: bots lie in the folder bots\./,
    );
    assert.match(output, /Expected: the name bots\/shop\.yaml/);
    assert(
      output.includes(`There is no bot file in ${folder}/bots. If your bots lie elsewhere, go to the folder`),
    );
    assert.equal(results, "");
  }
  await assert.rejects(Deno.stat(`${folder}/bots/starter.yaml`), Deno.errors.NotFound);
  const singular = await checked({ "../bot/shop.yaml": PING });
  assert.match(
    singular.output,
    /bot\/shop\.yaml .* passed over: bots lie in the folder bots, in small letters/,
  );
});

Deno.test("mistake: other files in the folder are no bots", async () => {
  const { output } = await checked({
    "../compose.yaml": "services:\n  web:\n    image: x\n",
    "notes.txt": "Remember: commands are fun\n",
    ".secret.yaml": "a: 1\n",
  });
  assert(!output.includes("passed over"), output);
});

Deno.test("mistake: a token copied with its surroundings still logs in", async () => {
  await using discord = await startCheckedDiscord();
  const { token } = discord.local.addApplication({ name: "Ping" });
  const folder = await makeProject({ "ping.yaml": PING });
  for (
    const line of [
      `DISCORD_TOKEN = "  ${token} "`,
      `DISCORD_TOKEN='Bot ${token}'   # mine`,
      `DISCORD_TOKEN=“${token}”`,
      `export DISCORD_TOKEN=DISCORD_TOKEN=${token}`,
    ]
  ) {
    await Deno.writeTextFile(`${folder}/.env`, `${line}\n`);
    const { code, output } = await said("sync", folder, { DISCORD_API_URL: discord.local.apiUrl });
    assert.equal(code, 0, output);
    assert(!output.includes(token));
  }
});

Deno.test("mistake: something else in place of the token", async () => {
  await using discord = await startCheckedDiscord();
  const folder = await makeProject({ "ping.yaml": PING });
  for (
    const [text, words] of [
      [
        "1140000000010000000",
        /What stands there is the id of the application \(page General Information\): copy it/,
      ],
      ["MTE1MDAw MDAwMDAxMDAwMDAwMA", /contains blanks or characters that no token has\. Copy it/],
    ] as const
  ) {
    await Deno.writeTextFile(`${folder}/.env`, `DISCORD_TOKEN=${text}\n`);
    const { code, errors, results } = await said("start", folder, { DISCORD_API_URL: discord.local.apiUrl });
    assert.equal(code, 3, errors);
    assert.match(errors, words);
    assert.match(errors, /opy it from the developer portal \(page Bot, Reset Token\) into \.env/);
    assert.equal(results, "");
  }
});

const NAMES: readonly [name: string, words: RegExp, right: string][] = [
  [
    "first.yaml.txt",
    /first\.yaml\.txt looks like a definition, but its name ends in "\.txt"/,
    "bots/first.yaml",
  ],
  ["second.txt", /second\.txt .*passed over: the name of a bot's file ends in \.yaml/, "bots/second.yaml"],
  ["third", /third .*passed over: the name of a bot's file ends in \.yaml/, "bots/third.yaml"],
  [".fourth.yaml", /fourth\.yaml .*passed over: a name that begins with a dot is hidden/, "bots/fourth.yaml"],
];

Deno.test("mistake: names of files that are no bot's", async () => {
  const { code, output } = await checked(Object.fromEntries(NAMES.map(([name]) => [name, PING])));
  assert.equal(code, 1);
  for (const [, words, right] of NAMES) {
    assert.match(output, words);
    assert(output.includes(`Expected: the name ${right}`), output);
  }
});

Deno.test("no mistake: other endings, capitals, blanks and emoji in the name of a file", async () => {
  const names = ["a.yml", "b.YAML", "My Bot.Yml", "🎉.yaml"];
  const { code, output } = await checked(Object.fromEntries(names.map((name) => [name, PING])));
  assert.equal(code, 0, output);
  for (const name of names) assert(output.includes(`1 command in bots/${name}`), output);
});

Deno.test("mistake: tabs", async () => {
  const { output } = await checked({ "a.yaml": PING.replaceAll("  ", "\t") });
  assert.match(
    output,
    /yaml-tab\] bots\/a\.yaml:3:1\n {2}This line is indented with a tab\.[^]*Write:\n {2}3 \| {3}ping:/,
  );
});

Deno.test("mistake: curly quotes pasted from a chat", async () => {
  const { output } = await checked({
    "a.yaml":
      "“name”: Ping\nprefix: “!”\ncommands: { ping: { description: ‘Ping’, reply: “Hi, all: now” } }\n",
  });
  for (
    const line of [
      "1 | name: Ping",
      '2 | prefix: "!"',
      '3 | commands: { ping: { description: "Ping", reply: “Hi, all: now” } }',
      '3 | commands: { ping: { description: ‘Ping’, reply: "Hi, all: now" } }',
    ]
  ) assert(output.includes(line), `${line}\n${output}`);
  assert.match(
    output,
    /are curly ones, as chats and phones make them\. YAML takes them for letters of the text/,
  );
});

Deno.test("mistake: names with emoji and capitals", async () => {
  const { output } = await checked({
    "a.yaml": "name: 🎉 Party\ncommands:\n  🎲roll: { description: Roll, reply: 4 }\n" +
      "  Say Hello: { description: Hi, reply: Hi, aliases: [👋, Hi] }\n",
  });
  assert.match(output, /"🎲roll" cannot be .*characters that Discord does not take[^]*Did you mean `roll`\?/);
  assert.match(
    output,
    /"Say Hello" cannot be the name of a slash command: it has .*\.[^]*Did you mean `say-hello`\?/,
  );
  assert.match(output, /^2 errors in 1 file$/m);
});

Deno.test("mistake: an intent that is not switched on", async () => {
  await using discord = await startCheckedDiscord();
  const { token } = discord.local.addApplication({ name: "Ping", grantedIntents: 0 });
  const folder = await makeProject({
    "ping.yaml":
      `${PING}events:\n  hi: { when: member_join, do: [ { give_role: "1140000000010000009" } ] }\n`,
  });
  const environment = { DISCORD_API_URL: discord.local.apiUrl, DISCORD_TOKEN: token };
  await using program = new RunningProgram(["start"], { folder, environment });
  await program.prints(/Started in/);
  assert.match(
    program.errors,
    /ping runs without something that is not switched on for it at Discord:\n {4}Server Members Intent: it is not told who/,
  );
  assert.match(
    program.errors,
    /Message Content Intent: it cannot read messages, so prefix commands only work where/,
  );
  assert.match(
    program.errors,
    /Open https:\/\/discord\.com\/developers\/applications, choose the application, then Bot/,
  );
});

Deno.test("mistake: slash commands do not show up, because the bot was invited without their scope", async () => {
  await using discord = await startCheckedDiscord();
  const { token } = discord.local.addApplication({ name: "Ping" });
  const folder = await makeProject({ "ping.yaml": PING });
  const environment = { DISCORD_API_URL: discord.local.apiUrl, DISCORD_TOKEN: token };
  const first = await said("sync", folder, environment);
  assert.match(
    first.errors,
    /invited without the scope applications\.commands: open the link of `deno task invite`/,
  );
  assert.match((await said("invite", folder, environment)).results, /scope=bot\+applications\.commands/);
  assert.doesNotMatch((await said("sync", folder, environment)).errors, /scope/);
});

Deno.test("mistake: two bots with one prefix, and with one token", async () => {
  const { code, output } = await checked({ "fun.yaml": PING, "shop.yaml": PING });
  assert.equal(code, 0);
  assert.match(
    output,
    /prefix-shared\][^]*The bots fun and shop have the same prefix, so in a server with several of them `!ping` is/,
  );
  assert.match(
    output,
    /token-shared\][^]*The bots fun and shop all take the token DISCORD_TOKEN, so they are one bot to Discord/,
  );
  assert.match(output, /a token for each bot: `token: \$\{SHOP_TOKEN\}`/);
  const apart = await checked({
    "fun.yaml": PING,
    "shop.yaml": `prefix: "?"\ntoken: \${SHOP_TOKEN}\n${PING}`,
  });
  assert(!apart.output.includes("warning"), apart.output);
});

Deno.test("results go to standard output, and problems to standard error", async () => {
  const folder = await makeProject({ "ping.yaml": `${PING}unheard_of: 1\n` });
  const wrong = await said("check", folder);
  assert.deepEqual([wrong.code, wrong.results], [1, ""]);
  assert.match(wrong.errors, /unknown-key/);
  const json = await said("check --json", folder);
  assert.deepEqual([json.code, json.errors, JSON.parse(json.results).length], [1, "", 1]);
  const usage = await said("check --jsn", folder);
  assert.deepEqual([usage.code, usage.results], [2, ""]);
  const help = await said("check --help", folder);
  assert.deepEqual([help.code, help.errors], [0, ""]);
  assert(!(wrong.output + help.output).includes("\x1b"));
});

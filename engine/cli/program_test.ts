/** The command line as owners use it: processes of their own, with exit codes and what they print. */
import assert from "node:assert/strict";
import { startCheckedDiscord } from "../testkit/checked_discord.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const PING = `{ name: Ping, commands: { ping: { description: Ping, reply: pong } } }`;

Deno.test("start without a token says so, writes the starter bot and runs it in the local Discord", async () => {
  const folder = await makeProject();
  await using program = new RunningProgram(["start", "--chat"], {
    folder,
    input: ["!hello @Bo", "/hello who:@Bo mood:formal", ":quit"],
  });
  assert.equal(await program.ends(), 0, program.output);
  assert.match(program.output, /DISCORD_TOKEN not found in \.env!/);
  assert.match(program.output, /discord\.com\/developers/);
  assert.match(program.output, /Page: http:\/\/127\.0\.0\.1:\d+\/#\S{20}/);
  assert.match(program.output, /\*\*Hello, Bo!\*\*\n.*@Ada sends kind greetings\./);
  assert.match(program.output, /@Ada sends formal greetings\./);
  assert.match(await Deno.readTextFile(`${folder}/bots/starter.yaml`), /^# yaml-language-server: \$schema=/);
  assert.match(await Deno.readTextFile(`${folder}/bots/cordial.schema.json`), /json-schema\.org/);
});

Deno.test("start never overwrites a file, also one that is no bot yet", async () => {
  const folder = await makeProject({ "starter.yaml": "" });
  await using program = new RunningProgram(["start"], { folder });
  assert.equal(await program.ends(), 1);
  assert.equal(await Deno.readTextFile(`${folder}/bots/starter.yaml`), "");
});

Deno.test("start with a token connects to DISCORD_API_URL, prints the panel and ends with 0 on SIGTERM", async () => {
  await using checked = await startCheckedDiscord();
  const { local } = checked;
  const { token } = local.addApplication({ name: "Ping" });
  const folder = await makeProject({ "ping.yaml": PING });
  await Deno.writeTextFile(`${folder}/.env`, `DISCORD_TOKEN="${token}"\nBOT_OWNER_ID=1140000000010000000\n`);
  await using program = new RunningProgram(["start"], {
    folder,
    environment: { DISCORD_API_URL: local.apiUrl },
  });
  await program.prints(/Started in: \d+ ms/);
  for (
    const fact of [/Bot: Ping as Ping \(\d+\)/, /Owner: 1140000000010000000/, /Status: online/, /Servers: 2/]
  ) {
    assert.match(program.output, fact);
  }
  assert.match(program.output, /Latency: \d+ ms/);
  assert.match(program.output, /Commands: 16 \(16 slash\)/);
  assert.ok(!program.output.includes(token));
  assert.ok(!program.output.includes("not found in .env"));

  const { people, guilds } = local.playground.snapshot();
  const { promise: answered, resolve } = Promise.withResolvers<string>();
  local.playground.watch((change) => {
    if (change.type === "message" && change.seen.message.author.bot) resolve(change.seen.message.content);
  });
  await local.playground.say({ as: people[0]!.id, channelId: guilds[0]!.channels[0]!.id }, "!ping");
  assert.equal(await answered, "pong");
  program.signal("SIGTERM");
  assert.equal(await program.ends(), 0);
});

Deno.test("start runs each bot with the token that its definition names, and leaves out one without", async () => {
  await using checked = await startCheckedDiscord();
  const { local } = checked;
  const folder = await makeProject({
    "one.yaml": `{ name: One, token: "\${ONE}", prefix: "1", commands: {} }`,
    "two.yaml": `{ name: Two, token: "\${TWO}", prefix: "2", commands: {} }`,
    "three.yaml": `{ name: Three, token: "\${THREE}", prefix: "3", commands: {} }`,
  });
  const environment = {
    DISCORD_API_URL: local.apiUrl,
    ONE: local.addApplication({ name: "One" }).token,
    TWO: local.addApplication({ name: "Two" }).token,
  };
  await using program = new RunningProgram(["start"], { folder, environment });
  await program.prints(/Started in/);
  assert.match(program.output, /! THREE not found in \.env!/);
  assert.match(program.output, /Bots: one, two/);
});

Deno.test("start with a bad token ends with one clear line and exit code 3", async () => {
  await using checked = await startCheckedDiscord();
  const { local } = checked;
  const folder = await makeProject({ "ping.yaml": PING });
  const token = "MTE1MDAwMDAwMDAxMDAwMDAwMA.Gwrong.wrongwrongwrongwrongwrongwrongwrongwrong";
  await using program = new RunningProgram(["start"], {
    folder,
    environment: { DISCORD_API_URL: local.apiUrl, DISCORD_TOKEN: token },
  });
  assert.equal(await program.ends(), 3);
  assert.match(program.output, /^✗ Discord does not accept the bot's token\.[^\n]*\n$/);
  assert.ok(!program.output.includes(token));
});

Deno.test("start uses DISCORD_GATEWAY_URL in place of the gateway that the API names", async () => {
  await using checked = await startCheckedDiscord();
  const { local } = checked;
  let connections = 0;
  await using gateway = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, (request) => {
    const { socket, response } = Deno.upgradeWebSocket(request);
    connections++;
    socket.onopen = () => socket.close(4004, "Authentication failed.");
    return response;
  });
  const { token } = local.addApplication({ name: "Ping" });
  const folder = await makeProject({ "ping.yaml": PING });
  const environment = {
    DISCORD_API_URL: local.apiUrl,
    DISCORD_TOKEN: token,
    DISCORD_GATEWAY_URL: `ws://127.0.0.1:${gateway.addr.port}`,
  };
  await using program = new RunningProgram(["start"], { folder, environment });
  assert.equal(await program.ends(), 3, program.output);
  assert.equal(connections, 1);
});

Deno.test("check prints every problem and ends with 1; with --json for machines", async () => {
  const folder = await makeProject({
    "bad.yaml": `commands:\n  hi:\n    descripton: Hi\n    reply: "{user.nmae}"\n`,
  });
  await using people = new RunningProgram(["check"], { folder });
  assert.equal(await people.ends(), 1);
  assert.match(people.output, /bots\/bad\.yaml:3:5/);
  assert.match(people.output, /Did you mean `description`\?/);
  await using machines = new RunningProgram(["check", "--json"], { folder });
  assert.equal(await machines.ends(), 1);
  const problems = JSON.parse(machines.output);
  assert.deepEqual(problems.map((one: { code: string; line: number }) => [one.code, one.line]), [
    ["unknown-key", 3],
    ["expression-unknown-field", 4],
  ]);
});

Deno.test("check is content with a good bot", async () => {
  const folder = await makeProject({ "ping.yaml": PING });
  await using program = new RunningProgram(["check"], { folder });
  assert.equal(await program.ends(), 0);
  assert.match(program.output, /✓ ping: 1 command in bots\/ping\.yaml, and 15 built-in ones/);
});

Deno.test("sync --dry-run shows what differs and sends nothing; sync sends it", async () => {
  await using checked = await startCheckedDiscord();
  const { local } = checked;
  const { token } = local.addApplication({ name: "Ping" });
  const folder = await makeProject({ "ping.yaml": PING });
  const environment = { DISCORD_API_URL: local.apiUrl, DISCORD_TOKEN: token };
  await using dry = new RunningProgram(["sync", "--dry-run"], { folder, environment });
  assert.equal(await dry.ends(), 0);
  assert.match(dry.output, /Nothing is sent[^]*\+ \/ping/);
  assert.deepEqual(local.playground.snapshot().commands, []);
  await using real = new RunningProgram(["sync"], { folder, environment });
  assert.equal(await real.ends(), 0);
  assert.deepEqual(local.playground.snapshot().commands.map((command) => command.name).slice(0, 2), [
    "ping",
    "help",
  ]);
  await using without = new RunningProgram(["sync"], { folder });
  assert.equal(await without.ends(), 3);
  assert.match(without.output, /DISCORD_TOKEN not found in \.env!/);
});

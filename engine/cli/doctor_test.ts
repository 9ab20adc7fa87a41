import assert from "node:assert/strict";
import { GatewayIntentBits } from "discord-api-types/v10";
import { permissionBits } from "../model/permissions.ts";
import { startCheckedDiscord } from "../testkit/checked_discord.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const MODERATOR = "1130000000020000000";
const PING = `name: Ping
commands:
  ping: { description: Ping, reply: pong }
`;
const NEEDY = `name: Needy
names:
  roles: { staff: "ROLE" }
  channels: { lost: "1120000000012345678" }
commands:
  ban:
    description: Ban somebody
    options: { who: { type: user, description: Whom, required: true } }
    do:
      - ban: { who: "{options.who}" }
      - give_role: staff
`;

async function doctor(
  bots: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
  prepare: (folder: string) => Promise<void> | void = () => {},
) {
  const folder = await makeProject(bots);
  await prepare(folder);
  await using program = new RunningProgram(["doctor", ...args], { folder, environment });
  const code = await program.ends();
  await Deno.remove(folder, { recursive: true });
  return { code, output: program.output };
}

const privately = (text: string) => async (folder: string) => {
  await Deno.writeTextFile(`${folder}/.env`, text, { mode: 0o600 });
};

Deno.test("doctor finds all well, and says what it looked at", async () => {
  await using checked = await startCheckedDiscord();
  const { id, token } = checked.local.addApplication({ name: "Ping" });
  const env = `DISCORD_TOKEN="${token}"\nDISCORD_API_URL=${checked.local.apiUrl}\n`;
  const { code, output } = await doctor({ "ping.yaml": PING }, {}, [], privately(env));
  assert.equal(code, 0, output);
  for (
    const line of [
      /^✓ Cordial \S+ on Deno \d/m,
      /^✓ Starts go out of the engine's many files; .*bundle makes them/m,
      /^✓ 1 bot in bots\/$/m,
      /^✓ \.env is there, and only you can read it$/m,
      /^✓ No problems in the definitions$/m,
      /^✓ .* free on the disk$|^✗ Only|^! .* left on the disk/m,
      /^✓ No bot runs in this folder$/m,
      new RegExp(`^ping\\n  ✓ DISCORD_TOKEN is accepted: Ping, application ${id}$`, "m"),
      /^ {2}✓ All intents that it needs are switched on$/m,
      /^ {2}✓ The clock of this computer is right$/m,
      /^ {2}Test Server\n {4}✓ It may do here all that its definitions need\n {2}Second Server\n/m,
    ]
  ) assert.match(output, line);
  assert.ok(!output.includes(token));
});

Deno.test("doctor tells what a bot lacks on Discord, for which command, and what to do", async () => {
  await using checked = await startCheckedDiscord();
  const { local } = checked;
  const { token } = local.addApplication({
    name: "Needy",
    grantedIntents: GatewayIntentBits.GuildMembers,
    permissions: String(permissionBits(["view_channel", "send_messages"])),
    commands: false,
  });
  const [server] = local.playground.snapshot().guilds;
  const above = local.change({
    action: "add_role",
    guildId: server!.id,
    id: MODERATOR,
    name: "Staff",
    position: 9,
  });
  void above;
  const bots = { "needy.yaml": NEEDY.replace("ROLE", MODERATOR) };
  const { code, output } = await doctor(bots, { DISCORD_API_URL: local.apiUrl, DISCORD_TOKEN: token });
  assert.equal(code, 1, output);
  assert.match(
    output,
    /✗ The Message Content Intent is not switched on, so it reads no message.*\n.*applications\/\d+\/bot/,
  );
  assert.match(output, /Test Server\n {4}✗ It was invited without the scope applications\.commands/);
  assert.match(output, /✗ It lacks .*Ban Members \(for \/ban\).*Manage Roles \(for \/ban\)/);
  assert.match(
    output,
    /✗ It cannot give or take Staff: its own highest role \(Needy\) does not stand above\n.*drag the role/,
  );
  assert.match(output, /! names\.channels\.lost: there is no such id/);
  assert.match(output, /\d+ wrong, \d+ warnings\.$/m);
  assert.ok(!output.includes(token));
});

Deno.test("doctor does what it can where Discord cannot be reached", async () => {
  const token = `${btoa("1140000000010000000").replaceAll("=", "")}.GhIjKl.${"a1-_".repeat(10)}`;
  const environment = { DISCORD_API_URL: "http://127.0.0.1:1/api", DISCORD_TOKEN: token };
  const { code, output } = await doctor({ "ping.yaml": PING }, environment);
  assert.equal(code, 1);
  assert.match(
    output,
    /✓ No problems in the definitions[^]*✗ Discord cannot be reached.*\n.*was not looked at/,
  );
  assert.ok(!output.includes(token));
});

Deno.test("doctor tells a token that Discord refuses from one that is none", async () => {
  await using checked = await startCheckedDiscord();
  const { token } = checked.local.addApplication({ name: "Ping" });
  const refused = await doctor({ "ping.yaml": PING }, {
    DISCORD_API_URL: checked.local.apiUrl,
    DISCORD_TOKEN: `${token.slice(0, -3)}abc`,
  });
  assert.match(refused.output, /✗ Discord does not accept what stands behind DISCORD_TOKEN/);
  const secret = await doctor({ "ping.yaml": PING }, { DISCORD_TOKEN: "aB3-_".repeat(6) + "xy" });
  assert.match(secret.output, /✗ DISCORD_TOKEN looks like the client secret/);
  assert.deepEqual([refused.code, secret.code], [1, 1]);
});

Deno.test("doctor looks at the folder, .env, definitions, databases and the log", async () => {
  const bots = { "ping.yaml": PING.replace("description", "descripton"), "other.yaml": PING };
  const { code, output } = await doctor(bots, {}, [], async (folder) => {
    await Deno.writeTextFile(`${folder}/stray.yaml`, PING);
    await Deno.writeTextFile(`${folder}/.env.txt`, "DISCORD_TOKEN=x");
    await Deno.mkdir(`${folder}/data`);
    await Deno.writeTextFile(
      `${folder}/data/ping.db`,
      "no database at all, but long enough to be looked at".repeat(50),
    );
    await Deno.writeTextFile(`${folder}/data/bot.db.backup_20260131_235959`, "");
    await Deno.mkdir(`${folder}/botlogs`);
  });
  assert.equal(code, 1);
  assert.match(output, /! stray\.yaml lies beside the folder bots/);
  assert.match(output, /✗ The file \.env\.txt is not read[^\n]*\n {2}→ give it the name \.env, /);
  assert.match(output, /✗ \d errors? in the definitions:\n {4}bots\/ping\.yaml:3:11 .*\n/);
  assert.match(output, /✗ data\/ping\.db is (damaged|a database of another)/);
  assert.match(output, /✓ botlogs\/ can be written to/);
});

Deno.test("doctor warns of two bots that share a token or a prefix", async () => {
  await using checked = await startCheckedDiscord();
  const { token } = checked.local.addApplication({ name: "Ping" });
  const { token: other } = checked.local.addApplication({ name: "Pong" });
  const bots = { "ping.yaml": PING, "pong.yaml": `token: \${PONG_TOKEN}\n${PING}` };
  const environment = { DISCORD_API_URL: checked.local.apiUrl, DISCORD_TOKEN: token };
  const same = await doctor(bots, { ...environment, PONG_TOKEN: token });
  assert.match(same.output, /✗ ping and pong have the same token/);
  const prefix = await doctor(bots, { ...environment, PONG_TOKEN: other });
  assert.match(prefix.output, /! ping and pong have the same prefix !/);
  assert.equal(prefix.code, 0, prefix.output);
});

Deno.test("doctor as JSON, of one bot by its name", async () => {
  const { code, output } = await doctor(
    { "ping.yaml": PING, "pong.yaml": `${PING}prefix: "?"\ntoken: \${PONG_TOKEN}\n` },
    {},
    ["ping", "--json"],
  );
  assert.equal(code, 0);
  const { wrong, warnings, findings } = JSON.parse(output);
  assert.deepEqual([wrong, warnings], [0, 2], output);
  assert.deepEqual(new Set(findings.map(({ bot }: { bot?: string }) => bot)), new Set([undefined, "ping"]));
  const unknown = await doctor({ "ping.yaml": PING }, {}, ["pign"]);
  assert.equal(unknown.code, 2);
  assert.match(unknown.output, /There is no bot "pign"\. Did you mean ping\?/);
});

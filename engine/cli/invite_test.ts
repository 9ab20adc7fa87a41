import assert from "node:assert/strict";
import { startCheckedDiscord } from "../testkit/checked_discord.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const PING = `{ name: Ping, commands: { ping: { description: Ping, reply: pong } } }`;
const ID = "1140000000010000000";
const LINK = (id: string) =>
  `https://discord.com/oauth2/authorize?client_id=${id}&scope=bot+applications.commands&permissions=`;

async function invite(
  args: readonly string[],
  environment: Record<string, string> = {},
  bots = { "ping.yaml": PING },
) {
  const folder = await makeProject(bots);
  await using program = new RunningProgram(["invite", ...args], { folder, environment });
  return { code: await program.ends(), output: program.output };
}

Deno.test("invite asks Discord for the application by the bot's token", async () => {
  await using checked = await startCheckedDiscord();
  const { id, token } = checked.local.addApplication({ name: "Ping", grantedIntents: 0 });
  const { code, output } = await invite([], { DISCORD_API_URL: checked.local.apiUrl, DISCORD_TOKEN: token });
  assert.equal(code, 0, output);
  assert.ok(output.includes(LINK(id)), output);
  assert.match(
    output,
    /^Ping\n {2}Invite {7}https:.*\n {2}Permissions .*\n {2}Intents {6}GUILDS, .*\n {2}Switch on {4}Message Content Intent \(https:.*\/bot: /m,
  );
  assert.ok(!output.includes(token));
  const other = checked.local.addApplication({ name: "Pong" });
  const done = await invite([], { DISCORD_API_URL: checked.local.apiUrl, DISCORD_TOKEN: other.token });
  assert.match(done.output, /Switch on {4}nothing more: Message Content Intent is on already$/m);
});

Deno.test("invite takes the id in place of a token, for a bot by its name where there are several", async () => {
  const one = await invite(["--id", ID]);
  assert.equal(one.code, 0, one.output);
  assert.ok(one.output.includes(LINK(ID)));
  const bots = { "ping.yaml": PING, "pong.yaml": PING.replace("name: Ping", "name: Pong") };
  const several = await invite(["--id", ID], {}, bots);
  assert.equal(several.code, 2);
  assert.match(several.output, /--id belongs to one bot\. Name it: deno task invite ping --id ID/);
  const named = await invite(["pong", "--id", ID], {}, bots);
  assert.equal(named.code, 0);
  assert.match(named.output, /^Pong\n {2}Invite/m);
});

Deno.test("invite without token and id tells all but the link, and ends with 3", async () => {
  const { code, output } = await invite([]);
  assert.equal(code, 3);
  assert.match(
    output,
    /DISCORD_TOKEN not found in \.env![^]*needs the id of the application: deno task invite ping --id ID/,
  );
  assert.match(output, /Switch on +Message Content Intent/);
});

Deno.test("invite refuses what is no id, and a bot that there is not", async () => {
  const id = await invite(["--id", "12"]);
  assert.equal(id.code, 2);
  assert.match(id.output, /17 to 20 digits, but "12" was given/);
  const bot = await invite(["pign", "--id", ID]);
  assert.equal(bot.code, 2);
  assert.match(bot.output, /There is no bot "pign"\. Did you mean ping\?/);
});

/** The whole way from a definition file to an answer, through every surface, over real sockets. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const GREETER = `
name: Greeter
cooldowns: { default_rate: 0 }
commands:
  hello:
    description: Greet someone
    as: [slash, prefix, user_menu]
    aliases: [hi]
    options:
      who:  { type: user, description: Whom, required: true }
      mood: { type: string, description: How, choices: [kind, formal], default: kind }
    reply:
      text: "{user.mention} greets"
      embed:
        title: "Hello, {options.who.name}"
        description: "{options.mood}"
        color: "#5865F2"
`;

const ANSWER = `Greeter: @Bo greets
| # Hello, Ada
| kind
| color #5865f2 [pings Bo]`;

Deno.test("a command gives the same answer on every surface", async () => {
  await using bot = await startTestBot(GREETER);
  const ada = `<@${bot.personId("Ada")}>`;
  const me = [...bot.app.bots.values()][0]!.connection.me.id;
  assert.equal(await bot.slash("/hello who:@Ada"), ANSWER);
  assert.equal(await bot.say(`!hello ${ada}`), ANSWER);
  assert.equal(await bot.say(`! HI ada`), ANSWER);
  assert.equal(await bot.say(`!hello mood:kind who:Ada`), ANSWER);
  assert.equal(await bot.say(`<@${me}> hello @Ada`), ANSWER);
  assert.equal(await bot.menu("hello", "Ada"), ANSWER);
});

Deno.test("a missing or bad argument is answered with the usage and the marked part", async () => {
  await using bot = await startTestBot(GREETER);
  assert.equal(
    await bot.say("!hello Ada gruff"),
    `Greeter: | **mood** must be \`kind\` or \`formal\`.
\`\`\`
!hello Ada gruff
           ^^^^^
\`\`\`
Usage: \`!hello <who> [mood: kind|formal]\`
Example: \`!hello @Bo\`
| color #ff0000`,
  );
});

Deno.test("what is no command is not answered", async () => {
  await using bot = await startTestBot(GREETER);
  assert.equal(await bot.say("hello everybody"), "");
  assert.equal(await bot.say("!unknown"), "");
  assert.equal(await bot.say("!"), "");
});

Deno.test("a message menu hands the message's text to the first text option, and the target to the reply", async () => {
  await using bot = await startTestBot(`
name: Quoter
commands:
  quote:
    description: Quote a text
    as: [slash, message_menu]
    menu_name: Quote this
    options: { text: { type: string, description: What, required: true } }
    reply: "> {options.text} ({target.author.name})"
`);
  await bot.say("to be or not to be");
  const message = bot.lastMessageId();
  assert.equal(await bot.menu("Quote this", message), "Quoter: > to be or not to be (Bo)");
  assert.equal((await bot.slash("/quote text:hello")).trim(), "Quoter: > hello ()");
});

Deno.test("names stand for ids in every text", async () => {
  await using bot = await startTestBot(`
name: Names
names:
  roles: { mods: 1130000000010000000 }
  channels: { welcome: "1120000000010000000" }
commands:
  where: { description: Where, reply: "{names.roles.mods} in {names.channels.welcome}" }
`);
  assert.equal(await bot.slash("/where"), "Names: <@&1130000000010000000> in <#1120000000010000000>");
});

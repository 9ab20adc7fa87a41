import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const BOT = `
name: Config
commands:
  config:
    description: Settings
    aliases: [cfg]
    subcommands:
      show: { description: Show them, reply: shown }
      roles:
        description: Roles
        subcommands:
          add:
            description: Add one
            aliases: [plus]
            options: { role: { type: role, description: Which, required: true } }
            reply: "added {options.role.name}"
          clear: { description: Take all away, reply: cleared }
`;

Deno.test("subcommands and groups answer by slash and by prefix", async () => {
  await using bot = await startTestBot(BOT);
  assert.equal(await bot.slash("/config show"), "Config: shown");
  assert.equal(await bot.say("!config show"), "Config: shown");
  assert.equal(await bot.slash("/config roles add role:@Member"), "Config: added Member");
  assert.equal(await bot.say("!CFG roles PLUS member"), "Config: added Member");
});

Deno.test("a group called by itself lists what it has", async () => {
  await using bot = await startTestBot(BOT);
  assert.match(await bot.say("!config roles"), /!config roles add[^]*!config roles clear/);
});

import assert from "node:assert/strict";
import { BUILTINS } from "./builtins.ts";
import { GUILD_ID } from "../runtime/test_world.ts";
import { asCommand, TestRuns } from "./test_run.ts";

Deno.test("discordbotframework tells features, commands with the real prefix, numbers, and whose design it is", async () => {
  const runs = new TestRuns();
  await runs.servers.setPrefix(GUILD_ID, "?");
  assert.equal(
    await runs.call("discordbotframework"),
    [
      "reply category",
      "| # 🤖 Cordial: Discord Bot Framework",
      "| This bot is a file that Cordial runs.",
      "| Features: • One definition for slash, prefix and mention",
      "| • Every problem of a file found before it runs",
      "| • Changes taken over while the bot runs",
      "| • Roles and a prefix for each server",
      "| • Cooldowns that outlive a restart",
      "| • Data that survives a crash, with backups that are checked",
      "| Commands for everybody: `?help [command]`",
      "| `?stats`",
      "| `?extensions`",
      "| `?discordbotframework`",
      "| `?setprefix <prefix>`",
      "| `?config [command] [role]`",
      "| `?mydata show`",
      "| `?mydata delete`",
      "| Commands for the owner: `sync`, `reload`, `load`, `unload`, `atomictest`, `explain`, `backup`, `shutdown`",
      "| At the moment: 3 servers, 1,240 people, 15 commands, running for 0 seconds",
      "| Repository of the original design: https://github.com/TheHolyOneZ/discord-bot-framework",
      "| thumbnail https://cdn.discordapp.com/embed/avatars/1.png",
      "| -- Discord Bot Framework by TheHolyOneZ",
      "[ℹ️ Credits]",
    ].join("\n"),
  );
  assert.match(await runs.press("ℹ️ Credits"), /^reply \(for the asker\) credits\n(.|\n)*TheHolyOneZ/);
});

Deno.test("discordbotframework leaves out the commands that the bot does not have", async () => {
  const only = BUILTINS.filter(({ name }) => name === "stats").map(asCommand);
  const told = await new TestRuns({ program: { commands: only } }).call(
    "discordbotframework",
  );
  assert.match(told, /Commands for everybody: `!stats`\n\| At the moment/);
});

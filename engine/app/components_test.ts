/** Buttons and selects, from the definition to what people see when they press. */
import assert from "node:assert/strict";
import { startTestBot, type TestBotOptions } from "../testkit/test_bot.ts";

/** A bot with these commands and no cooldowns. @param top other keys of the bot */
function start(commands: string, options: TestBotOptions = {}, top = "") {
  return startTestBot(definition(commands, top), options);
}

function definition(commands: string, top = ""): string {
  return `name: Bot\ncooldowns: { default_rate: 0 }\n${top}\ncommands:\n${commands.replace(/^/gm, "  ")}`;
}

const ASK = `
ask:
  description: Ask
  options: { what: { type: string, description: What, default: tea } }
  reply:
    text: "{options.what}?"
    buttons:
      - { label: "Yes", style: success, emoji: "✅", do: [ { reply: "{user.name} wants {options.what}." } ] }
      - { label: "No", style: danger, do: [ { edit: "No {options.what}, then." } ] }
      - { label: Site, url: "https://example.com" }
`;

Deno.test("a button does its steps, and knows what the command knew", async () => {
  await using bot = await start(ASK);
  assert.equal(
    await bot.slash("/ask what:coffee"),
    "Bot: coffee?\n[✅ Yes] [No] [Site: https://example.com]",
  );
  assert.equal(await bot.press("Yes"), "Bot: Bo wants coffee.");
  assert.equal(await bot.press("No"), "edited: Bot: No coffee, then.");
});

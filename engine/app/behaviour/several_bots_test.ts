import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";
import { runsLocally, tokenVariable } from "../load/tokens.ts";

Deno.test("several bots run in one process, a file or a folder each", async () => {
  await using kit = await startTestBot({
    "first.yaml": `{ name: First, prefix: "1", commands: { hi: { description: Hi, reply: from first } } }`,
    "second/main.yaml": `{ name: Second, prefix: "2" }`,
    "second/commands/hi.yml": `{ commands: { hi: { description: Hi, reply: from second } } }`,
    "second/commands/ho.yaml": `{ commands: { ho: { description: Ho, reply: ho } } }`,
  });
  assert.equal(await kit.say("1hi"), "First: from first");
  assert.equal(await kit.say("2hi"), "Second: from second");
  assert.equal(await kit.say("2ho"), "Second: ho");
});

Deno.test("a bot with errors does not keep the others from running", async () => {
  await using kit = await startTestBot({
    "good.yaml": `{ name: Good, commands: { hi: { description: Hi, reply: hi } } }`,
    "bad.yaml": `{ name: Bad, comands: {} }`,
  });
  assert.equal(await kit.say("!hi"), "Good: hi");
  assert.deepEqual([...kit.app.bots.keys()], ["good"]);
});

Deno.test("each bot names its own token variable", () => {
  const bot = (variable?: string) => variable ? { definition: { token: { variable } } as never } : {};
  assert.equal(tokenVariable(bot()), "DISCORD_TOKEN");
  assert.equal(tokenVariable(bot("OTHER")), "OTHER");
  const read = (name: string) => name === "OTHER" ? "token" : undefined;
  assert.equal(runsLocally([bot()], read, false), true);
  assert.equal(runsLocally([bot(), bot("OTHER")], read, false), false);
  assert.equal(runsLocally([bot("OTHER")], read, true), true);
});

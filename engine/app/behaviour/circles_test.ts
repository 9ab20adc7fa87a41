/** Circles in which a bot would go on for ever, by ways that lead outside of a run: webhooks, waits, edits, pins. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import { EVENT_WORLD, HALL, later, logged, NEWS, startEvents, withEvents } from "./test_events.ts";
import { makeWebhook } from "./test_webhooks.ts";

function loops(bot: TestBot): string[] {
  return bot.log.lines.filter((line) => line.includes("sets itself off"));
}

Deno.test("an event that answers what its own webhook posts is stopped", async () => {
  const environment: Record<string, string> = {};
  await using bot = await startEvents(
    `again: { when: { message: { bots: true, channels: [hall] } }, do: { webhook: { url: "\${HOOK}", text: again } } }`,
    { environment },
  );
  bot.channel = "hall";
  environment["HOOK"] = (await makeWebhook(bot)).url;
  await bot.say("go");
  assert.deepEqual(await logged(bot, HALL), ["go", "again", "again", "again", "again"]);
  assert.equal(loops(bot).length, 1);
});

Deno.test("events that set each other off are stopped where they wait in between, also over a restart", async () => {
  for (const restarts of [false, true]) {
    await using bot = await startEvents(`
give: { when: { member_update: { role_removed: news } }, do: [ { wait: 2s }, { give_role: news }, { send: { to: log, text: give } } ] }
take: { when: { member_update: { role_added: news } }, do: [ { wait: 2s }, { remove_role: news }, { send: { to: log, text: take } } ] }
`);
    bot.giveRole("Bo", "News");
    await bot.see();
    for (let turn = 0; turn < 10; turn++) {
      if (restarts && turn === 1) await bot.restart();
      await bot.advance(2000);
      await bot.see();
    }
    assert(bot.guild().members.some((one) => one.roles.includes(NEWS)));
    const said = await logged(bot);
    assert(said.length <= 8, `${restarts}: ${said}`);
    assert.deepEqual(said.slice(0, 4), ["take", "give", "take", "give"]);
    assert.equal(loops(bot).length >= 1, true);
  }
});

Deno.test("an event that changes the message that it is about does not start itself", async () => {
  await using bot = await startEvents(`
edited: { when: { message_edit: { bots: true } }, do: [ { pin: "{message.id}" }, { react: "👍" }, { send: { to: log, text: edited } } ] }
reacted: { when: { reaction_add: { bots: true } }, do: [ { react: "🍵" }, { send: { to: log, text: reacted } } ] }
`);
  await bot.say("x");
  await bot.editMessage("y");
  await later(bot, 1000);
  const said = await logged(bot);
  assert(said.filter((line) => line === "edited").length === 1, String(said));
  assert(said.length <= 6, String(said));
});

Deno.test("a run ends at so many steps and waits, whatever has begun it", async () => {
  const much =
    `{ repeat: { times: 100, do: { repeat: { times: 100, do: { if: guilds > 99, then: stop } } } } }`;
  const waits = `{ repeat: { times: 100, do: { repeat: { times: 2, do: { wait: 1s } } } } }`;
  await using bot = await startEvents(
    `event: { when: { message: { contains: [go] } }, do: ${much} }
clock: { when: { schedule: every 1m, servers: all }, do: { repeat: { times: 100, do: { repeat: { times: 100, do: { run: much } } } } } }`,
    {},
    `
groups: { much: { do: ${much} } }
commands:
  command: { description: A, do: ${much} }
  grouped: { description: A, do: { run: much } }
  button: { description: A, do: { reply: { text: A, buttons: [ { label: Press, do: ${much} } ] } } }
  form: { description: A, do: { modal: { title: A, fields: { a: { label: Word } }, do: ${much} } } }
  waits: { description: A, do: [ { reply: A }, ${waits} ] }
`,
  );
  const refused = /This does more than 1000 steps, so I stopped\./;
  assert.match(await bot.slash("/command"), refused);
  assert.match(await bot.slash("/grouped"), refused);
  await bot.slash("/button");
  assert.match(await bot.press("Press"), refused);
  await bot.slash("/form");
  assert.match(await bot.submit({ Word: "a" }), refused);
  await bot.say("go");
  await later(bot, 60_000);
  const ended = bot.reports.filter(({ refusedBy }) => refusedBy === "too_many_steps");
  assert.deepEqual(ended.map(({ command }) => command), [
    "command",
    "grouped",
    "button",
    "form",
    "event event",
    "event clock",
    "event clock",
  ]);
  await bot.slash("/waits");
  for (let turn = 0; turn < 100; turn++) await bot.advance(1000);
  assert.equal(bot.reports.at(-1)?.refusedBy, "waits_too_many");
});

Deno.test("two bots that answer each other after a long while end as well", async () => {
  const answers = (name: string, words: string) =>
    withEvents(
      `late: { when: { message: { bots: true, contains: [${words}] } }, do: [ { wait: 1m }, { send: { to: hall, text: ${name} } } ] }`,
      "",
      name,
    );
  const [world, rateLimits] = [EVENT_WORLD, false];
  await using bot = await startTestBot({
    "one.yaml": answers("One", "go, Two"),
    "two.yaml": answers("Two", "One"),
  }, {
    world,
    rateLimits,
  });
  bot.channel = "hall";
  await bot.say("go");
  for (let turn = 0; turn < 8; turn++) await later(bot, 60_000);
  const said = await logged(bot, HALL);
  assert.deepEqual(said, ["go", "One", "Two", "One", "Two"]);
  assert.equal(loops(bot).length >= 1, true);
});

/** Messages of Components V2, from the definition to what Discord is sent. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

function start(commands: string, options: TestBotOptions = {}) {
  return startTestBot(
    `name: Bot\ncooldowns: { default_rate: 0 }\ncommands:\n${commands.replace(/^/gm, "  ")}`,
    options,
  );
}

interface Part {
  readonly type: number;
  readonly [key: string]: unknown;
}

/** What the newest answer was sent with. */
function sent(
  bot: TestBot,
): { components: Part[]; flags: number; content?: string; allowed_mentions: unknown } {
  const { body } = bot.requests.at(-1)!;
  const message = body as { data?: unknown };
  return (message.data ?? message) as ReturnType<typeof sent>;
}

const CARD = `
card:
  description: Card
  options: { who: { type: string, description: Who, default: you } }
  reply:
    who: anyone
    components:
      - text: "## Hello {options.who}"
      - section: { text: [one, two], thumbnail: { url: "https://example.com/a.png", description: A, spoiler: true } }
      - section: { text: beside, button: { label: Press, do: [ { edit: "Done, {options.who}" } ] } }
      - gallery: [ "https://example.com/b.png", { url: "https://example.com/c.png" }, "{options.who}" ]
      - separator: large
      - separator: { size: small, line: no }
      - container:
          color: "#5865F2"
          components:
            - text: inside
            - row: [ { button: Again, do: [ { reply: again } ] }, { button: Site, url: "https://example.com" } ]
      - select: { placeholder: Pick, options: [a, b], do: [ { edit: { components: [ { text: "{values[0]}" } ] } } ] }
`;

Deno.test("components of every kind are shown in order, and their buttons work", async () => {
  await using bot = await start(CARD);
  const shown = await bot.slash("/card who:Ann");
  assert.equal(
    shown,
    "Bot: ## Hello Ann\none\ntwo\nbeside\n[Press]\ninside\n[Again] [Site: https://example.com]\n<Pick: a | b>",
  );
  const { components, flags, content } = sent(bot);
  assert.equal(flags, 1 << 15);
  assert.equal(content, undefined);
  assert.deepEqual(components.map(({ type }) => type), [10, 9, 9, 12, 14, 14, 17, 1]);
  assert.deepEqual(components[1]!["accessory"], {
    type: 11,
    media: { url: "https://example.com/a.png" },
    description: "A",
    spoiler: true,
  });
  assert.equal((components[3]!["items"] as unknown[]).length, 2);
  assert.deepEqual(components.slice(4, 6), [
    { type: 14, divider: true, spacing: 2 },
    { type: 14, divider: false, spacing: 1 },
  ]);
  assert.equal(components[6]!["accent_color"], 0x5865F2);
  assert.equal(await bot.press("Again"), "Bot: again");
  assert.equal(await bot.pick("Pick", "b"), "edited: Bot: b");
});

Deno.test("a plain text that takes the place of such a message is made of components, as Discord wants", async () => {
  await using bot = await start(CARD);
  await bot.say("!card Ann");
  assert.equal(await bot.press("Press"), "edited: Bot: Done, Ann");
  assert.deepEqual(sent(bot).components, [{ type: 10, content: "Done, Ann" }]);
});

Deno.test("a message of components for one person, put off or switched off, stays what it is", async () => {
  await using bot = await start(`
secret:
  description: Secret
  do:
    - reply:
        ephemeral: true
        timeout: 1m
        components: [ { text: hidden }, { row: [ { button: Go, do: [ { reply: go } ] } ] }, { file: { name: "my list.txt", text: "a, b" } } ]
`);
  assert.equal(
    await bot.slash("/secret"),
    "Bot → Bo only: file my_list.txt (4 bytes)\nhidden\n[Go]",
  );
  assert.equal(
    await bot.advance(60_000),
    "edited: Bot → Bo only: file my_list.txt (4 bytes)\nhidden\n[Go (off)]",
  );
  await bot.slash("/secret");
  await bot.restart();
  bot.clock.advance(60_000);
  assert.match(
    await bot.press("Go"),
    /^edited: Bot → Bo only: file my_list.txt \(4 bytes\)\nhidden\n\[Go \(off\)\]\n.*expired/s,
  );
});

Deno.test("texts in components ping whom the author means, whatever a member typed, and are cut to fit", async () => {
  await using bot = await start(
    `
say:
  description: Say
  options: { what: { type: string, description: What } }
  reply:
    components: [ { text: "{user.mention}" }, { text: "{options.what}" }, { container: { components: [ { text: "{options.what}" } ] } } ]
`,
    { rateLimits: false },
  );
  const typed = `@everyone <@${bot.personId("Ada")}> hello`;
  await bot.slash("/say", { what: typed });
  assert.deepEqual(sent(bot).allowed_mentions, {
    parse: [],
    replied_user: false,
    users: [bot.personId("Bo")],
  });
  await bot.slash("/say", { what: "x".repeat(6000) });
  const texts = JSON.stringify(sent(bot).components).match(/x+/g)!;
  assert.ok(texts.join("").length <= 4000, String(texts.join("").length));
});

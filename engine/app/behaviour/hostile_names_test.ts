/** Names that every object of the language below has by itself are names like any others, or told to be none. */
import assert from "node:assert/strict";
import { problemsIn } from "../../actions/test_actions.ts";
import { startTestBot } from "../../testkit/test_bot.ts";
import { EVENT_WORLD, logged, NAMES } from "./test_events.ts";

const HOSTILE = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"] as const;

/** A bot in which everything has this name that may be called anything. */
function definition(name: string): string {
  const slash = name.toLowerCase();
  return `
name: Bot
cooldowns: { default_rate: 0 }${NAMES}
groups:
  ${name}: { with: { what: string }, do: [ { reply: "group {what}" } ] }
translations:
  de: { texts: { "form {fields.word}": "Formular {fields.word}", ${name}: "anders" } }
events:
  ${name}: { when: { message: { contains: [heard] } }, do: { send: { to: log, text: heard } } }
commands:
  ${slash}:
    description: ${name}
    options: { ${slash}: { type: string, description: ${name} } }
    do:
      - run: { group: ${name}, with: { what: "{options.${slash}}" } }
      - choose: { value: options.${slash}, cases: { ${name}: { reply: case }, other: { reply: other } } }
      - { wait: 1m }
      - reply: { text: press, buttons: [ { id: ${name}, label: ${name}, do: [ { reply: "pressed {options.${slash}}" } ] } ] }
  form:
    description: A form
    do: [ { modal: { id: ${name}, title: ${name}, fields: { word: { label: Word } }, do: [ { reply: "form {fields.word}" } ] } } ]
`;
}

for (const name of HOSTILE) {
  Deno.test(`everything may be called ${name}`, async () => {
    await using bot = await startTestBot(definition(name), { world: EVENT_WORLD, rateLimits: false });
    const slash = name.toLowerCase();
    assert.equal(
      await bot.slash(`/${slash}`, { [slash]: name }),
      `Bot: group ${name}\nBot: case`,
    );
    assert.equal(await bot.restart(60_000), `Bot: press\n[${name}]`);
    assert.equal(await bot.say(`!${slash} no`), "Bot: group no");
    assert.equal(await bot.advance(60_000), `Bot: press\n[${name}]`);
    await bot.restart();
    assert.equal(await bot.press(name), "Bot: pressed no");
    await bot.slash("/form");
    bot.speak("Bo", "de");
    assert.equal(await bot.submit({ Word: name }), `Bot: Formular ${name}`);
    await bot.say("heard");
    assert.deepEqual(await logged(bot), ["heard"]);
    assert.deepEqual(bot.log.lines.filter((line) => !line.startsWith("INFO")), []);
  });
}

Deno.test("what placeholders would have to find by such a name is told when the bot is loaded", () => {
  const a = (steps: unknown) => ({ commands: { a: { description: "A", do: steps } } });
  const places: Record<string, (name: string) => object> = {
    data: (name) => ({ ...a("stop"), data: { [name]: { type: "number", per: "user" } } }),
    check: (name) => ({ ...a("stop"), checks: { [name]: "user.bot" } }),
    parameter: (name) => ({ ...a("stop"), groups: { g: { with: { [name]: "string" }, do: "stop" } } }),
    field: (name) => a({ modal: { title: "A", fields: { [name]: "A" }, do: [{ reply: "a" }] } }),
    item: (name) => a({ for_each: { in: "[1]", as: name, do: [{ reply: "a" }] } }),
    save: (name) => a([{ http: { get: "https://a.example" }, save_as: name }, { reply: "a" }]),
  };
  for (const [place, make] of Object.entries(places)) {
    for (const name of HOSTILE) {
      // It stands below `data`, where only what an author has declared is found.
      if (place === "data" && name === "constructor") continue;
      const found = problemsIn(JSON.stringify(make(name))).filter((one) => one.includes(name));
      assert.equal(found.length, 1, `${place} ${name}: ${found}`);
      assert.match(found[0]!, /^(?:bad-variable-name|variable-name-taken|bad-data-name|bad-field-name)/);
    }
  }
});

Deno.test("nobody who types or presses such a name finds anything of the engine", async () => {
  await using bot = await startTestBot(
    `
name: Bot
cooldowns: { default_rate: 0 }
data: { words: { type: map, per: server }, constructor: { type: number, per: user, default: 7 } }
commands:
  read: { description: Read, options: { key: { type: string, description: Key } }, reply: "[{data.words.constructor}] [{options.key}]" }
  write:
    description: Write
    options: { key: { type: string, description: Key, required: true } }
    do: [ { set: { data: words, key: "{options.key}", to: "1" } }, { reply: "{data.constructor} {data.words.toString} {data.words.constructor}" } ]
`,
    { rateLimits: false },
  );
  for (const name of HOSTILE) {
    assert.equal(await bot.say(`!${name}`), "");
    assert.equal(await bot.say(`!read ${name}`), `Bot: [] [${name}]`);
    assert.match(await bot.say(`!help ${name}`), /no command/i);
    await bot.advance(60_000);
  }
  const written: string[] = [];
  for (const name of HOSTILE) written.push(await bot.say(`!write ${name}`));
  assert.deepEqual(written, ["Bot: 7", "Bot: 7  1", "Bot: 7 1 1", "Bot: 7 1 1", "Bot: 7 1 1"]);
  await bot.restart();
  assert.equal(await bot.say("!read x"), "Bot: [1] [x]");
  assert.equal(({} as Record<string, unknown>)["1"], undefined);
});

import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import type { ExtensionTools } from "./context/context.ts";
import { defineCommand, defineCommandGroup, type OptionRequest } from "./define/command.ts";
import { defineExtension, type Extension } from "./define_extension.ts";
import type { Places } from "./places.ts";
import { Suggestions } from "./suggestions.ts";
import { TestExtensions } from "./test_extensions.ts";

const TOOLS = { name: "dice" } as ExtensionTools;
const CALL = { typed: "a", userId: "1", serverId: "2" };

function bench(
  extension: Pick<Extension, "suggestions" | "commands">,
  places: Pick<Places, "restoreStack"> = { restoreStack: () => {} },
) {
  const clock = new VirtualClock();
  const lines: string[] = [];
  const log = {
    debug: () => {},
    info: () => {},
    warning: (text: string) => void lines.push(`warning ${text}`),
    error: (text: string) => void lines.push(`error ${text}`),
  };
  const suggestions = new Suggestions(extension as Extension, {
    clock,
    log,
    tools: TOOLS,
    places: places as Places,
  });
  return { clock, lines, offer: (name: string) => suggestions.offer(name, CALL) };
}

Deno.test("Suggestions.offer gives values and named values as choices, and tells who asks", async () => {
  const requests: OptionRequest[] = [];
  const { offer, lines } = bench({
    suggestions: {
      words: (request) => {
        requests.push(request);
        return Promise.resolve(["ace", 7, { name: "King", value: "k", more: 1 }]);
      },
    },
  });
  assert.deepEqual(await offer("words"), [
    { name: "ace", value: "ace" },
    { name: "7", value: 7 },
    { name: "King", value: "k" },
  ]);
  assert.deepEqual(requests, [{ ...TOOLS, ...CALL }]);
  assert.deepEqual(lines, []);
});

Deno.test("Suggestions.offer finds those of options by the paths of their commands", async () => {
  const sides = { type: "integer", description: "a", suggest: () => [6] } as const;
  const roll = defineCommand({ description: "a", options: { sides }, run() {} });
  const extension = defineExtension({
    commands: { roll, dice: defineCommandGroup({ description: "a", subcommands: { roll } }) },
  });
  const { offer } = bench(extension);
  const six = [{ name: "6", value: 6 }];
  assert.deepEqual(
    [
      await offer("option:roll sides"),
      await offer("option:dice roll sides"),
      await offer("option:dice sides"),
    ],
    [six, six, []],
  );
});

Deno.test("Suggestions.offer gives none, with a word in the log, where it fails", async () => {
  const broken = () => {
    throw new Error("no");
  };
  for (
    const words of [
      broken,
      () => Promise.reject(new Error("no")),
      () => "ace",
      () => [{ name: "a" }],
      () => [null],
    ]
  ) {
    const { offer, lines } = bench({ suggestions: { words: words as () => [] } });
    assert.deepEqual(await offer("words"), []);
    assert.deepEqual(lines, ["error The suggestions words failed; none are shown"]);
  }
});

Deno.test("Suggestions.offer waits for no more than 2 seconds", async () => {
  const { offer, clock, lines } = bench({ suggestions: { words: () => new Promise(() => {}) } });
  const offering = offer("words");
  clock.advance(2000);
  assert.deepEqual(await offering, []);
  assert.deepEqual(lines, ["warning The suggestions words were not there after 2 s; none are shown"]);
});

Deno.test("Suggestions.offer knows no others", async () => {
  const { offer, lines } = bench({});
  assert.deepEqual([await offer("words"), lines], [[], []]);
});

Deno.test("Loader.suggest asks the version that runs, and nobody where none does", async () => {
  const words = (word: string) =>
    define(`suggestions: { words: ({ typed, settings }) => [typed + "${word}" + settings.end] }`);
  await using test = await TestExtensions.open({ "dice.ts": words("ce") });
  test.settings = { dice: { end: "!" } };
  const suggest = () => test.loader.suggest("dice", "words", CALL);
  assert.deepEqual(await suggest(), []);
  await test.loadAll();
  assert.deepEqual(await suggest(), [{ name: "ace!", value: "ace!" }]);
  await test.write("dice.ts", words("ll"));
  await test.pass();
  assert.deepEqual(await suggest(), [{ name: "all!", value: "all!" }]);
  assert.deepEqual(await test.loader.suggest("nobody", "words", CALL), []);
  await test.loader.unload("dice");
  assert.deepEqual(await suggest(), []);
});

Deno.test("what suggestions throw is told with the place in the file that its author knows", async () => {
  const logged: unknown[] = [];
  const { offer } = bench(
    {
      suggestions: {
        words: () => {
          throw new Error("no cards");
        },
      },
    },
    { restoreStack: (error: unknown) => void logged.push(error) },
  );
  assert.deepEqual(await offer("words"), []);
  assert.match(String(logged), /no cards/);
});

Deno.test("Suggestions under way are waited for when an extension is unloaded", async () => {
  await using test = await TestExtensions.open({
    "dice.ts": define(`
      suggestions: { words: () => new Promise((resolve) => seen.push(resolve)) },
      dispose() { seen.push("ends"); },
    `),
  });
  await test.loadAll();
  const offering = test.loader.suggest("dice", "words", CALL);
  const unloading = test.loader.unload("dice");
  await test.clock.timer(5000);
  const [resolve] = seen.splice(0) as unknown as [(words: string[]) => void];
  resolve(["ace"]);
  assert.deepEqual(await offering, [{ name: "ace", value: "ace" }]);
  await unloading;
  assert.deepEqual(seen, ["ends"]);
});

Deno.test("suggestions that are no functions are told when an extension is loaded", async () => {
  const refused = async (text: string) => {
    await using test = await TestExtensions.open({ "dice.ts": define(text) });
    return (await test.loader.load("dice")).problem;
  };
  assert.match(
    (await refused(`suggestions: { words: ["a"] }`))!,
    /`words` in `suggestions` is a list, but must be a function/,
  );
  const option = `{ type: "string", description: "a", suggest: ["a"] }`;
  assert.match(
    (await refused(`commands: { roll: { description: "a", options: { sides: ${option} }, run() {} } }`))!,
    /`suggest` of the option `sides` of `roll` in `commands` is a list/,
  );
});

/** The text of an extension. */
function define(parts: string): string {
  return `import { defineExtension } from "cordial";\nexport default defineExtension({ ${parts} });\n`;
}

import assert from "node:assert/strict";
import { createMetrics, prometheusText } from "../../metrics/mod.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { BotExtensionMetrics } from "./extension_metrics.ts";

function setUp() {
  const metrics = createMetrics({ clock: new VirtualClock() });
  const read = () =>
    prometheusText(metrics.read()).split("\n").filter((line) => line.startsWith("cordial_extension_"));
  return { metrics, read, bot: new BotExtensionMetrics("shop", metrics) };
}

Deno.test("numbers of an extension are shown with the bot's name, and are gone after it", () => {
  const { metrics, read, bot } = setUp();
  const dice = bot.open("dice-set");
  const other = new BotExtensionMetrics("bank", metrics).open("dice-set");
  dice.metrics.count("rolls");
  dice.metrics.count("rolls", 2.5);
  dice.metrics.gauge("decks", () => 4);
  other.metrics.count("rolls");
  assert.deepEqual(read(), [
    'cordial_extension_dice_set_rolls{bot="shop"} 3.5',
    'cordial_extension_dice_set_rolls{bot="bank"} 1',
    'cordial_extension_dice_set_decks{bot="shop"} 4',
  ]);
  dice.close();
  assert.deepEqual(read(), ['cordial_extension_dice_set_rolls{bot="bank"} 1']);
  other.close();
  assert.deepEqual(metrics.read().gauges, []);
  bot.open("dice-set").metrics.count("rolls");
  assert.deepEqual(read(), ['cordial_extension_dice_set_rolls{bot="shop"} 1']);
});

Deno.test("a reload goes on counting; gauges are those of the newest version that runs", () => {
  const { read, bot } = setUp();
  const old = bot.open("dice");
  old.metrics.count("rolls", 3);
  old.metrics.gauge("decks", () => 1);
  old.metrics.gauge("gone", () => 1);
  const refused = bot.open("dice");
  refused.metrics.gauge("decks", () => 2);
  refused.metrics.gauge("decks", () => 3);
  assert.match(read()[1]!, /decks.* 3$/);
  refused.close();
  assert.match(read()[1]!, /decks.* 1$/);
  const next = bot.open("dice");
  next.metrics.gauge("decks", () => 5);
  old.metrics.gauge("gone", () => 7);
  old.close();
  next.metrics.count("rolls");
  assert.deepEqual(read(), [
    'cordial_extension_dice_rolls{bot="shop"} 4',
    'cordial_extension_dice_decks{bot="shop"} 5',
  ]);
});

Deno.test("numbers with wrong names, of two kinds, too many, or going down are refused", () => {
  const { read, bot } = setUp();
  const { metrics } = bot.open("dice");
  for (const name of ["", "Rolls", "a-b", "x".repeat(65)]) {
    assert.throws(() => metrics.count(name), {
      name: "TypeError",
      message: /cannot be the name of a number/,
    });
  }
  assert.throws(() => metrics.count("rolls", -1), /goes up by a number from 0 on, and -1 is none/);
  assert.throws(() => metrics.count("rolls", NaN), TypeError);
  metrics.count("rolls");
  assert.throws(() => metrics.gauge("rolls", () => 1), /"rolls" is counted already/);
  metrics.gauge("bad", () => "text" as unknown as number);
  metrics.gauge("worse", () => {
    throw new Error("no");
  });
  assert.throws(() => metrics.count("bad"), /"bad" is a gauge already/);
  assert.equal(read().length, 1);
  for (let n = 3; n < 100; n++) metrics.count(`n${n}`);
  assert.throws(() => metrics.count("n100"), /An extension may have 100 numbers/);
  metrics.count("n3");
});

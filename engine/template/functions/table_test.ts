import assert from "node:assert/strict";
import { problemsOf, rendered, SCOPE } from "../test_place.ts";
import { FUNCTION_NAMES, FUNCTIONS } from "./table.ts";

for (const { name, example, prints } of FUNCTIONS) {
  Deno.test(`${name} does what its manual shows`, () => {
    assert.deepEqual(problemsOf(`{${example}}`), []);
    if (prints !== undefined) assert.equal(rendered(`{${example}}`), prints);
    else assert.notEqual(rendered(`{${example}}`), "");
  });
}

Deno.test("FUNCTIONS names everything once, with a signature and a sentence", () => {
  assert.equal(FUNCTION_NAMES.size, FUNCTIONS.length);
  for (const { name, signature, description } of FUNCTIONS) {
    assert.ok(signature.includes(`${name}(`), signature);
    assert.match(description, /^[A-Z`].*\.$/, name);
  }
});

/** More uses than the manual shows → what they print. */
const USES: readonly (readonly [string, string])[] = [
  // Texts.
  [`capitalize("ärger")`, "Ärger"],
  [`capitalize("")`, ""],
  [`title("it's o'clock")`, "It's O'clock"],
  [`replace("aaa", "a", "$&")`, "$&$&$&"],
  [`replace("abc", "", "x")`, "abc"],
  [`split("abc", "")`, "a, b, c"],
  [`pad_end("Bo", 1)`, "Bo"],
  [`pad_start(7.5, 5)`, "  7.5"],
  [`repeat("x", -3)`, ""],
  [`shorten("short", 10)`, "short"],
  [`shorten("a😀b", 3)`, "a…"],
  [`shorten("abc", 0)`, ""],
  [`escape("a_b > c\\n> d")`, "a\\_b > c\n\\> d"],
  [`plural(1, "coin", "coins") + plural(0, "coin", "coins")`, "coincoins"],
  [`startsWith("hello", "he") and "hello".endsWith("lo")`, "true"],
  [`string(5) + text(true) + text(user) + text(null)`, "5true<@100>"],
  [
    `mention(["823475887319941131", "@everyone", "<@1>", "823475887319941132"])`,
    "<@823475887319941131>, <@823475887319941132>",
  ],
  [`mention("@everyone")`, ""],
  [`size(keys(looks))`, "2"],
  // Numbers.
  ["round(2.5) + round(-2.5)", "0"],
  ["round(1.005, 2)", "1.01"],
  ["round(1234.5678, 20)", "1234.5678"],
  ["max(1, 5, 3) - min(4, 2)", "3"],
  ["sqrt(-1)", ""],
  ["percent(1, 3)", "33%"],
  ["percent(1, 0)", ""],
  ["format(1234.5)", "1,234.5"],
  ["ordinal(1) + ordinal(2) + ordinal(3) + ordinal(4)", "1st2nd3rd4th"],
  ["ordinal(11) + ordinal(112) + ordinal(121)", "11th112th121st"],
  [`number("7,5")`, ""],
  [`number(" -3 ") + 1`, "-2"],
  [`int("-7.9")`, "-7"],
  [`number("1e5")`, ""],
  // Lists.
  [`size("😀") + size(split("a,b", ",")) + length(null)`, "3"],
  [`first("hello") + last("hello") + first("hello", 2) + last("hello", 0)`, "hohe"],
  [`first(numbers, 2)`, "3, 1"],
  [`numbers.last()`, "2"],
  [`sort(numbers)`, "1, 2, 3"],
  [`sort(split("b10,b9,a", ","))`, "a, b9, b10"],
  [`reverse(numbers)`, "2, 1, 3"],
  [`slice(numbers, 1)`, "1, 2"],
  [`slice("hello", -3, -1)`, "ll"],
  [`join(people, " and ")`, "<@100> and <@200>"],
  [`contains(numbers, 3)`, "true"],
  [`contains(people.map(p, p.name), "Bo")`, "true"],
  [`numbers + [4, 5]`, "3, 1, 2, 4, 5"],
  [`default(options.missing, 10) + 1`, "11"],
  [`default(options.missing, "none")`, "none"],
  [`default(options.bet, "none")`, "7"],
  [`default("", "none") + default(" ", "none") + default(0, 5)`, "none 0"],
  // Times.
  [`hour(time("2026-07-01 12:00"), "Europe/Berlin")`, "14"],
  [`date(time("2026-12-31 23:30"), "Asia/Tokyo")`, "2027-01-01"],
  [`weekday(now, "America/New_York")`, "Tuesday"],
  [`time("2026-07-01 12:00", "Europe/Berlin")`, "<t:1782900000:f>"],
  [`time("2026-03-29 02:30", "Europe/Berlin")`, "<t:1774747800:f>"],
  [`days_between(time("2026-01-02"), time("2026-01-01 12:00"))`, "0"],
  [`date(add_time(time("2026-01-01"), "-1d 12h"))`, "2025-12-30"],
  [`add_time(now, options.mood)`, ""],
  [`hour(now, options.mood)`, ""],
  [`format_time(now)`, "<t:1700000000:f>"],
  [`year(time(options.mood))`, ""],
];

for (const [use, expected] of USES) {
  Deno.test(`${use} prints "${expected}"`, () => assert.equal(rendered(`{text(${use})}`), expected));
}

Deno.test("times are read in the scope's time zone", () => {
  const scope = { ...SCOPE, timezone: "Europe/Berlin" };
  assert.equal(
    rendered(`{hour(now)} {hour(now, "UTC")} {date(time("2026-07-01"))}`, scope),
    "23 22 2026-07-01",
  );
});

Deno.test("random, pick, chance and shuffle follow the scope's random numbers to their ends", () => {
  const at = (random: number) =>
    rendered(
      `{random(1, 6)} {random(6, 1)} {random(0.5, 0.6)} {pick("a", "b", "c")} {chance(100)} {chance(0)} {shuffle(numbers)}`,
      {
        ...SCOPE,
        random: () => random,
      },
    );
  assert.equal(at(0), "1 1  a true false 1, 2, 3");
  assert.equal(at(0.999999), "6 6  c true false 3, 1, 2");
});

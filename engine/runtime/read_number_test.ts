import assert from "node:assert/strict";
import fc from "fast-check";
import { readNumber } from "./read_number.ts";

/** What is typed, as a number, as a whole number; a text is the clear spelling of an unclear one. */
const TABLE: readonly [text: string, number: number | undefined, whole: number | string | undefined][] = [
  ["0", 0, 0],
  ["12", 12, 12],
  ["+3", 3, 3],
  ["-3", -3, -3],
  ["−3", -3, -3],
  [" 7 ", 7, 7],
  ["-0", 0, 0],
  ["007", 7, 7],
  ["1.5", 1.5, undefined],
  [".5", 0.5, undefined],
  ["1,5", 1.5, undefined],
  ["0,125", 0.125, undefined],
  ["0.125", 0.125, undefined],
  ["2.0", 2, 2],
  ["1,000", 1000, 1000],
  ["12,345,678", 12345678, 12345678],
  ["1'000", 1000, 1000],
  ["1’000", 1000, 1000],
  ["1_000", 1000, 1000],
  ["1 000", 1000, 1000],
  ["1\u202f000", 1000, 1000],
  ["1.000.000", 1000000, 1000000],
  ["1.000", 1, "1000"],
  ["-2.500", -2.5, "-2500"],
  ["1,234.5", 1234.5, undefined],
  ["1.234,5", 1234.5, undefined],
  ["1'234.5", 1234.5, undefined],
  ["1,234,567.8", 1234567.8, undefined],
  ["1234,56", 1234.56, undefined],
  ["2k", 2000, 2000],
  ["2.5K", 2500, 2500],
  ["1.1k", 1100, 1100],
  ["1,5k", 1500, 1500],
  ["-2k", -2000, -2000],
  ["5m", undefined, undefined],
  ["k", undefined, undefined],
  ["1e3", undefined, undefined],
  ["0x10", undefined, undefined],
  ["Infinity", undefined, undefined],
  ["NaN", undefined, undefined],
  ["", undefined, undefined],
  ["-", undefined, undefined],
  ["+-3", undefined, undefined],
  ["5.", undefined, undefined],
  ["1.2.3", undefined, undefined],
  ["1,2,3", undefined, undefined],
  ["1.234.5", undefined, undefined],
  ["1,000.000,5", undefined, undefined],
  ["12:30", undefined, undefined],
  ["5%", undefined, undefined],
  ["٣", undefined, undefined],
  ["9007199254740991", 9007199254740991, 9007199254740991],
  ["9007199254740993", 9007199254740992, undefined],
  ["9".repeat(500), undefined, undefined],
];

for (const [text, number, whole] of TABLE) {
  Deno.test(`readNumber reads ${JSON.stringify(text.slice(0, 30))}`, () => {
    assert.deepEqual(readNumber(text, false), number);
    assert.deepEqual(readNumber(text, true), typeof whole === "string" ? { plain: whole } : whole);
  });
}

Deno.test("readNumber reads every whole number back, plain and grouped", () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (value) => {
    const expected = value === 0 ? 0 : value;
    assert.equal(readNumber(String(value), true), expected);
    assert.equal(readNumber(value.toLocaleString("en-US"), true), expected);
    assert.equal(readNumber(value.toLocaleString("de-CH"), false), expected);
  }));
});

Deno.test("readNumber reads fractions back with either decimal sign", () => {
  fc.assert(fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
    const value = hundredths / 100;
    const expected = value === 0 ? 0 : value;
    assert.equal(readNumber(value.toFixed(2), false), expected);
    assert.equal(readNumber(value.toLocaleString("de-DE", { minimumFractionDigits: 2 }), false), expected);
    assert.equal(readNumber(value.toLocaleString("en-US", { minimumFractionDigits: 2 }), false), expected);
  }));
});

Deno.test("readNumber never throws and gives only usable numbers", () => {
  const sign = fc.constantFrom(..."0123456789.,'_ -+k");
  fc.assert(fc.property(fc.array(sign).map((signs) => signs.join("")), fc.boolean(), (text, whole) => {
    const value = readNumber(text, whole);
    if (typeof value === "number") assert.ok(whole ? Number.isSafeInteger(value) : Number.isFinite(value));
  }));
});

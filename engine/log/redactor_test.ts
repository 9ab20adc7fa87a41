import assert from "node:assert/strict";
import fc from "fast-check";
import { Redactor } from "./redactor.ts";

// Made up; only their form is that of real ones.
const TOKEN = ["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GaBcDe", "abcdefghijklmnopqrstuvwxyz0123456789AB"].join(".");
const WEBHOOK = "aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789-_aBcDeFgHiJkLmNoPqRsTuVwXyZ01";
const INTERACTION = `aW50ZXJhY3Rpb246${"MTIzNDU2Nzg5".repeat(16)}`;

function hide(text: string, ...secrets: string[]): string {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.addSecret(secret);
  return redactor.text(text, 8_000);
}

const HIDDEN: readonly (readonly [name: string, text: string, secret: string])[] = [
  ["a bot token", `could not log in with ${TOKEN} today`, TOKEN],
  [
    "a webhook address",
    `POST https://discord.com/api/v10/webhooks/123456789012345678/${WEBHOOK}?wait=true`,
    WEBHOOK,
  ],
  [
    "a webhook address of another host",
    `http://127.0.0.1:8080/webhooks/1/${WEBHOOK}/messages/@original`,
    WEBHOOK,
  ],
  ["an interaction callback", `/interactions/123456789012345678/${INTERACTION}/callback failed`, INTERACTION],
  ["an encoded callback", `to=%2Finteractions%2F123456789012345678%2F${INTERACTION}%2Fcallback`, INTERACTION],
  ["an authorization header", "authorization: Bot short-secret", "short-secret"],
  ["an authorization header in JSON", '{"Authorization":"Bearer short-secret"}', "short-secret"],
  [
    "an authorization header in JSON in JSON",
    '{\\"Authorization\\":\\"Bearer short-secret\\"}',
    "short-secret",
  ],
  ["an authorization header without a scheme", "Authorization=short-secret", "short-secret"],
  ["an authorization header in a list", '["authorization", "Bot short-secret"]', "short-secret"],
  ["a scheme with a long text", "sent Bearer abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz"],
  ["a password in an address", "postgres://cordial:s3cr3t@127.0.0.1/db", "s3cr3t"],
  ["a parameter", "GET https://example.com/?access_token=s3cr3t&page=2", "s3cr3t"],
  ["a line of .env", "DISCORD_TOKEN=s3cr3t", "s3cr3t"],
  ["a quoted line of .env", 'DB_PASSWORD="s3cr3t"', "s3cr3t"],
  ["a field in JSON", '{"client_secret": "s3\\"cr3t", "page": 2}', 's3\\"cr3t'],
  ["a field in JSON that is cut off", '{"api_key":"s3cr3t', "s3cr3t"],
  ["a field in JSON in JSON", '"{\\"apiKey\\":\\"s3cr3t\\",\\"page\\":2}"', "s3cr3t"],
];

for (const [name, text, secret] of HIDDEN) {
  Deno.test(`Redactor.text hides ${name} and nothing else`, () => {
    const shown = hide(text);
    assert.ok(!shown.includes(secret), shown);
    const [before, after] = text.split(secret);
    assert.ok(shown.startsWith(before!), shown);
    assert.ok(shown.endsWith(after!), shown);
  });
}

const SHOWN = [
  "Give the bot a token: none is set",
  "hello was answered in 12 ms",
  "The password option of /register is required",
  "bots/starter.yaml:14:5 unknown key `secrets`",
  "user 823475887319941131 in server 823475887319941132",
  "file:///home/me/bot/engine/runtime/runtime.ts:120:33",
  "GET https://discord.com/api/v10/gateway/bot failed",
  "webhooks/123456789012345678",
];

for (const text of SHOWN) {
  Deno.test(`Redactor.text leaves as it is: ${text}`, () => assert.equal(hide(text), text));
}

Deno.test("Redactor.text hides declared secrets as they are, in JSON and in addresses", () => {
  const secret = 'pass "word" & more';
  const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
  for (const form of forms) assert.equal(hide(`a ${form} b`, secret), "a *** b");
});

Deno.test("Redactor.text hides the last part of a token alone, too", () => {
  const [id, time, last] = ["MTE1MDAwMDAwMDAxMDAwMDAwMA", "GabcDe", "x1".repeat(19)];
  assert.equal(hide(`signed by ${last}.`, `${id}.${time}.${last}`), "signed by ***.");
  assert.equal(hide(id, `${id}.${time}.${last}`), id);
});

Deno.test("Redactor.text hides the longer of two secrets that begin alike", () => {
  assert.equal(hide("abcdef abcdefghi", "abcdef", "abcdefghi"), "*** ***");
});

Deno.test("Redactor.text shows words too short to be secrets", () => {
  assert.equal(hide("true 8080", "true", "8080", " "), "true 8080");
});

Deno.test("Redactor.text takes signs of patterns in a secret as they are", () => {
  assert.equal(hide("a.*b(c)+ axxbc", "a.*b(c)+"), "*** axxbc");
});

Deno.test("Redactor.text cuts a long text and tells how much is left out", () => {
  const shown = new Redactor().text("x".repeat(10_000), 100);
  assert.match(shown, /^x{100}… \(\d+ more characters\)$/);
});

Deno.test("Redactor.text shows no part of a secret, wherever the cut falls", () => {
  const arbitrary = fc.record({
    before: fc.nat(400),
    repeat: fc.integer({ min: 1, max: 60 }),
    after: fc.nat(3_000),
    length: fc.nat(600),
  });
  fc.assert(fc.property(arbitrary, ({ before, repeat, after, length }) => {
    const redactor = new Redactor();
    redactor.addSecret("Zq9-secret-Zq9");
    const text = "x".repeat(before) + `Zq9-secret-Zq9 ${TOKEN} `.repeat(repeat) + "x".repeat(after);
    const shown = redactor.text(text, length);
    assert.doesNotMatch(shown, /Zq9|MTI|GaBcDe|abcdef/);
    assert.ok(shown.length <= length + 40);
  }));
});

Deno.test("Redactor.text shows no part of a secret where many before it have made the text much shorter", () => {
  const redactor = new Redactor();
  redactor.addSecret("Zq9".repeat(60));
  const text = `${"Zq9".repeat(60)} `.repeat(1_000);
  for (let length = 2_000; length < 2_200; length += 7) {
    assert.doesNotMatch(redactor.text(text, length), /Zq9/);
  }
});

Deno.test("Redactor.text shows no part of a very long secret", () => {
  const secret = "longsecret".repeat(500);
  const redactor = new Redactor();
  redactor.addSecret(secret);
  for (const length of [0, 10, 99, 100, 101, 2_000]) {
    assert.doesNotMatch(redactor.text("x".repeat(100) + secret + "y".repeat(9_000), length), /secret/);
  }
});

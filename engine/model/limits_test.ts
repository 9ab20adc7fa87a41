/** The table against Discord's own description: what the table allows passes there, and one more does not. */
import assert from "node:assert/strict";
import { ApplicationCommandCreateRequestSchema, RichEmbedSchema } from "discord-api-spec/zod";
import { CHANNEL_TYPES, COMMAND_NAME, LIMITS, LOCALES } from "./limits.ts";

const text = (length: number) => "x".repeat(length);
const list = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, n) => item(n));

const takesCommand = (body: object) =>
  ApplicationCommandCreateRequestSchema.safeParse({ name: "a", description: "a", ...body }).success;
const takesOption = (option: object) =>
  takesCommand({ options: [{ type: 3, name: "a", description: "a", ...option }] });
const takesEmbed = (embed: object) => RichEmbedSchema.safeParse(embed).success;

/** The largest numbers that pass, each with what is tried with them. */
const CASES: Record<string, [limit: number, takes: (size: number) => boolean]> = {
  "command.name": [LIMITS.command.name, (size) => takesCommand({ name: text(size) })],
  "command.description": [LIMITS.command.description, (size) => takesCommand({ description: text(size) })],
  "command.options": [
    LIMITS.command.options,
    (size) => takesCommand({ options: list(size, (n) => ({ type: 3, name: `o${n}`, description: "a" })) }),
  ],
  "option.name": [LIMITS.option.name, (size) => takesOption({ name: text(size) })],
  "option.description": [LIMITS.option.description, (size) => takesOption({ description: text(size) })],
  "option.choices": [
    LIMITS.option.choices,
    (size) => takesOption({ choices: list(size, (n) => ({ name: `c${n}`, value: "a" })) }),
  ],
  "option.choiceName": [
    LIMITS.option.choiceName,
    (size) => takesOption({ choices: [{ name: text(size), value: "a" }] }),
  ],
  "option.minLength": [LIMITS.option.minLength, (size) => takesOption({ min_length: size })],
  "option.maxLength": [LIMITS.option.maxLength, (size) => takesOption({ max_length: size })],
  "embed.title": [LIMITS.embed.title, (size) => takesEmbed({ title: text(size) })],
  "embed.description": [LIMITS.embed.description, (size) => takesEmbed({ description: text(size) })],
  "embed.footer": [LIMITS.embed.footer, (size) => takesEmbed({ footer: { text: text(size) } })],
  "embed.author": [LIMITS.embed.author, (size) => takesEmbed({ author: { name: text(size) } })],
  "embed.fields": [
    LIMITS.embed.fields,
    (size) => takesEmbed({ fields: list(size, () => ({ name: "a", value: "b" })) }),
  ],
  "embed.fieldName": [
    LIMITS.embed.fieldName,
    (size) => takesEmbed({ fields: [{ name: text(size), value: "b" }] }),
  ],
  "embed.fieldValue": [
    LIMITS.embed.fieldValue,
    (size) => takesEmbed({ fields: [{ name: "a", value: text(size) }] }),
  ],
  "embed.url": [LIMITS.embed.url, (size) => takesEmbed({ url: `https://a.b/${text(size - 12)}` })],
};

for (const [name, [limit, takes]] of Object.entries(CASES)) {
  Deno.test(`LIMITS.${name} is the most that Discord's description takes`, () => {
    assert(takes(limit), `${limit} is taken`);
    assert(!takes(limit + 1), `${limit + 1} is not taken`);
  });
}

Deno.test("CHANNEL_TYPES are types that an option can name", () => {
  for (const [name, type] of Object.entries(CHANNEL_TYPES)) {
    assert(
      takesCommand({ options: [{ type: 7, name: "a", description: "a", channel_types: [type] }] }),
      name,
    );
  }
});

Deno.test("LOCALES has each of the 32 languages once", () => {
  assert.equal(new Set(LOCALES).size, 32);
  for (const locale of LOCALES) assert.equal(Intl.getCanonicalLocales(locale)[0], locale);
});

Deno.test("COMMAND_NAME takes letters of all scripts and no blanks", () => {
  for (const name of ["hello", "grüße", "नमस्ते", "สวัสดี", "привет", "a-b_c'd", text(32)]) {
    assert(COMMAND_NAME.test(name), name);
  }
  for (const name of ["", "a b", "a.b", "/a", "😀", text(33)]) assert(!COMMAND_NAME.test(name), name);
});

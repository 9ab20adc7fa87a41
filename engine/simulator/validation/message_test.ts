import assert from "node:assert/strict";
import { COMPONENTS_V2 } from "./components.ts";
import type { Fields } from "./form.ts";
import { checkMessage } from "./message.ts";
import { problemsOf } from "./problems_of.ts";

const problems = (body: Fields) => problemsOf(() => checkMessage(body));
const button = (custom_id: string) => ({ type: 2, style: 1, label: "Go", custom_id });
const row = (...components: unknown[]) => ({ type: 1, components });

Deno.test("checkMessage: takes what is exactly at the limits", () => {
  const fields = Array.from({ length: 25 }, () => ({ name: "n", value: "v" }));
  assert.deepEqual(
    problems({
      content: "x".repeat(2000),
      embeds: [
        {
          title: "t".repeat(256),
          description: "d".repeat(4096),
          fields,
          timestamp: "2026-01-02T03:04:05.000Z",
        },
        { author: { name: "a".repeat(256) }, footer: { text: "f".repeat(1342) }, color: 0xffffff },
      ],
      components: [row(button("a"), button("b"), button("c"), button("d"), button("e"))],
    }),
    [],
  );
});

Deno.test("checkMessage: refuses texts and lists that are too long", () => {
  assert.deepEqual(problems({ content: "x".repeat(2001) }), ["content: BASE_TYPE_MAX_LENGTH"]);
  assert.deepEqual(problems({ embeds: Array.from({ length: 11 }, () => ({ title: "t" })) }), [
    "embeds: BASE_TYPE_MAX_LENGTH",
  ]);
  const embed = {
    title: "t".repeat(257),
    fields: [{ name: "", value: "v".repeat(1025) }],
    footer: { text: "f".repeat(2049) },
  };
  assert.deepEqual(problems({ embeds: [embed] }), [
    "embeds.0.title: BASE_TYPE_MAX_LENGTH",
    "embeds.0.footer.text: BASE_TYPE_MAX_LENGTH",
    "embeds.0.fields.0.name: BASE_TYPE_REQUIRED",
    "embeds.0.fields.0.value: BASE_TYPE_MAX_LENGTH",
  ]);
});

Deno.test("checkMessage: counts the characters of all embeds together", () => {
  const half = { description: "d".repeat(3000) };
  assert.deepEqual(problems({ embeds: [half, half] }), []);
  assert.deepEqual(problems({ embeds: [half, half, { title: "t" }] }), ["embeds: MAX_EMBED_SIZE_EXCEEDED"]);
});

Deno.test("checkMessage: refuses wrong addresses, colours and times", () => {
  assert.deepEqual(
    problems({
      embeds: [{ url: "ftp://example.com", image: { url: "no" }, color: 0x1000000, timestamp: "soon" }],
    }),
    [
      "embeds.0.url: URL_TYPE_INVALID_SCHEME",
      "embeds.0.color: NUMBER_TYPE_MAX",
      "embeds.0.timestamp: DATE_TIME_TYPE_PARSE",
      "embeds.0.image.url: URL_TYPE_INVALID_URL",
    ],
  );
});

Deno.test("checkMessage: refuses allowed mentions that contradict themselves", () => {
  assert.deepEqual(problems({ allowed_mentions: { parse: ["users"], users: ["1"] } }), [
    "allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
  ]);
  assert.deepEqual(problems({ allowed_mentions: { parse: ["all"] } }), [
    "allowed_mentions.parse.0: BASE_TYPE_CHOICES",
  ]);
});

Deno.test("checkMessage: refuses rows that are too many, too full or hold the same id twice", () => {
  assert.deepEqual(problems({ components: Array.from({ length: 6 }, (_, i) => row(button(`${i}`))) }), [
    "components: BASE_TYPE_MAX_LENGTH",
  ]);
  assert.deepEqual(problems({ components: [row(button("a")), row(button("a"))] }), [
    "components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED",
  ]);
  assert.deepEqual(problems({ components: [row({ type: 2, style: 5, label: "Go", custom_id: "a" })] }), [
    "components.0.components.0.url: BASE_TYPE_REQUIRED",
  ]);
  const select = {
    type: 3,
    custom_id: "s",
    options: [{ label: "a", value: "v" }, { label: "b", value: "v" }],
  };
  assert.deepEqual(problems({ components: [row(select)] }), [
    "components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
  ]);
});

Deno.test("checkMessage: Components V2 stand alone and are 40 at most", () => {
  const text = { type: 10, content: "Hello" };
  assert.deepEqual(
    problems({ flags: COMPONENTS_V2, components: [{ type: 17, components: [text, row(button("a"))] }] }),
    [],
  );
  assert.deepEqual(problems({ flags: COMPONENTS_V2, content: "x", components: [text] }), [
    "content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ]);
  assert.deepEqual(problems({ components: [text] }), ["components.0.type: BASE_TYPE_CHOICES"]);
  const full = { type: 17, components: Array.from({ length: 40 }, () => text) };
  assert.deepEqual(problems({ flags: COMPONENTS_V2, components: [full] }), [
    "components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
  ]);
});

import { LANGUAGE } from "../../actions/language.ts";
import { type Case, command, long, many, testProblems } from "../test_problems.ts";

const reply = (value: string) => command(`description: a\nreply: ${value}`);
const buttons = (list: string) => reply(`{ text: a, buttons: [${list}] }`);
const select = (map: string) => reply(`{ text: a, select: ${map} }`);
const components = (list: string) => reply(`{ components: [${list}] }`);
const test = (subject: string, cases: readonly Case[]) => testProblems(subject, cases, LANGUAGE);

const DO = "do: { reply: b }";
const YES = `{ label: a, ${DO} }`;

test("checkButton", [
  [buttons(YES)],
  [buttons(`{ emoji: 👍, ${DO} }`)],
  [buttons("{ label: a, url: https://example.com }")],
  [buttons("{ label: a, disabled: true }")],
  [buttons("{ label: a, url: https://example.com, style: link, disabled: true, if: user.bot }")],
  [buttons(`{ label: ${long(80)}, ${DO} }`)],
  [buttons(`{ label: "{${long(81)}}", ${DO} }`)],
  [buttons(`{ label: »${long(81)}, ${DO} }`), "too-long"],
  [buttons(`{ »${DO} }`), "button-without-label"],
  [buttons(`{ label: »'', ${DO} }`), "button-without-label"],
  [buttons("{ »label: a }"), "button-does-nothing"],
  [buttons("{ »label: a, disabled: 1 > 2 }"), "button-does-nothing"],
  [buttons("{ »label: a, do: [] }"), "button-does-nothing"],
  [buttons(`{ label: a, »style: link, ${DO} }`), "link-without-address"],
  [buttons("{ label: a, url: »example.com }"), "bad-address → https://example.com"],
  [buttons(`{ label: a, url: »https://example.com/${long(500)} }`), "too-long"],
  [
    buttons(`{ label: a, url: https://example.com, »${DO}, »who: anyone }`),
    "link-does-more",
    "link-does-more",
  ],
  [buttons("{ label: a, url: https://example.com, »style: danger }"), "link-does-more"],
  [buttons(`{ label: a, style: »green, ${DO} }`), "unknown-word → success"],
  [buttons(`{ label: a, style: »dangre, ${DO} }`), "unknown-word → danger"],
  [buttons(`{ label: a, »colour: »red, ${DO} }`), "unknown-key → style", "unknown-word → danger"],
  [buttons(`{ label: a, »custom_id: x, ${DO} }`), "unknown-key → id"],
  [buttons("{ label: a, »reply: Hi, disabled: true }"), "unknown-key"],
  [buttons("{ label: a, do: { »repyl: Hi } }"), "unknown-key → reply"],
  [buttons(`{ label: a, who: »everyone, ${DO} }`), "unknown-word → anyone"],
  [buttons(`{ label: a, who: { »role: x }, ${DO} }`), "unknown-key → roles"],
  [buttons("{ label: a, run: »vote }"), "unknown-group"],
  [buttons("{ label: a, do: { run: »vote } }"), "unknown-group"],
]);

test("checkSelect", [
  [select(`{ options: [a, b], ${DO} }`)],
  [select(
    `{ options: [a, { label: b, value: c, description: d, emoji: 👍, default: true }], max: 2, ${DO} }`,
  )],
  [select(`{ options: "{member.roles}", ${DO} }`)],
  [select(`{ type: user, min: 0, max: 25, ${DO} }`)],
  [select(`{ type: channel, channel_types: [text, voice], ${DO} }`)],
  [select("{ »options: [a, b] }"), "select-does-nothing"],
  [select(`{ »${DO} }`), "select-without-options"],
  [select(`{ »options: [], ${DO} }`), "select-without-options"],
  [select(`{ type: user, »options: [a], ${DO} }`), "options-of-others"],
  [select(`{ options: [a], »channel_types: [text], ${DO} }`), "channel-types-of-others"],
  [select(`{ options: [${many(25, (n) => `o${n}`)}], ${DO} }`)],
  [select(`{ options: [${many(26, (n) => `${n === 25 ? "»" : ""}o${n}`)}], ${DO} }`), "too-many"],
  [select(`{ options: [a, »a], ${DO} }`), "option-value-twice"],
  [select(`{ options: [a, { label: b, value: »a }], ${DO} }`), "option-value-twice"],
  [select(`{ options: ["{user.name}", "{user.name}"], ${DO} }`)],
  [select(`{ options: [»${long(101)}], ${DO} }`), "too-long"],
  [
    select(`{ options: [{ label: a, value: »${long(101)}, description: »${long(101)} }], ${DO} }`),
    "too-long",
    "too-long",
  ],
  [select(`{ options: [»''], ${DO} }`), "empty-text"],
  [select(`{ options: [a], placeholder: »${long(151)}, ${DO} }`), "too-long"],
  [select(`{ options: [a, b], min: »2, max: 1, ${DO} }`), "min-over-max"],
  [select(`{ options: [a, b], max: »3, ${DO} }`), "out-of-range"],
  [select(`{ options: [a, b], min: »3, ${DO} }`), "out-of-range"],
  [select(`{ type: role, max: »26, ${DO} }`), "out-of-range"],
  [select(`{ type: »member, ${DO} }`), "unknown-word → user"],
  [select(`{ »choices: [a], ${DO} }`), "unknown-key → options"],
]);

test("checkComponents", [
  [reply(`{ buttons: [${many(25, () => YES)}] }`)],
  [reply(`{ buttons: [${many(26, (n) => n === 25 ? `{ »label: a, ${DO} }` : YES)}] }`), "too-many"],
  [reply(`{ buttons: [[${YES}, ${YES}], [${YES}]] }`)],
  [reply(`{ buttons: [[${many(6, (n) => n === 5 ? `{ »label: a, ${DO} }` : YES)}]] }`), "too-many"],
  [components(`{ row: [{ button: a, ${DO} }, { button: { label: a, ${DO} } }, ${YES}] }`)],
  [components(`{ row: [{ select: { »options: [a], ${DO} } }, ${YES}] }`), "select-not-alone"],
  [components("{ row: »[] }"), "empty-row"],
  [components(`{ row: [${YES}] }, { select: { options: [a], ${DO} } }`)],
  [buttons(`{ label: a, id: x, ${DO} }, { label: b, id: »x, ${DO} }`), "control-id-twice"],
  [
    reply("{ text: a, »who: anyone, »once: true, »timeout: 5m }"),
    "nothing-to-press",
    "nothing-to-press",
    "nothing-to-press",
  ],
  [reply(`{ text: a, who: anyone, once: true, timeout: 5m, buttons: [${YES}] }`)],
  [reply(`{ text: a, timeout: »1s, buttons: [${YES}] }`), "out-of-range"],
  [reply(`{ text: a, timeout: never, buttons: [${YES}] }`)],
  [reply(`{ text: a, »button: ${YES} }`), "unknown-key → buttons"],
  [reply(`{ text: a, »rows: [{ row: [${YES}] }] }`), "unknown-key → components"],
  [reply(`{ embed: { title: a, »buttons: [${YES}] } }`), "unknown-key"],
]);

test("checkNewer", [
  [components("{ text: a }, { separator: large }, { separator: }, { separator: { size: small, line: no } }")],
  [components("{ section: { text: [a, b, c], thumbnail: https://example.com/a.png } }")],
  [components(`{ section: { text: a, button: ${YES} } }`)],
  [components("{ gallery: https://example.com/a.png }, { file: { name: a.txt, text: b } }")],
  [components("{ container: { color: success, components: [{ text: a }, { separator: small }] } }")],
  [reply("{ »text: a, components: [{ text: b }] }"), "text-beside-components"],
  [reply("{ »embed: { title: a }, components: [{ separator: small }] }"), "text-beside-components"],
  [reply(`{ text: a, components: [{ row: [${YES}] }] }`)],
  [components("{ text: »'' }"), "empty-component"],
  [components(`{ text: ${long(2000)} }, { text: ${long(2000)} }`)],
  [
    components(
      `{ text: »${long(2000)} }, { section: { text: ${long(2001)}, thumbnail: https://example.com/a } }`,
    ),
    "too-long",
  ],
  [components("{ section: »{ text: a } }"), "section-accessory"],
  [
    components(`{ section: »{ text: a, thumbnail: https://example.com/a, button: ${YES} } }`),
    "section-accessory",
  ],
  [components("{ section: { text: [a, b, c, »d], thumbnail: https://example.com/a } }"), "too-many"],
  [components("{ section: { text: a, thumbnail: »cat } }"), "bad-address"],
  [components("{ gallery: »[] }"), "empty-component"],
  [
    components(`{ gallery: [${many(11, (n) => `${n === 10 ? "»" : ""}https://example.com/${n}`)}] }`),
    "too-many",
  ],
  [components(`{ gallery: [{ url: https://example.com/a, description: »${long(1025)} }] }`), "too-long"],
  [components("{ container: »{ components: [] } }"), "empty-component"],
  [
    components("{ container: { components: [{ »container: { components: [{ text: a }] } }] } }"),
    "unknown-key",
  ],
  [components(`${many(40, () => "{ separator: small }")}`)],
  [components(`{ separator: »small }, ${many(40, () => "{ separator: small }")}`), "too-many"],
  [components(`{ text: »a }, ${many(8, () => `{ row: [${many(4, () => YES)}] }`)}`), "too-many"],
  [components("{ »image: https://example.com/a.png }"), "unknown-key → gallery"],
  [components("{ »text_display: a }"), "unknown-key → text"],
]);

import assert from "node:assert/strict";
import { permissionBits } from "../../model/permissions.ts";
import { compile, problemsIn, withSteps } from "../test_actions.ts";

const NAMES = 'names: { channels: { welcome: "823475887319941133" }, users: { boss: "823475887319941134" } }';
const LINK = "https://discord.com/channels/823475887319941130/823475887319941133/823475887319941135";
const long = "x".repeat(2001);

const CASES: readonly [steps: string, ...problems: string[]][] = [
  // send
  ["- { send: { to: welcome, text: Hi }, save_as: sent }\n- reply: '{sent.id} {sent.link} {sent}'"],
  ["- send: { to: '823475887319941133', text: Hi }"],
  ["- send: { to: '{options.where}', text: Hi }\n- send: { to: '{channel}', text: Hi }\n- send: { to: '{names.channels.welcome}', text: Hi }"],
  ["- send: { to: welcom, text: Hi }", "unknown-channel → welcome at welcom"],
  ["- send: { to: '{options.who}', text: Hi }", "placeholder-of-another-kind at {options.who}"],
  ["- send: { to: '{options.wher}', text: Hi }", "expression-unknown-field → where at wher"],
  ["- send: { to: welcome }", "nothing-to-say at { to: welcome }"],
  ["- send: { text: Hi }", "missing-key at text"],
  ["- send: { channel: welcome, text: Hi }", "unknown-key → to at channel"],
  ["- send: { to: welcome, text: Hi, ephemeral: true }", "unknown-key at ephemeral"],
  [`- send: { to: welcome, text: ${long} }`, `too-long at ${long}`],
  ["- send: { to: welcome, text: 'Hi {usr}' }", "expression-unknown-name → user at usr"],
  ["- post: { to: welcome, text: Hi }", "unknown-key → send at post"],
  // direct_message
  ["- direct_message: 'Hi {user.name}'\n- direct_message: { who: boss, text: Hi }"],
  ["- direct_message: { who: bos, text: Hi }", "unknown-person → boss at bos"],
  ["- direct_message: { who: '{options.who}' }", "nothing-to-say at { who: '{options.who}' }"],
  ["- direct_message: { user: '{options.who}', text: Hi }", "unknown-key → who at user"],
  ["- dm: Hi", "unknown-key → direct_message at dm"],
  // edit
  ["- edit: Hi\n- edit: { embed: { title: T } }"],
  ["- edit: { ephemeral: true, text: Hi }", "unknown-key at ephemeral"],
  ["- { send: { to: welcome, text: Hi }, save_as: sent }\n- edit: { message: sent, text: Ho }"],
  [`- edit: { message: ${LINK}, text: Ho }`],
  ["- edit: { message: user, text: Ho }", "no-such-message at user"],
  ["- edit: { message: '{options.kind}' }", "nothing-to-say at { message: '{options.kind}' }"],
  ["- edit: { to: user, text: Ho }", "unknown-key → message at to", "no-such-message at user"],
  // polls
  ["- send: { to: welcome, poll: { question: 'Hi {user.name}?', answers: [Yes, { text: No, emoji: 👎 }], for: 2h, several: true } }"],
  ["- reply: { poll: { question: Which?, answers: \"{split(options.where.name, ',')}\", for: '{options.count}h' } }"],
  ["- reply: { poll: { question: Which?, answers: user } }", "not-a-list at user"],
  ["- reply: { poll: { question: Which?, answers: [] } }", "poll-without-answers at answers"],
  ["- reply: { poll: { question: Which? } }", "missing-key at question"],
  ["- reply: { poll: { question: '', answers: [''] } }", "empty-text at ''", "empty-text at ''"],
  [`- reply: { poll: { question: Q, answers: [A, B, C, D, E, F, G, H, I, J, K] } }`, "too-many at K"],
  [
    `- reply: { poll: { question: ${long}, answers: [${"y".repeat(56)}] } }`,
    `too-long at ${long}`,
    `too-long at ${"y".repeat(56)}`,
  ],
  [
    "- reply: { poll: { question: Q, answers: [A], for: 769h } }\n- reply: { poll: { question: Q, answers: [A], for: 24 } }",
    "out-of-range at 769h",
    "not-a-duration → 24s at 24",
  ],
  ["- reply: { poll: { question: Q, answers: [A], hours: 24h } }", "unknown-key → for at hours"],
  ["- reply: { ephemeral: true, poll: { question: Q, answers: [A] } }", "poll-for-one at poll"],
  [
    "- reply: { poll: { question: Q, answers: [A] }, components: [{ text: Hi }] }",
    "poll-beside-controls at components",
  ],
  ["- edit: { text: Hi, poll: { question: Q, answers: [A] } }", "unknown-key at poll"],
  [
    "- { send: { to: welcome, poll: { question: Q, answers: [A] } }, save_as: sent }\n" +
    "- { end_poll: sent, save_as: came }\n- reply: '{came.winner} {came.votes} {came.answers} {came.winners} {came}'",
  ],
  ["- { read_poll: sent, save_as: came }", "expression-unknown-name at sent"],
  // delete, pin, react
  [`- delete\n- delete: '823475887319941133'\n- delete: ${LINK}\n- unpin: options.kind`],
  ["- delete: user", "no-such-message at user"],
  ["- pin: snt", "expression-unknown-name at snt"],
  ["- pin", "unknown-word at pin"],
  ["- { send: { to: welcome, text: Hi }, save_as: sent }\n- pin: sent\n- unpin: '{sent}'\n- react: { emoji: 👍, to: sent }"],
  ["- react: [ 👍, ❤️, 1️⃣, 🇩🇪, 👩‍👩‍👧‍👦, '<a:party:823475887319941131>', 'awesome:823475887319941131' ]"],
  ["- react: ':thumbsup:'", "not-an-emoji at ':thumbsup:'"],
  [
    "- react: [ 'nice 👍', 👍👍 ]",
    "not-an-emoji at 'nice 👍'",
    "not-an-emoji at 👍👍",
  ],
  [
    "- react: { emoji: '{options.kind}', message: user }",
    "unknown-key → to at message",
    "no-such-message at user",
  ],
  // typing, purge, slowmode
  ["- typing\n- typing: welcome"],
  ["- typing: welcom", "unknown-channel → welcome at welcom"],
  ["- purge: options.count\n- { purge: { count: 20, from: '{options.who}' }, save_as: n }\n- { reply: '{n + 1}' }"],
  ["- purge: 101\n- purge: 0", "out-of-range at 101", "out-of-range at 0"],
  [
    "- purge: { amount: 5, from: '{options.where}' }",
    "unknown-key → count at amount",
    "placeholder-of-another-kind at {options.where}",
  ],
  ["- slowmode: 10s\n- slowmode: off\n- slowmode: { channel: welcome, every: '{options.count}s' }"],
  ["- slowmode: 7h\n- slowmode: 10", "out-of-range at 7h", "not-a-duration → 10s at 10"],
];

for (const [steps, ...expected] of CASES) {
  Deno.test(`messages: ${steps.replaceAll("\n", " ").slice(0, 120)}`, () => {
    assert.deepEqual(problemsIn(withSteps(steps, NAMES)), expected);
  });
}

Deno.test("each action asks for the permissions that it needs, and for no more", () => {
  const more = (steps: string) =>
    compile(withSteps(steps, NAMES)).program.permissions &
    ~compile(withSteps("- stop", NAMES)).program.permissions;
  const needs: readonly [string, bigint][] = [
    ["- send: { to: welcome, text: Hi }", 0n],
    ["- send: { to: welcome, text: '@everyone', mentions: everyone }", permissionBits(["mention_everyone"])],
    ["- direct_message: Hi", 0n],
    ["- edit: Hi", 0n],
    ["- typing", 0n],
    ["- delete", permissionBits(["manage_messages"])],
    ["- purge: 5", permissionBits(["manage_messages"])],
    ["- pin: options.kind", permissionBits(["pin_messages"])],
    ["- react: 👍", permissionBits(["add_reactions"])],
    ["- react: '<:party:823475887319941131>'", permissionBits(["add_reactions", "use_external_emojis"])],
    ["- slowmode: off", permissionBits(["manage_channels"])],
  ];
  for (const [steps, bits] of needs) assert.equal(more(steps), bits, steps);
});

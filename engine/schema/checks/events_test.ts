import assert from "node:assert/strict";
import { compile, problemsIn } from "../../actions/test_actions.ts";

const TOP = `
names: { channels: { hall: "823475887319941134" }, roles: { staff: "823475887319941232" } }
checks: { staff: "'Staff' in member.roles" }
groups: { greet: { do: { send: { to: hall, text: Hi } } } }
commands: { ping: { description: Ping, reply: Pong } }
events:
`;

/** An event as it is written in one line, and its problems. */
const CASES: readonly [event: string, ...problems: string[]][] = [
  ["{ when: member_join, do: { send: { to: hall, text: Hi } } }"],
  ["{ when: [member_join, { message: { starts: hey } }], checks: staff, do: { run: greet } }"],
  ["{ when: { message: { contains: [hi], channels: [hall], bots: true } }, do: { reply: Hi } }"],
  ["{ when: { webhook: deploys }, do: { send: { to: hall, text: '{payload.commit.author}' } } }"],
  // Triggers.
  ["{ when: member_joined, do: { run: greet } }", "unknown-trigger → member_join at member_joined"],
  ["{ when: on_message, do: { run: greet } }", "unknown-trigger → message at on_message"],
  ["{ when: { mesage: { contains: [hi] } }, do: { run: greet } }", "unknown-key → message at mesage"],
  ["{ when: { guild_member_add: {} }, do: { run: greet } }", "unknown-key → member_join at guild_member_add"],
  ["{ do: { run: greet } }", "missing-key at do"],
  ["{ when: [], do: { run: greet } }", "no-trigger at when"],
  ["{ when: ready }", "missing-key at when"],
  ["{ when: ready, do: [] }", "nothing-to-do at do"],
  ["{ when: { ready: {}, message: {} }, do: { run: greet } }", "two-triggers at message"],
  ["{ when: { webhook: New Deploy }, do: { run: greet } }", "bad-webhook-name at New Deploy"],
  ["{ when: webhook, do: { run: greet } }", "unknown-trigger at webhook"],
  // Filters.
  ["{ when: { message: { contain: [hi] } }, do: { run: greet } }", "unknown-key → contains at contain"],
  ["{ when: { message: { channels: [hal] } }, do: { run: greet } }", "unknown-channel → hall at hal"],
  ["{ when: { message: { not_roles: stuff } }, do: { run: greet } }", "unknown-role → staff at stuff"],
  ["{ when: { member_update: { role_added: stuff } }, do: { run: greet } }", "unknown-role → staff at stuff"],
  ["{ when: { reaction_add: { emoji: ':star:' } }, do: { run: greet } }", "not-an-emoji at ':star:'"],
  ["{ when: { message: { contains: ['  '] } }, do: { run: greet } }", "empty-filter at '  '"],
  ["{ when: { message: { pattern: '(a)\\1' } }, do: { run: greet } }", "bad-pattern at '(a)\\1'"],
  ["{ when: { message: { pattern: 'a(?=b)' } }, do: { run: greet } }", "bad-pattern at 'a(?=b)'"],
  [
    "{ when: { message: { direct: true, channels: hall } }, do: { run: greet } }",
    "contradicting-filters at channels",
  ],
  ["{ when: { reaction_remove: { roles: staff } }, do: { run: greet } }", "unknown-key at roles"],
  // Keys of the event.
  ["{ on: ready, do: { run: greet } }", "unknown-key → when at on"],
  ["{ when: ready, mode: twice, do: { run: greet } }", "unknown-word at twice"],
  ["{ when: ready, timeout: 1h, do: { run: greet } }", "out-of-range at 1h"],
  ["{ when: message, rate: { rate: 0, per: 1m }, do: { run: greet } }", "out-of-range at 0"],
  ["{ when: message, checks: stuff, do: { run: greet } }", "unknown-check → staff at stuff"],
  ["{ when: message, do: { run: gret } }", "unknown-group → greet at gret"],
  ["{ when: message, cooldown: 5s, do: { run: greet } }", "unknown-key → rate at cooldown"],
  // What texts and conditions know.
  ["{ when: member_join, if: user.name, do: { run: greet } }", "condition-not-boolean at user.name"],
  ["{ when: member_join, if: usr.bot, do: { run: greet } }", "expression-unknown-name → user at usr"],
  [
    "{ when: member_join, do: { send: { to: hall, text: '{message.text}' } } }",
    "expression-unknown-name at message",
  ],
  [
    "{ when: [message, member_join], do: { send: { to: hall, text: '{message.text}' } } }",
    "expression-unknown-name at message",
  ],
  ["{ when: [message, message_edit], do: { send: { to: hall, text: '{message.text}' } } }"],
  ["{ when: reaction_add, if: reaction.count >= 5, do: { send: { to: hall, text: '{message.author.name} {emoji}' } } }"],
  [
    "{ when: message_delete, do: { send: { to: hall, text: '{message.author.nam}' } } }",
    "expression-unknown-field → name at nam",
  ],
  [
    "{ when: member_join, do: { send: { to: hall, text: '{channel.name}' } } }",
    "expression-unknown-name at channel",
  ],
  [
    "{ when: role_create, do: { send: { to: hall, text: '{user.name}' } } }",
    "expression-unknown-name → users at user",
  ],
  ["{ when: channel_create, do: { send: { to: hall, text: '{channel.name}' } } }"],
  // Answers.
  ["{ when: member_join, do: { reply: Hi } }", "nobody-to-answer at reply"],
  ["{ when: [message, member_join], do: { reply: Hi } }", "nobody-to-answer at reply"],
  ["{ when: reaction_add, do: { reply: Hi } }"],
];

for (const [event, ...expected] of CASES) {
  Deno.test(`checkEvents ${event}: ${expected.join(", ") || "no problem"}`, () => {
    assert.deepEqual(problemsIn(`${TOP}  x: ${event}\n`), expected);
  });
}

Deno.test("an event becomes an automation for each of its triggers, with the usual mode and time", () => {
  const { program } = compile(
    `${TOP}  x: { when: [ready, member_join], timeout: 5s, mode: queued, do: { run: greet } }\n  y: { when: message, do: { reply: Hi } }\n`,
  );
  assert.deepEqual(
    program.automations.map(({ name, trigger, mode, patience, source }) => [
      name,
      trigger.happening,
      mode,
      patience,
      source.replace(/:\d+$/, ""),
    ]),
    [
      ["x", "ready", "queued", 5000, "bots/test.yaml:7"],
      ["x", "member_join", "queued", 5000, "bots/test.yaml:7"],
      ["y", "message", "parallel", 60_000, "bots/test.yaml:8"],
    ],
  );
});

Deno.test("what the steps of events need is asked for in the invite", () => {
  const needed = (steps: string) =>
    compile(`${TOP}  x: { when: member_join, do: ${steps} }\n`).program.permissions;
  const MANAGE_ROLES = 1n << 28n;
  assert.equal(needed("{ give_role: staff }") & MANAGE_ROLES, MANAGE_ROLES);
  assert.equal(needed("{ run: greet }") & MANAGE_ROLES, 0n);
});

Deno.test("texts know no server where nothing happens in one", () => {
  const event = (when: string) =>
    problemsIn(
      `events: { e: { when: ${when}, do: [ { send: { to: "823475887319941133", text: "{server.name}" } } ] } }`,
    );
  const unknown = (when: string) => event(when).some((one) => one.includes("expression-unknown-name"));
  assert.deepEqual(
    [
      "ready",
      "{ webhook: deploys }",
      "{ schedule: every 5m }",
      "{ schedule: every 5m, servers: all }",
      "member_join",
    ]
      .map(unknown),
    [true, true, true, false, false],
  );
});

import assert from "node:assert/strict";
import { readText, testProblems } from "../test_problems.ts";

const BOT = `names:
  users: { boss: "823475887319941131" }
  roles: { news: "823475887319941132" }
  channels: { log: "823475887319941133" }
data:
  coins: { type: number, per: member, max: 100 }
  notes: { type: list, per: user }
  prefs: { type: map, per: user }
  count: { type: number, per: channel }
  seen: { type: boolean, per: message }
commands: { hi: { description: Greet, reply: Hi } }
`;

function tests(lines: string): string {
  return `${BOT}tests:\n${lines.replace(/^/gm, "  ")}`;
}

testProblems("tests: what happens and what is expected", [
  [tests("- { say: Hi, expect: Hi }")],
  [tests("- { »expect: Hi }"), "test-does-nothing"],
  [tests("- { »steps: [] }"), "test-does-nothing"],
  [tests("- { »say: Hi }"), "warning test-expects-nothing"],
  [tests("- { say: Hi, then: { data: { coins: 5 } } }")],
  [tests("- { »say: Hi, expect: Hi, steps: [ { say: Ho } ] }"), "test-two-forms"],
  [tests("- { say: Hi, »press: Go, expect: Hi }"), "two-actions"],
  [tests("- steps: [ { say: Hi, »press: Go, expect: Hi } ]"), "two-actions"],
  [tests("- steps: [ { say: Hi, expect: Hi }, { »as: bob } ]"), "step-does-nothing"],
  [tests("- { say: Hi, »expects: Hi, then: {} }"), "unknown-key → expect"],
  [tests("- { say: Hi, expect: { »embeds: { title: x } } }"), "unknown-key → embed"],
  [tests("- { wait: »soon, expect: Hi }"), "not-a-duration"],
  [tests("- { say: Hi, random: »2, expect: Hi }"), "out-of-range"],
  [tests("- { say: Hi, as: { permissions: [»ban] }, expect: Hi }"), "unknown-permission → ban_members"],
]);

testProblems("tests: people, channels and roles", [
  [tests("- { say: Hi, as: boss, where: log, expect: { in: log, dm: carol } }")],
  [tests("- { say: Hi, where: dm, expect: Hi }")],
  [tests("- { say: Hi, as: »bop, expect: Hi }"), "unknown-person → bob"],
  [tests("- { say: Hi, as: { name: zed, roles: [news] }, expect: Hi }")],
  [tests("- { say: Hi, as: { roles: [»new] }, expect: Hi }"), "unknown-role → news"],
  [tests("- steps: [ { join: eve }, { as: eve, say: Hi, expect: Hi } ]")],
  [tests("- { say: Hi, where: »lgo, expect: Hi }"), "unknown-channel → log"],
  [tests("- { say: Hi, channels: { lobby: voice }, expect: { in: lobby } }")],
  [tests("- { say: Hi, expect: { dm: »bop, in: »lgo } }"), "unknown-person → bob", "unknown-channel → log"],
  [tests("- { say: Hi, expect: { pings: [bob, news, everyone, »nobody] } }"), "unknown-person"],
  [
    tests("- { say: Hi, expect: { people: { »bop: { roles: [»old] } } } }"),
    "unknown-person → bob",
    "unknown-role",
  ],
  [tests("- { say: Hi, then: { people: { »bop: { banned: true } } } }"), "unknown-person → bob"],
  [tests("- { leave: »bop, expect: [] }"), "unknown-person → bob"],
  [tests("- { voice: »looby, channels: { lobby: voice }, expect: [] }"), "unknown-channel → lobby"],
  [tests("- { give_role: { »bop: »new }, expect: [] }"), "unknown-person → bob", "unknown-role → news"],
]);

testProblems("tests: data", [
  [tests("- { say: Hi, expect: Hi, data: { coins: 5, notes: [a, b], prefs: { colour: red } } }")],
  [tests("- { say: Hi, expect: Hi, data: { coins: { bob: 5, alice: 7 }, count: { log: 1 } } }")],
  [tests("- { say: Hi, expect: Hi, data: { prefs: { bob: { colour: red } } } }")],
  [tests("- { say: Hi, expect: Hi, data: { »coin: 5 } }"), "unknown-data → coins"],
  [tests("- { say: Hi, expect: Hi, data: { coins: »many } }"), "value-wrong-type"],
  [tests("- { say: Hi, expect: Hi, data: { coins: »101 } }"), "out-of-range"],
  [tests("- { say: Hi, expect: Hi, data: { coins: { »bop: 5 } } }"), "unknown-person → bob"],
  [tests("- { say: Hi, expect: Hi, data: { count: { »lgo: 5 } } }"), "unknown-channel → log"],
  [tests("- { say: Hi, expect: Hi, data: { »seen: true } }"), "data-without-message"],
  [tests("- { say: Hi, then: { data: { »coin: 5 } } }"), "unknown-data → coins"],
]);

Deno.test("tests: channels and roles that a bot makes itself may be named", () => {
  const makes = "groups: { g: { do: [ { create_channel: { name: t }, create_role: { name: r } } ] } }\n";
  const test = "tests: [ { say: Hi, where: t-1, expect: { people: { bob: { roles: [r] } } } } ]";
  const codes = readText(makes + test).problems.list.map(({ code }) => code);
  assert(!codes.includes("unknown-channel") && !codes.includes("unknown-role"), codes.join());
});

Deno.test("tests: an expectation that is only about people says nothing of messages", () => {
  const read = (expect: string) =>
    readText(`tests: [ { say: Hi, expect: ${expect} } ]`).definition?.tests[0]?.steps[0]?.expect;
  assert.equal(read("{ people: { bob: { banned: true } } }")?.messages, undefined);
  assert.equal(read("[]")?.messages?.length, 0);
  assert.equal(read("nothing")?.messages?.length, 0);
  assert.equal(read("[ Hi, { people: { bob: { banned: true } } } ]")?.messages?.length, 1);
  assert.equal(read("{ text: Hi, people: { bob: { banned: true } } }")?.messages?.length, 1);
});

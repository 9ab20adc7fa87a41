import { settings, testProblems } from "../test_problems.ts";

const data = (declaration: string) => settings(`data:\n  ${declaration}`);

testProblems("checkData", [
  [data("coins: { type: number, per: member, default: 0, min: 0, max: 1000000, expires: 30d }")],
  [data(
    "looks: { type: map, per: guild, default: { hair: red } }\n  tags: { type: list, per: user, default: [a, b], max: 2 }",
  )],
  [data(
    "born: { type: time, per: user, default: 2026-01-01 }\n  on: { type: boolean, per: global, default: yes }",
  )],
  [data("coins: { »type: number }"), "missing-key"],
  [data("coins: { type: »int, per: member }"), "unknown-word → number"],
  [data("coins: { type: »text, per: »person }"), "unknown-word → string", "unknown-word → user"],
  [data("coins: { type: number, per: member, default: »many }"), "data-default"],
  [data("coins: { type: number, per: member, default: »-1, min: 0 }"), "data-default"],
  [data("coins: { type: number, per: member, default: »11, max: 10 }"), "data-default"],
  [data("name: { type: string, per: user, default: »abcdef, max: 5 }"), "data-default"],
  [data("tags: { type: list, per: user, default: »[a, b, c], max: 2 }"), "data-default"],
  [data("tags: { type: list, per: user, default: »a }"), "data-default"],
  [data("coins: { type: number, per: member, »min: 5, max: 4 }"), "data-bounds"],
  [data("open: { type: boolean, per: server, »min: 0 }"), "data-bounds"],
  [data("seen: { type: time, per: member, »max: 9 }"), "data-bounds"],
  [data("name: { type: string, per: user, »max: 2.5 }"), "data-bounds"],
  [data("coins: { type: number, per: user, »max: 1e300 }"), "data-bounds"],
  [data("»Coins: { type: number, per: user }"), "bad-variable-name"],
  [data("»my-coins: { type: number, per: user }"), "bad-variable-name"],
  [data("»__proto__: { type: number, per: user }"), "bad-variable-name"],
  [data("»who: { type: number, per: user }"), "data-name-reserved"],
  [data("coins: { type: number, per: user, »ttl: 30d }"), "unknown-key → expires"],
  [data("coins: { type: number, »scope: user }"), "unknown-key → per"],
  [data("coins: { type: number, per: user, expires: »30 }"), "not-a-duration → 30s"],
]);

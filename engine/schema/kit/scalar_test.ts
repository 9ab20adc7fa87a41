import { command, embed, option, settings, testProblems } from "../test_problems.ts";

const deleteAfter = (value: string) =>
  command(`description: Greet\nreply: { text: Hi, delete_after: ${value} }`);
const minimum = (type: string, value: string) => option(`{ type: ${type}, description: Who, min: ${value} }`);
const colour = (value: string) => embed(`{ title: a, color: ${value} }`);
const timestamp = (value: string) => embed(`{ title: a, timestamp: ${value} }`);
const role = (value: string) => settings(`names: { roles: { mod: ${value} } }`);

testProblems("word", [
  [option("{ type: »text, description: Who }"), "unknown-word → string"],
  [option("{ type: »usr, description: Who }"), "unknown-word → user"],
  [option("{ type: USER, description: Who }")],
  [settings("logging: { level: »warn }"), "unknown-word → WARNING"],
  [settings("logging: { level: info }")],
  [command("description: Greet\nreply: { text: Hi, mentions: »users }"), "unknown-word → people"],
  [command("description: Greet\nreply: { text: Hi, mentions: none }")],
]);

testProblems("boolean", [
  [option("{ type: user, description: Who, required: »always }"), "not-a-boolean"],
  [option("{ type: user, description: Who, required: yes }")],
  [option("{ type: user, description: Who, required: Off }")],
  [option('{ type: user, description: Who, required: "true" }')],
]);

testProblems("number", [
  [minimum("integer", "»ten"), "not-a-number"],
  [minimum("number", "»'1,5'"), "not-a-number → 1.5"],
  [minimum("number", "-1.5")],
  [minimum("number", "»0x10"), "not-a-number"],
  [minimum("number", "».inf"), "not-a-number"],
  [option("{ type: string, description: Who, max_length: »1.5 }"), "not-a-number → 2"],
]);

testProblems("duration", [
  [deleteAfter("»10"), "not-a-duration → 10s"],
  [deleteAfter("»5 min"), "not-a-duration → 5m"],
  [deleteAfter("»2 Hours"), "not-a-duration → 2h"],
  [deleteAfter("»1 month"), "not-a-duration"],
  [deleteAfter("»0.5s"), "out-of-range"],
  [deleteAfter("»15m"), "out-of-range"],
  [deleteAfter("1m 30s")],
  [settings("cooldowns: { default_per: 1m }")],
  [settings("cooldowns: { default_per: 5.0 }")],
  [settings("cooldowns: { default_per: »soon }"), "not-a-duration"],
]);

testProblems("colour", [
  [colour("»5865F2"), 'not-a-colour → "#5865F2"'],
  [colour("»5793266"), 'not-a-colour → "#5865F2"'],
  [colour("»0x5865F2"), 'not-a-colour → "#5865F2"'],
  [colour("»'#58f'"), 'not-a-colour → "#5588ff"'],
  [colour("»succes"), "not-a-colour → success"],
  [colour("'#5865F2'")],
  [colour("success")],
  [colour("'{options.color}'")],
]);

testProblems("timestamp", [
  [timestamp("now")],
  [timestamp("true")],
  [timestamp("2026-08-01T12:00:00Z")],
  [timestamp("'{now}'")],
  [timestamp("»tomorrow"), "not-a-time"],
  [timestamp("»2026-13-01"), "not-a-time"],
]);

testProblems("snowflake", [
  [role("»Moderator"), "not-an-id"],
  [role("»<@&823475887319941131>"), 'not-an-id → "823475887319941131"'],
  [role("823475887319941131")],
  [role('"823475887319941131"')],
  [settings("owner_ids: 823475887319941131")],
  [settings("owner_ids: [823475887319941131, »1]"), "not-an-id"],
]);

testProblems("secret", [
  [settings("token: ${DISCORD_TOKEN}")],
  [settings("token: »$DISCORD_TOKEN"), "token-not-a-variable → ${DISCORD_TOKEN}"],
  [settings("token: »Bot ${DISCORD_TOKEN}"), "token-not-a-variable → ${DISCORD_TOKEN}"],
]);

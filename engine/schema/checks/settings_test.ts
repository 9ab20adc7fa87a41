import { long, settings, testProblems } from "../test_problems.ts";

/** No token of anybody: the first part is no id. */
const TOKEN = ["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GabcDe", long(30)].join(".");

testProblems("checkLiteralTokens", [
  [
    settings(`token: »»${TOKEN}`),
    "literal-token",
    "token-not-a-variable → ${DISCORD_TOKEN}",
  ],
  [settings(`name: Bot # »${TOKEN}`), "literal-token"],
  [settings(`name: https://discord.com/api/webhooks/823475887319941131/»${long(68)}`), "literal-token"],
]);

testProblems("checkSettings", [
  [settings('prefix: "!"')],
  [settings("prefix: hey!")],
  [settings("prefix: »/"), "bad-prefix"],
  [settings('prefix: »"! "'), "bad-prefix"],
  [settings('prefix: »""'), "bad-prefix"],
  [settings('prefix: »"<@823475887319941131>"'), "bad-prefix"],
  [settings("prefix: »abcdef"), "bad-prefix"],
  [settings("alerts: owners")],
  [settings("alerts: off")],
  [settings("alerts: »true"), "unknown-word → owners"],
  [settings("»alert: owners"), "unknown-key → alerts"],
  [settings("timezone: Europe/Berlin")],
  [settings("timezone: UTC")],
  [settings("timezone: »Berlin"), "unknown-timezone → Europe/Berlin"],
  [settings("timezone: »Europe/Berln"), "unknown-timezone → Europe/Berlin"],
  [settings("names: { roles: { mod: 823475887319941131 } }\ncommand_permissions: { ban: [mod] }")],
  [settings("command_permissions: { ban: 823475887319941131 }")],
  [
    settings("names: { roles: { moderator: 823475887319941131 } }\ncommand_permissions: { ban: »moderater }"),
    "unknown-role → moderator",
  ],
]);

testProblems("checkStatuses", [
  [settings("status: { type: watching, text: you }")],
  [settings("status: { type: watching, text: »'' }"), "empty-text"],
  [settings("status: { »type: streaming, text: a }"), "missing-key"],
  [settings("status: { type: streaming, text: a, url: »'https://example.com' }"), "not-a-stream"],
  [settings("status: { type: streaming, text: a, url: »'https://nottwitch.tv' }"), "not-a-stream"],
  [settings("status: { type: streaming, text: a, url: 'https://www.twitch.tv/a' }")],
  [
    settings("status: { type: playing, text: a, »url: 'https://www.twitch.tv/a' }"),
    "warning address-without-effect",
  ],
  [
    settings("status: { type: playing, text: a }\n»statuses: { list: [ { type: playing, text: b } ] }"),
    "status-and-statuses",
  ],
  [
    settings("statuses: { every: »2s, list: [ { type: playing, text: a }, { type: playing, text: b } ] }"),
    "warning status-too-fast",
  ],
  [settings("statuses: { every: 10s, list: [ { type: playing, text: a }, { type: playing, text: b } ] }")],
  [settings("statuses: [ { type: playing, text: a } ]")],
]);

import { command, long, settings, testProblems } from "../test_problems.ts";

const cooldown = (value: string) => command(`description: Greet\nreply: Hi\ncooldown: ${value}`);

testProblems("cooldown", [
  [cooldown("30s")],
  [cooldown("1.5s")],
  [cooldown("365d")],
  ...["none", "off", "false", "no"].map((word) => [cooldown(word)] as const),
  [cooldown('{ rate: 2, per: 30s, scope: user, message: "Wait {cooldown.left}." }')],
  [cooldown("{ per: 1d, scope: guild }")],
  [cooldown("[{ per: 5s }, { rate: 100, per: 1d, scope: global }, 10s]")],
  [cooldown("»0.5s"), "out-of-range"],
  [cooldown("»366d"), "out-of-range"],
  [cooldown("»30"), "not-a-duration → 30s"],
  [cooldown("»always"), "not-a-duration"],
  [cooldown("{ »rate: 2 }"), "missing-key"],
  [cooldown("{ rate: »0, per: 5s }"), "out-of-range"],
  [cooldown("{ rate: »1001, per: 5s }"), "out-of-range"],
  [cooldown("{ rate: »1.5, per: 5s }"), "not-a-number → 2"],
  [cooldown("{ per: 5s, scope: »person }"), "unknown-word → user"],
  [cooldown("{ per: 5s, scope: »guilds }"), "unknown-word"],
  [cooldown("{ per: 5s, scope: »channels }"), "unknown-word → channel"],
  [cooldown("{ »every: 5s }"), "unknown-key → per"],
  [cooldown("{ per: 5s, message: »'' }"), "empty-text"],
  [cooldown(`{ per: 5s, message: »${long(2001)} }`), "too-long"],
  [
    "commands:\n  a:\n    description: a\n    cooldown: 5s\n    subcommands: { b: { description: b, reply: b, cooldown: none } }",
  ],
]);

testProblems("settings of who may do what", [
  [settings("cooldowns: { default_rate: 0, default_per: 0.5, owners_exempt: true }")],
  [settings("cooldowns: { default_rate: »-1 }"), "out-of-range"],
  [settings("cooldowns: { default_per: »366d }"), "out-of-range"],
  [settings("cooldowns: { default_per: »99999999 }"), "out-of-range"],
  [settings("team_owners: true")],
  [settings("answers: { delete_errors: 14m, delete_success: never, unknown_command: suggest }")],
  [settings("answers: { delete_errors: off }")],
  [settings("answers: { delete_errors: »0.5s, delete_success: »15m }"), "out-of-range", "out-of-range"],
  [settings("answers: { unknown_command: »nearest }"), "unknown-word → suggest"],
  [settings("theme: { success: '#123456', error: red }")],
  [settings("theme: { success: »menu }"), "not-a-colour"],
  [settings("theme: { »succes: red }"), "unknown-key → success"],
  [settings("theme: { error: »'{user.name}' }"), "not-a-colour"],
  [settings("database: { keep_left_servers: 0d }")],
  [settings("database: { keep_left_servers: »3651d }"), "out-of-range"],
  [settings("messages: { cooldown: 'Slow down: {cooldown.left} left.' }")],
  [settings("messages: { »cool_down: a }"), "unknown-key → cooldown"],
  [settings("messages: { server_only: »' ' }"), "empty-text"],
  [settings(`messages: { server_only: »${long(2001)} }`), "too-long"],
]);

testProblems("checkBuiltins", [
  [settings("builtins: off")],
  [settings("builtins: { stats: off, sync: false, reload: none }")],
  [
    settings(
      "builtins: { help: { name: hilfe, aliases: [h], description: Hilfe, category: Info, hidden: true, as: [prefix], " +
        "permissions: { owner_only: true }, cooldown: none } }",
    ),
  ],
  [settings("builtins: »perhaps"), "not-a-boolean"],
  [settings("builtins: »[stats]"), "wrong-kind"],
  [settings("builtins: { stats: »perhaps }"), "not-a-boolean"],
  [settings("builtins: { help: { name: »Hilfe } }"), "bad-name → hilfe"],
  [settings("builtins: { help: { name: Hilfe, as: prefix } }")],
  [settings("builtins: { help: { aliases: [»h h] } }"), "bad-name → h-h"],
  [settings(`builtins: { help: { description: »${long(101)} } }`), "too-long"],
  [settings("builtins: { help: { as: »user_menu } }"), "unknown-word"],
  [settings("builtins: { help: { »as: [] } }"), "no-surface"],
  [settings("builtins: { help: { permissions: { roles: [»mod] } } }"), "unknown-role"],
  [
    settings("builtins: { help: { permissions: { dm_only: true, »user: ban_members } } }"),
    "contradicting-permissions",
  ],
]);

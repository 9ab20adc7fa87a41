import assert from "node:assert/strict";
import type { APIEmbed } from "discord-api-types/v10";
import type { OutgoingMessage } from "../model/message.ts";
import { permissionBits } from "../model/permissions.ts";
import { NO_RULES } from "../model/rules.ts";
import type { Run } from "../model/program.ts";
import { DEFAULT_THEME } from "../model/theme.ts";
import { builtin, commandOf, compileWhole, problemsOf } from "./test_compile.ts";

const NAMES = `
names:
  roles: { moderator: "823475887319941131" }
  users: { bob: "823475887319941132" }
  channels: { hall: "823475887319941133" }
`;

/** The top of the example in the language's description. */
const EXAMPLE = `
name: Starter
token: \${DISCORD_TOKEN}
prefix: "!"
timezone: Europe/Berlin
names:
  roles:    { moderator: "823475887319941131", news: "823475887319941132" }
  channels: { welcome: "823475887319941133", feedback: "823475887319941134" }
statuses:
  every: 5m
  list:
    - { type: watching, text: "{guilds} servers | {users} users" }
    - { type: custom, text: "Use /help" }
commands:
  hello:
    description: Greet someone
    as: [slash, prefix]
    aliases: [hi]
    category: Fun
    options:
      who:  { type: user, description: Who, required: true }
      mood: { type: string, description: Tone, choices: [kind, formal], default: kind }
    permissions: { user: [manage_messages], bot: [embed_links], roles: [moderator] }
    cooldown: { rate: 2, per: 30s, scope: user, message: "Wait {cooldown.left}." }
    reply:
      ephemeral: true
      embed:
        title: "Hello, {options.who.name}"
        description: "{user.mention} says hi ({options.mood})."
        color: "#5865F2"
messages:
  cooldown: "Slow down: {cooldown.left} left."
`;

Deno.test("compileBot takes the example of the language's description", () => {
  const program = compileWhole(EXAMPLE);
  const hello = commandOf(program, "hi");
  assert.deepEqual(hello.rules, [{
    ...NO_RULES,
    userPermissions: permissionBits(["manage_messages"]),
    roles: ["823475887319941131"],
    botPermissions: permissionBits(["embed_links"]),
  }]);
  const [cooldown] = hello.cooldowns;
  assert.deepEqual({ ...cooldown, message: undefined }, {
    id: "hello#0",
    rate: 2,
    per: 30_000,
    scope: "user",
    message: undefined,
  });
  const left = { left: "5 seconds", seconds: 5, rate: 2, per: "30 seconds" };
  assert.equal(cooldown?.message?.({ cooldown: left }), "Wait 5 seconds.");
  assert.equal(program.texts.get("cooldown", { cooldown: left }), "Slow down: 5 seconds left.");
  assert.equal(program.texts.get("server_only"), "This command works only in a server.");
});

Deno.test("compileBot gives each command its own rules and those of all above it, outermost first", () => {
  const program = compileWhole(`${NAMES}
commands:
  config:
    description: a
    permissions: { server_only: true }
    hidden: true
    subcommands:
      show: { description: a, reply: a, permissions: {} , hidden: false }
      roles:
        description: a
        permissions: { users: [bob] }
        subcommands:
          add: { description: a, reply: a, permissions: { channels: [hall], owner_only: true } }
`);
  assert.deepEqual(commandOf(program, "config", "show").rules, [{ ...NO_RULES, serverOnly: true }]);
  assert.deepEqual(commandOf(program, "config", "roles", "add").rules, [
    { ...NO_RULES, serverOnly: true },
    { ...NO_RULES, users: ["823475887319941132"] },
    { ...NO_RULES, channels: ["823475887319941133"], ownerOnly: true },
  ]);
  assert.deepEqual(
    [["config"], ["config", "show"], ["config", "roles", "add"]].map((path) =>
      commandOf(program, ...path).hidden
    ),
    [true, false, true],
  );
});

Deno.test("compileBot takes a command's own cooldowns, else those above it, else the default", () => {
  const program = compileWhole(`
cooldowns: { default_rate: 2, default_per: 1.5 }
commands:
  plain: { description: a, reply: a }
  free: { description: a, reply: a, cooldown: none }
  group:
    description: a
    cooldown: [{ rate: 3, per: 1d, scope: server }, 10s]
    subcommands:
      as_above: { description: a, reply: a }
      own: { description: a, reply: a, cooldown: 1m }
      free: { description: a, reply: a, cooldown: off }
  open:
    description: a
    subcommands:
      inner: { description: a, reply: a }
`);
  const of = (...path: string[]) =>
    commandOf(program, ...path).cooldowns.map(({ id, rate, per, scope }) => `${id} ${rate}/${per} ${scope}`);
  assert.deepEqual(of("plain"), ["plain#default 2/1500 user"]);
  assert.deepEqual(of("free"), []);
  const above = ["group#0 3/86400000 server", "group#1 1/10000 user"];
  assert.deepEqual(of("group"), above);
  assert.deepEqual(of("group", "as_above"), above);
  assert.deepEqual(of("group", "own"), ["group own#0 1/60000 user"]);
  assert.deepEqual(of("group", "free"), []);
  assert.deepEqual(of("open", "inner"), ["open inner#default 2/1500 user"]);
});

Deno.test("compileBot has no default cooldown with a rate or a time of 0", () => {
  for (const settings of ["default_rate: 0", "default_per: 0"]) {
    const program = compileWhole(`cooldowns: { ${settings} }\ncommands: { a: { description: a, reply: a } }`);
    assert.deepEqual(commandOf(program, "a").cooldowns, []);
  }
});

Deno.test("compileBot checks the placeholders of messages against what each of them knows", () => {
  const command = "commands: { a: { description: a, reply: a } }\n";
  assert.deepEqual(
    problemsOf(`${command}messages: { cooldown: "{cooldown.lefd}", server_only: "{user.name}" }`),
    [
      "error expression-unknown-field → left at lefd",
      "error expression-unknown-name at user",
    ],
  );
  assert.deepEqual(
    problemsOf(
      "commands: { a: { description: a, reply: a, cooldown: { per: 5s, message: '{cooldwn.left}' } } }",
    ),
    ["error expression-unknown-name → cooldown at cooldwn"],
  );
});

Deno.test("compileBot takes theme, answers, owners and access from the top of the definition", () => {
  const program = compileWhole(`${NAMES}
theme: { success: "#123456", error: red }
answers: { delete_errors: never, delete_success: 30s, unknown_command: suggest }
team_owners: yes
cooldowns: { owners_exempt: true }
command_permissions: { CONFIG roles: [moderator, 823475887319941139], hi: moderator, ban: [] }
commands:
  hello: { description: a, reply: a, aliases: [hi] }
  ban: { description: a, reply: a }
  config:
    description: a
    subcommands:
      roles: { description: a, reply: a }
`);
  assert.deepEqual(program.theme, { ...DEFAULT_THEME, success: 0x123456, error: 0xe74c3c });
  assert.deepEqual(program.answers, { deleteSuccessAfter: 30_000, suggestCommands: true });
  assert.deepEqual(program.access, {
    commandRoles: new Map([
      ["config roles", ["823475887319941131", "823475887319941139"]],
      ["hello", ["823475887319941131"]],
    ]),
    teamOwns: true,
    ownersSkipCooldowns: true,
  });
});

Deno.test("compileBot has defaults for theme, answers and access", () => {
  const program = compileWhole("commands: { a: { description: a, reply: a } }");
  assert.deepEqual(program.theme, DEFAULT_THEME);
  assert.deepEqual(program.answers, { deleteErrorsAfter: 10_000, suggestCommands: false });
  assert.deepEqual(program.access, { commandRoles: new Map(), teamOwns: false, ownersSkipCooldowns: false });
});

Deno.test("compileBot tells commands under command_permissions that do not exist", () => {
  const text = (command: string) =>
    `command_permissions: { ${command}: 823475887319941139 }\ncommands: { ban: { description: a, reply: a } }`;
  assert.deepEqual(problemsOf(text("bann")), ["error unknown-command → ban at bann"]);
  assert.deepEqual(problemsOf(text("elsewhere")), ["warning unknown-command at elsewhere"]);
  assert.deepEqual(problemsOf(text("help"), [builtin("help")]), []);
  assert.deepEqual(problemsOf(`builtins: off\n${text("help")}`, [builtin("help")]), []);
  assert.deepEqual(problemsOf(text("halp"), [builtin("help")]), ["error unknown-command → help at halp"]);
});

Deno.test("compileBot fills the theme's colours into embeds", async () => {
  const program = compileWhole(`
theme: { success: "#123456" }
commands:
  fixed: { description: a, reply: { embed: { title: a, color: success } } }
  filled: { description: a, reply: { embed: { title: a, color: "{'succ' + 'ess'}" } } }
  basic: { description: a, reply: { embed: { title: a, color: red } } }
`);
  const colours: (number | undefined)[] = [];
  for (const name of ["fixed", "filled", "basic"]) {
    const reply = ({ embeds }: OutgoingMessage) => {
      colours.push((embeds as APIEmbed[])[0]?.color);
      return Promise.resolve();
    };
    // Nothing else of a run is used by a reply of fixed texts.
    await commandOf(program, name).steps[0]!.run({ scope: {}, reply } as unknown as Run);
  }
  assert.deepEqual(colours, [0x123456, 0x123456, 0xe74c3c]);
});

Deno.test("compileBot asks servers for what the definition needs, and for nothing else", () => {
  const always = permissionBits(["view_channel", "send_messages", "send_messages_in_threads"]);
  const of = (commands: string) => compileWhole(`commands: ${commands}`).permissions;
  assert.equal(of("{ a: { description: a, as: slash, reply: a } }"), always);
  assert.equal(of("{ a: { description: a, reply: a } }"), always | permissionBits(["read_message_history"]));
  assert.equal(
    of(
      "{ a: { description: a, as: slash, subcommands: { b: { description: a, reply: { embed: { title: a } } } } } }",
    ),
    always | permissionBits(["embed_links"]),
  );
  assert.equal(
    of("{ a: { description: a, as: slash, reply: a, permissions: { bot: [ban_members] } } }"),
    always | permissionBits(["ban_members"]),
  );
});

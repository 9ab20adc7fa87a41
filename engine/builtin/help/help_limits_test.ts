import fc from "fast-check";
import type { OptionType } from "../../model/option.ts";
import type { Command, CommandOption } from "../../model/program.ts";
import type { Surface } from "../../model/command_surface.ts";
import { COOLDOWN_SCOPES } from "../../model/cooldown.ts";
import { ALL_PERMISSIONS } from "../../model/permissions.ts";
import { NO_RULES, type Rules } from "../../model/rules.ts";
import { id } from "../../runtime/test_world.ts";
import { command, group } from "../../runtime/test_program.ts";
import { controlsOf, TestRuns } from "../test_run.ts";

// TestRuns throws where Discord would not take a message, so these tests only have to look at every one.

const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 32 }),
  fc.constantFrom("a", "`", "``", "*", "💥".repeat(16), "n".repeat(32), " "),
);
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 100 }),
  fc.constant("d".repeat(100)),
  fc.constant("`".repeat(100)),
);
const category = fc.oneof(
  fc.string({ minLength: 1, maxLength: 120 }),
  fc.constantFrom("Fun", "\n", " ", "C".repeat(300)),
);
const ids = fc.array(fc.integer({ min: 200, max: 320 }).map(id), { maxLength: 60 });
const choice = fc.record({
  name: fc.string({ minLength: 1, maxLength: 100 }),
  value: fc.string({ minLength: 1, maxLength: 100 }),
});

const option: fc.Arbitrary<CommandOption> = fc.record({
  name,
  type: fc.constantFrom<OptionType>("string", "integer", "boolean", "user", "channel", "role", "attachment"),
  description: text,
  required: fc.boolean(),
  autocomplete: fc.boolean(),
  choices: fc.option(fc.array(choice, { maxLength: 25 }), { nil: undefined }),
  default: fc.option(fc.string({ maxLength: 6000 }), { nil: undefined }),
  minValue: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
  maxLength: fc.option(fc.nat(), { nil: undefined }),
});

const rules: fc.Arbitrary<Rules> = fc.record({
  userPermissions: fc.constantFrom(0n, 8n, ALL_PERMISSIONS),
  roles: ids,
  users: ids,
  serverOwner: fc.boolean(),
  ownerOnly: fc.boolean(),
  channels: ids,
  serverOnly: fc.boolean(),
  dmOnly: fc.boolean(),
  ageRestricted: fc.boolean(),
  botPermissions: fc.constantFrom(0n, ALL_PERMISSIONS),
});

const surfaces = fc.uniqueArray(fc.constantFrom<Surface>("slash", "prefix", "user_menu", "message_menu"), {
  minLength: 1,
})
  .map((list) => new Set(list));
const cooldown = fc.record({
  id: fc.constant("x"),
  rate: fc.nat(),
  per: fc.nat(),
  scope: fc.constantFrom(...COOLDOWN_SCOPES),
});

const leaf: fc.Arbitrary<Command> = fc.record({
  name,
  menuName: name,
  description: text,
  category,
  aliases: fc.array(name, { maxLength: 20 }),
  surfaces,
  options: fc.array(option, { maxLength: 25 }),
  rules: fc.array(rules, { maxLength: 3 }),
  cooldowns: fc.array(cooldown, { maxLength: 4 }),
  hidden: fc.boolean(),
}).map(({ name, ...more }) => command(name, more));

/** No two commands of one place share a name; case does not count. */
const called = ({ name }: Command) => name.toLowerCase();

const any = fc.oneof(
  { weight: 3, arbitrary: leaf },
  fc.tuple(name, fc.uniqueArray(leaf, { minLength: 1, maxLength: 25, selector: called }), rules).map((
    [word, children, rule],
  ) => group(word, children, { rules: [rule] })),
);

/** Looks at every page that the help can show. */
async function lookAtAll(runs: TestRuns, commands: readonly Command[]): Promise<void> {
  await runs.call("help");
  const { message } = runs.last;
  for (const control of controlsOf(message)) {
    if (!("options" in control)) continue;
    for (const { value } of control.options) {
      await runs.pressId("help_category|0", [value]);
      for (let page = 1; page < 4; page++) await runs.pressId(`help_page|${value}:${page}`);
    }
  }
  for (const { path } of commands) await runs.call("help", { command: path.join(" ") });
  await runs.call("config");
  for (const { path } of commands.slice(0, 5)) await runs.call("config", { command: path.join(" ") });
  await runs.call("discordbotframework");
}

Deno.test("help and config show any set of commands within Discord's limits", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(any, { maxLength: 12, selector: called }), async (commands) => {
      const runs = new TestRuns({ commands, allows: () => true });
      await lookAtAll(runs, commands);
    }),
    { numRuns: 60 },
  );
});

Deno.test("help and config show 500 commands in 60 categories with all that a command can have at its longest", async () => {
  const longest = "x".repeat(32);
  const options = Array.from({ length: 25 }, (_, index) => ({
    name: `${index}`.padEnd(32, "o"),
    type: "string" as const,
    description: "d".repeat(100),
    required: true,
    autocomplete: false,
    default: "v".repeat(100),
    choices: Array.from(
      { length: 25 },
      (_, number) => ({ name: `${number}`.padEnd(100, "c"), value: `${number}` }),
    ),
  }));
  const commands = Array.from({ length: 500 }, (_, index) =>
    command(`${index}`.padEnd(32, "n"), {
      path: [longest, longest, `${index}`.padEnd(32, "n")],
      category: `${index % 60}`.padEnd(100, "k"),
      description: "d".repeat(100),
      aliases: Array.from({ length: 20 }, (_, alias) => `${alias}`.padEnd(32, "a")),
      options,
      surfaces: new Set(["slash", "prefix", "user_menu", "message_menu"]),
      rules: Array(3).fill({
        ...NO_RULES,
        userPermissions: ALL_PERMISSIONS,
        botPermissions: ALL_PERMISSIONS,
      }),
      cooldowns: COOLDOWN_SCOPES.map((scope) => ({ id: scope, rate: 10 ** 9, per: 10 ** 12, scope })),
    }));
  const runs = new TestRuns({ commands });
  await runs.call("help");
  await runs.press("Next ▶");
  await runs.pressId("help_main|2");
  await runs.press(`${59}`.padEnd(100, "k"));
  await runs.press("Next ▶");
  await runs.call("help", { command: commands[7]!.name });
  await runs.call("config");
  await runs.press("Next ▶");
  await runs.call("config", { command: commands[7]!.name });
});

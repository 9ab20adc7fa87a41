import assert from "node:assert/strict";
import { checkCommand } from "./command.ts";
import { problemsOf } from "./problems_of.ts";

const problems = (command: object) => problemsOf(() => checkCommand(command, [], true));
const slash = (more: object) => ({ name: "hello", description: "Greet", ...more });
const option = (more: object) => ({ type: 3, name: "who", description: "Who", ...more });

Deno.test("checkCommand: takes every kind of command", () => {
  const group = {
    type: 2,
    name: "roles",
    description: "Roles",
    options: [{ type: 1, name: "add", description: "Add", options: [option({ required: true })] }],
  };
  assert.deepEqual(problems(slash({ options: [group], name_localizations: { de: "hallo" } })), []);
  assert.deepEqual(
    problems(slash({ name: "größe", options: [option({ choices: [{ name: "A", value: "a" }] })] })),
    [],
  );
  assert.deepEqual(problems({ type: 2, name: "Show Profile" }), []);
  assert.deepEqual(problems({ type: 3, name: "Report", contexts: [0], default_member_permissions: "8" }), []);
});

Deno.test("checkCommand: refuses bad names and descriptions", () => {
  assert.deepEqual(problems({ name: "Hello World", description: "" }), [
    "name: APPLICATION_COMMAND_INVALID_NAME",
    "description: BASE_TYPE_REQUIRED",
  ]);
  assert.deepEqual(problems(slash({ name: "x".repeat(33), description: "d".repeat(101) })), [
    "name: BASE_TYPE_BAD_LENGTH",
    "name: APPLICATION_COMMAND_INVALID_NAME",
    "description: BASE_TYPE_BAD_LENGTH",
  ]);
  assert.deepEqual(problems({ type: 2, name: "x", description: "no" }), [
    "description: APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID",
  ]);
  assert.deepEqual(problems(slash({ name_localizations: { xx: "a", fr: "Á" } })), [
    "name_localizations.xx: BASE_TYPE_CHOICES",
    "name_localizations.fr: APPLICATION_COMMAND_INVALID_NAME",
  ]);
});

Deno.test("checkCommand: refuses too many, doubled and misplaced options", () => {
  const many = Array.from({ length: 26 }, (_, i) => option({ name: `o${i}` }));
  assert.deepEqual(problems(slash({ options: many })), ["options: BASE_TYPE_MAX_LENGTH"]);
  assert.deepEqual(problems(slash({ options: [option({}), option({ required: true })] })), [
    "options.1.name: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED",
    "options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
  ]);
  const sub = { type: 1, name: "add", description: "Add" };
  assert.deepEqual(problems(slash({ options: [sub, option({})] })), [
    "options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
  ]);
  assert.deepEqual(problems(slash({ options: [{ ...sub, options: [sub] }] })), [
    "options.0.options.0.type: BASE_TYPE_CHOICES",
  ]);
});

Deno.test("checkCommand: refuses wrong choices", () => {
  const choices = Array.from({ length: 26 }, (_, i) => ({ name: `c${i}`, value: `${i}` }));
  assert.deepEqual(problems(slash({ options: [option({ choices })] })), [
    "options.0.choices: BASE_TYPE_MAX_LENGTH",
  ]);
  assert.deepEqual(
    problems(slash({ options: [option({ type: 4, choices: [{ name: "half", value: 0.5 }] })] })),
    [
      "options.0.choices.0.value: NUMBER_TYPE_COERCE",
    ],
  );
  assert.deepEqual(
    problems(slash({ options: [option({ autocomplete: true, choices: choices.slice(0, 1) })] })),
    [
      "options.0.autocomplete: APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_MUTUALLY_EXCLUSIVE",
    ],
  );
});

Deno.test("checkCommand: refuses more than 8000 characters in all", () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `${i}`.padEnd(100), value: `${i}`.padEnd(100) }));
  const options = (
    count: number,
  ) => [option({ choices: choices(25) }), option({ name: "b", choices: choices(count) })];
  assert.deepEqual(problems(slash({ options: options(14) })), []);
  assert.deepEqual(problems(slash({ options: options(15) })), [": APPLICATION_COMMAND_TOO_LARGE"]);
});

Deno.test("checkCommand: contexts belong to global commands", () => {
  assert.deepEqual(problemsOf(() => checkCommand(slash({ contexts: [0] }), [3], false)), [
    "3.contexts: APPLICATION_COMMAND_CONTEXTS_GUILD_ONLY",
  ]);
});

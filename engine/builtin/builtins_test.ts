import assert from "node:assert/strict";
import type { Builtin } from "../model/builtin.ts";
import { COMMAND_NAME, LIMITS } from "../model/limits.ts";
import { BUILTINS } from "./builtins.ts";
import { OWNER_COMMANDS, USER_COMMANDS } from "./kit/builtin_names.ts";

type Callable = Pick<Builtin, "name" | "description" | "options">;
const CALLABLES: readonly Callable[] = BUILTINS.flatMap((one) => [one, ...one.subcommands ?? []]);

Deno.test("BUILTINS are the commands that USER_COMMANDS and OWNER_COMMANDS name", () => {
  const names = (ownerOnly: boolean) =>
    BUILTINS.filter(({ rules }) => rules.ownerOnly === ownerOnly).map(({ name }) => name).sort();
  assert.deepEqual(names(false), [...USER_COMMANDS].sort());
  assert.deepEqual(names(true), [...OWNER_COMMANDS].sort());
});

Deno.test("BUILTINS have names, descriptions and options that Discord takes", () => {
  for (const { name, description, options } of CALLABLES) {
    assert.match(name, COMMAND_NAME);
    assert.ok(description.length >= 1 && description.length <= LIMITS.command.description, name);
    for (const option of options) {
      assert.match(option.name, COMMAND_NAME);
      assert.ok(option.description.length <= LIMITS.option.description, option.name);
      assert.equal(option.autocomplete, option.suggest !== undefined, option.name);
    }
    const required = options.map((option) => option.required);
    assert.deepEqual(required, [...required].sort((a, b) => Number(b) - Number(a)), name);
  }
});

Deno.test("BUILTINS have words and controls that no other one has", () => {
  const words = BUILTINS.flatMap(({ name, aliases }) => [name, ...aliases]);
  assert.equal(new Set(words).size, words.length);
  const controls = BUILTINS.flatMap(({ controls = [] }) => controls.map(({ name }) => name));
  assert.equal(new Set(controls).size, controls.length);
  assert.deepEqual(controls.filter((name) => name.length > 20), []);
});

Deno.test("BUILTINS that promise it let each person call them once in 10 s", () => {
  const slow = BUILTINS.filter(({ cooldown }) => cooldown !== undefined);
  assert.deepEqual(slow.map(({ name }) => name), ["help", "stats", "extensions", "discordbotframework"]);
  for (const { cooldown } of slow) assert.deepEqual(cooldown, { rate: 1, per: 10_000, scope: "user" });
});

Deno.test("BUILTINS of the owner are seen by the owner alone", () => {
  for (const { rules, ephemeral, name } of BUILTINS) {
    if (rules.ownerOnly) assert.equal(ephemeral, true, name);
  }
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { commandForm, type Form } from "./command_form.ts";
import { describeChange } from "./describe_change.ts";
import { type Body, commandBody, echo } from "./test_commands.ts";

Deno.test.sanitizer({ ops: true, resources: true });

/** As the comparison does it: where a body says nothing of installations, the application's setting holds. */
function compare(registered: Body, wanted: Body): string[] {
  const told = wanted.integration_types ? registered : { ...registered, integration_types: undefined };
  return describeChange(commandForm(told), commandForm(wanted));
}

Deno.test("commandForm finds what Discord tells back equal to what was sent, defaults filled in or not", () => {
  fc.assert(fc.property(commandBody, fc.boolean(), (body, filled) => {
    assert.deepEqual(compare(echo(body, filled), body), []);
  }));
});

/** Places of a body that can be changed, each with its new value. */
function* changes(
  body: Body,
  path: readonly (string | number)[] = [],
): Generator<[readonly (string | number)[], unknown]> {
  for (const [key, value] of Object.entries(body)) {
    const here = [...path, key];
    if (typeof value === "boolean") yield [here, !value];
    else if (typeof value === "number") yield [here, value + 1];
    else if (key === "default_member_permissions") yield [here, String(BigInt(String(value)) + 1n)];
    else if (typeof value === "string") yield [here, `${value}x`];
    else if (Array.isArray(value) && typeof value[0] === "number") {
      yield [here, value.length > 1 ? value.slice(1) : [value[0] + 1]];
    } else if (Array.isArray(value)) {
      yield [here, value.slice(1)];
      if (value.length > 1) yield [here, [...value.slice(1), value[0]]];
      for (const [index, item] of value.entries()) yield* changes(item as Body, [...here, index]);
    } else if (value) yield* changes(value as Body, here);
  }
}

function withChange(body: Body, path: readonly (string | number)[], value: unknown): Body {
  const changed = structuredClone(body);
  let at: Record<string | number, unknown> = changed;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1)!] = value;
  return changed;
}

Deno.test("commandForm finds every changed field different", () => {
  fc.assert(
    fc.property(commandBody, (body) => {
      for (const [path, value] of changes(body)) {
        const changed = withChange(body, path, value);
        assert.notDeepEqual(commandForm(echo(changed)), commandForm(echo(body)), path.join("."));
        assert(compare(echo(body), changed).length > 0, path.join("."));
      }
    }),
    { numRuns: 60 },
  );
});

Deno.test("commandForm takes absence for what it means", () => {
  const bare = { name: "x", description: "y" };
  const spelled = {
    ...bare,
    type: 1,
    options: [],
    nsfw: false,
    contexts: [2, 1, 0],
    name_localizations: {},
    default_member_permissions: null,
  };
  assert.deepEqual(commandForm(spelled), commandForm(bare));
  assert.notDeepEqual(commandForm({ ...bare, default_member_permissions: "0" }), commandForm(bare));
  assert.notDeepEqual(commandForm({ ...bare, contexts: [0] }), commandForm(bare));
});

Deno.test("describeChange says in words what changed", () => {
  const option = (name: string, more: Body = {}) => ({ type: 3, name, description: "d", ...more });
  const before = {
    name: "greet",
    description: "Old",
    default_member_permissions: "8",
    options: [option("who"), option("mood", { choices: [{ name: "kind", value: "kind" }] }), option("gone")],
  };
  const after = {
    name: "greet",
    description: "New",
    contexts: [0],
    options: [option("mood"), option("who", { required: true, min_length: 2 }), option("fresh")],
  };
  const say = (old: Body, now: Body): string[] => describeChange(commandForm(old) as Form, commandForm(now));
  assert.deepEqual(
    new Set(say(before, after)),
    new Set([
      "description",
      "needed permissions",
      "where it can be used",
      "option mood: choices",
      "option who: required",
      "option who: shortest length",
      "option fresh added",
      "option gone removed",
      "order of the options",
    ]),
  );
  const sub = { name: "config", description: "c", options: [{ type: 1, name: "add", description: "a" }] };
  assert.deepEqual(say({ ...sub, options: [] }, sub), ["subcommand add added"]);
});

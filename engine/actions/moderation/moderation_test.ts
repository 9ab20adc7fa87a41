/** What is said of moderation when a definition is loaded. */
import assert from "node:assert/strict";
import { permissionBits, type PermissionName } from "../../model/permissions.ts";
import { load, problemsOf } from "../test_problems.ts";

const NAMES = 'names: { roles: { news: "823475887319941132" }, users: { bob: "823475887319941133" } }';

Deno.test("moderation takes people and roles in every form", () => {
  const who = ['"{options.who}"', '"{options.any}"', '"{options.said}"', "bob", "823475887319941139"];
  who.push(
    '"{user}"',
    '"{member}"',
    '"{user.id}"',
    '"{names.users.bob}"',
    '"{options.count > 1 ? user : options.who}"',
  );
  for (const person of who) assert.deepEqual(problemsOf(`{ kick: ${person} }`, NAMES), [], person);
  for (
    const role of ['"{options.role}"', '"{options.any}"', '"{options.said}"', "news", '"{names.roles.news}"']
  ) {
    assert.deepEqual(problemsOf(`{ give_role: ${role} }`, NAMES), [], role);
  }
});

Deno.test("moderation takes everything that it knows", () => {
  const problems = problemsOf(
    `{ ban: { who: bob, reason: "{options.said}", delete_messages: 7d }, save_as: gone },
     { unban: { who: "{gone}", reason: Sorry } },
     { timeout: { who: "{gone.id}", for: "{options.count}m" } },
     { timeout: { who: bob, for: off } },
     { nickname: { who: bob, to: "" } },
     { remove_role: { who: bob, role: news, reason: Done } },
     { toggle_role: news }`,
    NAMES,
  );
  assert.deepEqual(problems, []);
});

Deno.test("moderation refuses at load what can never be right", () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ["{ kick: bobb }", "unknown-person → bob at bobb"],
    ["{ kick: news }", "unknown-person at news"],
    ['{ kick: "{options.role}" }', "placeholder-of-another-kind at {options.role}"],
    ['{ kick: " {options.count} " }', "placeholder-of-another-kind at {options.count}"],
    ['{ kick: "{server}" }', "placeholder-of-another-kind at {server}"],
    ['{ kick: "{options.whoo}" }', "expression-unknown-field → who at whoo"],
    ["{ give_role: newz }", "unknown-role → news at newz"],
    ['{ give_role: "{options.who}" }', "placeholder-of-another-kind at {options.who}"],
    ["{ give_role: { who: bob } }", "missing-key at who"],
    ["{ kick: { user: bob } }", "unknown-key → who at user"],
    ["{ kick: { reason: Spam } }", "missing-key at reason"],
    ["{ mute: { who: bob, for: 1h } }", "unknown-key at for"],
    ["{ silence: { who: bob, for: 1h } }", "unknown-key → timeout at silence"],
    ["{ timeout: bob }", "wrong-kind at bob"],
    ["{ timeout: { who: bob } }", "missing-key at who"],
    ["{ timeout: { who: bob, for: 29d } }", "out-of-range at 29d"],
    ["{ timeout: { who: bob, for: 10 min } }", "not-a-duration → 10m at 10 min"],
    ["{ ban: { who: bob, delete_messages: 8d } }", "out-of-range at 8d"],
    [`{ nickname: { who: bob, to: ${"x".repeat(33)} } }`, `too-long at ${"x".repeat(33)}`],
    [`{ kick: { who: bob, reason: ${"ü".repeat(86)} } }`, `too-long at ${"ü".repeat(86)}`],
    ["{ give_role: news, save_as: role }", "nothing-to-save at role"],
  ];
  for (const [steps, ...expected] of cases) assert.deepEqual(problemsOf(steps, NAMES), expected, steps);
});

Deno.test("moderation asks for its permissions with the invite link, and for no intents", () => {
  const plain = load("{ reply: Hello }", NAMES).program;
  const needs: Readonly<Record<string, PermissionName>> = {
    "{ kick: bob }": "kick_members",
    "{ ban: bob }": "ban_members",
    "{ unban: bob }": "ban_members",
    "{ timeout: { who: bob, for: 1h } }": "moderate_members",
    "{ nickname: { who: bob, to: Bob } }": "manage_nicknames",
    "{ give_role: news }": "manage_roles",
    "{ remove_role: news }": "manage_roles",
    "{ toggle_role: news }": "manage_roles",
  };
  for (const [step, needed] of Object.entries(needs)) {
    const { program } = load(`{ if: options.count > 1, then: [ ${step} ] }`, NAMES);
    assert.equal(program.permissions, plain.permissions | permissionBits([needed]), step);
    assert.equal(program.intents, plain.intents);
  }
});

import assert from "node:assert/strict";
import { command, group, program } from "../../runtime/test_program.ts";
import { allCommands, callableCommands, findCommand, pathOf } from "./commands.ts";

const COMMANDS = [
  command("ban", { aliases: ["b"] }),
  group("roles", [
    command("add", { aliases: ["plus"] }),
    group("all", [command("clear")]),
    command("secret", { hidden: true }),
  ]),
  command("hush", { hidden: true }),
  command("report", { menuName: "Report this", surfaces: new Set(["user_menu"]) }),
];
const PROGRAM = program(COMMANDS);
const found = (typed: string, prefix = "!") => {
  const one = findCommand(PROGRAM, typed, prefix);
  return one && pathOf(one);
};

Deno.test("callableCommands shows subcommands once each in the place of their groups, and hides hidden ones", () => {
  assert.deepEqual(callableCommands(COMMANDS).map(pathOf), ["ban", "roles add", "roles all clear", "report"]);
});

Deno.test("allCommands has groups before what stands below them", () => {
  assert.deepEqual(allCommands(COMMANDS).map(pathOf), [
    "ban",
    "roles",
    "roles add",
    "roles all",
    "roles all clear",
    "roles secret",
    "hush",
    "report",
  ]);
});

Deno.test("findCommand knows paths, other names, prefixes and names in menus, in any case", () => {
  assert.equal(found(" BAN "), "ban");
  assert.equal(found("B"), "ban");
  assert.equal(found("!ban"), "ban");
  assert.equal(found("/ban"), "ban");
  assert.equal(found("roles  plus"), "roles add");
  assert.equal(found("/Roles all clear"), "roles all clear");
  assert.equal(found("roles"), "roles");
  assert.equal(found("report this"), "report");
  assert.equal(found("hush"), "hush");
});

Deno.test("findCommand finds nothing by half a path or a word too much", () => {
  assert.equal(found("roles nothing"), undefined);
  assert.equal(found("ban now"), undefined);
  assert.equal(found("?ban"), undefined);
  assert.equal(found(""), undefined);
  assert.equal(found("constructor"), undefined);
});

Deno.test("findCommand knows a command whose name begins like the prefix", () => {
  assert.equal(found("ban", "b"), "ban");
  assert.equal(found("bban", "b"), "ban");
});

import assert from "node:assert/strict";
import { flat } from "../../testing/fake_directory.ts";
import { commandOfLine, findCommands } from "./find_commands.ts";

Deno.test("findCommands puts beginnings before words before parts", () => {
  const found = (query: string) => findCommands(flat, query).map(({ name }) => name);
  assert.deepEqual(found("he"), ["hello", "help"]);
  assert.deepEqual(found("ro"), ["roll", "config roles add"]);
  assert.deepEqual(found("lee"), ["sleep"]);
  assert.deepEqual(found("nothing"), []);
  assert.equal(found("").length, flat.length);
});

Deno.test("commandOfLine takes the longest name that a line begins with", () => {
  assert.equal(commandOfLine(flat, "/config  roles add role:x")?.name, "config roles add");
  assert.equal(commandOfLine(flat, "/hello")?.name, "hello");
  assert.equal(commandOfLine(flat, "/hell"), undefined);
  assert.equal(commandOfLine(flat, "/helloo who"), undefined);
});

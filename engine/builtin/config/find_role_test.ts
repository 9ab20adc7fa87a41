import assert from "node:assert/strict";
import { GUILD, GUILD_ID, id } from "../../runtime/test_world.ts";
import { findRole, rolesOfServer } from "./find_role.ts";

const found = (text: string) => {
  const role = findRole(text, GUILD);
  return role.kind === "role" ? role.role.name : role.kind;
};

Deno.test("findRole reads mentions, ids and names, without regard to case", () => {
  assert.equal(found(`<@&${id(301)}>`), "Game Master");
  assert.equal(found(id(300)), "News");
  assert.equal(found("game master"), "Game Master");
  assert.equal(found("@News"), "News");
});

Deno.test("findRole tells roles of one name apart only by mention or id", () => {
  assert.equal(found("twin"), "several");
  assert.equal(found(id(302)), "Twin");
  assert.equal(found(`<@&${id(303)}>`), "twin");
});

Deno.test("findRole knows everyone by name, by its mention and by the server's id", () => {
  for (const text of ["@everyone", "Everyone", GUILD_ID, `<@&${GUILD_ID}>`]) {
    assert.equal(found(text), "everyone");
  }
});

Deno.test("findRole finds near names for one that is unknown", () => {
  assert.deepEqual(findRole("Nwes", GUILD), { kind: "unknown", near: ["News"] });
  assert.deepEqual(findRole(id(999), GUILD), { kind: "unknown", near: [] });
  assert.deepEqual(findRole("@", GUILD), { kind: "unknown", near: [] });
});

Deno.test("rolesOfServer has the highest role first, and not everyone", () => {
  assert.deepEqual(rolesOfServer(GUILD).map(({ name }) => name), ["twin", "Twin", "Game Master", "News"]);
});

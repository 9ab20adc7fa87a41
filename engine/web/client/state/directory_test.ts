import assert from "node:assert/strict";
import { ADA, BO, CY } from "../../testing/fake_world.ts";
import { snapshot } from "../../testing/fake_snapshot.ts";
import { directoryOf } from "./directory.ts";
import { worldOf } from "./world.ts";

Deno.test("directoryOf names people as this server does and colours them by their highest role", () => {
  const directory = directoryOf(worldOf(snapshot()), "201");
  assert.deepEqual(directory.members.map(({ name }) => name), ["Starter", "Ada", "Bo", "Cyrus"]);
  assert.equal(directory.people.get(ADA.id)?.color, "#f0b232");
  assert.equal(directory.people.get(BO.id)?.roles[0]?.name, "Member");
  const other = directoryOf(worldOf(snapshot()), "202").people.get(CY.id);
  assert.deepEqual([other?.name, other?.isMember], ["cy", false]);
});

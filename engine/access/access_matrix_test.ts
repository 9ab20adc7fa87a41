import assert from "node:assert/strict";
import { group } from "../runtime/test_program.ts";
import { accessMatrix } from "./access_matrix.ts";
import { bits, context, GENERAL, GUILD, HELPER, OWNER_OF_BOT, ruled, server } from "./test_places.ts";

Deno.test("accessMatrix tells for each role which commands somebody with it alone may use, and why not", () => {
  const commands = [
    ruled("ping"),
    group("mod", [ruled("kick", { userPermissions: bits("kick_members") })]),
    ruled("help", { roles: [HELPER] }),
    ruled("secret", { ownerOnly: true }),
  ];
  const asked = context({ ofFiles: { ping: [] } });
  const guild = server();
  const { columns, rows } = accessMatrix(guild, GENERAL, {
    ...asked,
    isOwner: (id) => id === OWNER_OF_BOT,
    program: { ...asked.program, commands },
  });
  assert.deepEqual(columns.map(({ name }) => name), ["@everyone", "Helper", "Moderator", "Cordial", "Admin"]);
  assert.equal(columns[0]!.id, GUILD);
  const shown = rows.map(({ path, refusals }) => [
    path.join(" "),
    refusals.map((one) => one === null ? "+" : "-").join(""),
  ]);
  assert.deepEqual(shown, [["ping", "+++++"], ["mod kick", "--+++"], ["help", "-+--+"], ["secret", "-----"]]);
  assert.match(rows[1]!.refusals[0]!, /Kick Members/);
});

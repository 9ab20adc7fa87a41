import assert from "node:assert/strict";
import fc from "fast-check";
import type { RoleView } from "../model/views.ts";
import { highestRole, outranks, standsAbove } from "./role_order.ts";
import { ADMIN, GONE, HELPER, MODERATOR, OWNER_OF_SERVER, server } from "./test_places.ts";

const role = (id: string, position: number): RoleView => ({
  id,
  name: id,
  color: 0,
  position,
  permissions: 0n,
});

Deno.test("standsAbove goes by position, then by the lower id", () => {
  assert.ok(standsAbove(role("20", 3), role("10", 2)));
  assert.ok(standsAbove(role("99", 2), role("100", 2)), "ids are numbers: 99 is lower than 100");
  assert.ok(!standsAbove(role("100", 2), role("99", 2)));
  assert.ok(!standsAbove(role("10", 2), role("10", 2)), "no role stands above itself");
});

Deno.test("standsAbove puts any roles in one order", () => {
  const any = fc.record({ id: fc.bigInt(1n, 2n ** 64n), position: fc.integer({ min: 0, max: 3 }) })
    .map(({ id, position }) => role(String(id), position));
  fc.assert(fc.property(any, any, any, (a, b, c) => {
    assert.equal(standsAbove(a, b) && standsAbove(b, a), false);
    if (a.id !== b.id) assert.ok(standsAbove(a, b) || standsAbove(b, a));
    if (standsAbove(a, b) && standsAbove(b, c)) assert.ok(standsAbove(a, c));
  }));
});

Deno.test("highestRole passes over deleted roles; who has none left has none", () => {
  const highest = (...roles: string[]) => highestRole(server(), { id: "1", roles })?.name;
  assert.equal(highest(HELPER, MODERATOR, GONE), "Moderator");
  assert.equal(highest(MODERATOR, HELPER), "Moderator");
  assert.equal(highest(GONE), undefined);
});

Deno.test("outranks puts the server's owner above all, and nobody above them", () => {
  const owner = { id: OWNER_OF_SERVER, roles: [] };
  const admin = { id: "1", roles: [ADMIN] };
  assert.equal(outranks(server(), owner, admin), true);
  assert.equal(outranks(server(), admin, owner), false);
  assert.equal(outranks(server(), admin, { id: "2", roles: [ADMIN] }), false, "the same role");
});

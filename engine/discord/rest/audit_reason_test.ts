import assert from "node:assert/strict";
import fc from "fast-check";
import { auditReason } from "./audit_reason.ts";

Deno.test("auditReason encodes a reason and leaves out an empty one", () => {
  assert.deepEqual(auditReason("zu oft: 100% \n👋"), {
    "x-audit-log-reason": "zu%20oft%3A%20100%25%20%0A%F0%9F%91%8B",
  });
  assert.equal(auditReason(undefined), undefined);
  assert.equal(auditReason(" \n"), undefined);
});

Deno.test("auditReason is at most 512 characters long, decodes, and is cut as late as it can be", () => {
  const unit = fc.constantFrom("a", "ü", "👋", "\ud83d", " ", "%");
  fc.assert(fc.property(fc.string({ unit, minLength: 1, maxLength: 700 }), (reason) => {
    const header = auditReason(reason)?.["x-audit-log-reason"];
    const text = reason.trim().toWellFormed();
    if (text === "") return assert.equal(header, undefined);
    assert.ok(header!.length <= 512);
    const said = decodeURIComponent(header!);
    if (said === text) return;
    assert.ok(said.endsWith("…") && text.startsWith(said.slice(0, -1)));
    assert.ok(header!.length > 512 - 12, "less was kept than there is room for");
  }));
});

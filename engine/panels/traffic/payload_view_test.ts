import assert from "node:assert/strict";
import { payloadView } from "./payload_view.ts";

const hide = (text: string) => text.replaceAll("hunter22", "***");

Deno.test("payloadView takes secrets out, by the names of fields and by their look", () => {
  const { payload, isCut } = payloadView({
    token: "abc",
    webhook: { token: "def", access_token: "ghi", name: "token" },
    content: "it is hunter22",
    none: undefined,
    list: [1, null, true],
  }, hide);
  assert.deepEqual(payload, {
    token: "[token]",
    webhook: { token: "[token]", access_token: "[token]", name: "token" },
    content: "it is ***",
    list: [1, null, true],
  });
  assert.equal(isCut, false);
});

Deno.test("payloadView cuts what is too long, too much or too deep, and says so", () => {
  const many = payloadView(Array.from({ length: 50_000 }, (_, index) => ({ index })), hide);
  assert.ok(many.isCut && (many.payload as unknown[]).length < 3000);
  const long = payloadView({ text: "x".repeat(10_000) }, hide);
  assert.deepEqual([long.isCut, (long.payload as { text: string }).text.length], [true, 4000]);
  let deep: unknown = 1;
  for (let depth = 0; depth < 10_000; depth++) deep = [deep];
  assert.ok(payloadView(deep, hide).isCut);
  assert.deepEqual(payloadView(undefined, hide), { payload: null, isCut: false });
});

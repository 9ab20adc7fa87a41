import assert from "node:assert/strict";
import { frameText } from "./frame_text.ts";

const hide = (text: string) =>
  text.replaceAll("hunter2", "[hidden]").replaceAll("answer", "[hidden]").replaceAll("123456", "[hidden]");

Deno.test("frameText takes secrets out of all texts, and leaves fields and ids", () => {
  const answer = { text: 'my "hunter2"', list: ["hunter2", 5], id: "123456" };
  const text = frameText({ kind: "ok", id: 1, answer }, hide);
  assert.deepEqual(JSON.parse(text), {
    kind: "ok",
    id: 1,
    answer: { text: 'my "[hidden]"', list: ["[hidden]", 5], id: "123456" },
  });
  assert.equal(frameText({ kind: "ok", id: 1 }, hide), JSON.stringify({ kind: "ok", id: 1 }));
  assert.equal(
    frameText({ kind: "refused", id: 1, reason: "hunter2" }),
    '{"kind":"refused","id":1,"reason":"hunter2"}',
  );
});

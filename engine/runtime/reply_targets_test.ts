import assert from "node:assert/strict";
import type { ReplyTarget } from "../model/invocation.ts";
import { isInteraction } from "./reply_targets.ts";
import { CHANNEL_ID, id } from "./test_world.ts";

const WAITS: readonly [target: ReplyTarget, waits: boolean][] = [
  [{ kind: "interaction", id: id(1), token: "token" }, true],
  [
    { kind: "press", id: id(1), token: "token", channelId: CHANNEL_ID, messageId: id(2), ephemeral: false },
    true,
  ],
  [{ kind: "message", channelId: CHANNEL_ID, messageId: id(2) }, false],
  [{ kind: "nowhere", id: id(1) }, false],
];
for (const [target, waits] of WAITS) {
  Deno.test(`isInteraction: ${target.kind} ${waits ? "is" : "is not"} what Discord waits for`, () => {
    assert.equal(isInteraction(target), waits);
  });
}

import assert from "node:assert/strict";
import { ShardState } from "@discordeno/gateway";
import { shardState } from "./shard_state.ts";

Deno.test("shardState tells apart what people need to know", () => {
  const { Connected, Resuming, Offline, Connecting, Disconnected, Unidentified, Identifying } = ShardState;
  assert.deepEqual([Connected, Resuming, Offline].map(shardState), ["ready", "resuming", "off"]);
  for (const state of [Connecting, Disconnected, Unidentified, Identifying]) {
    assert.equal(shardState(state), "connecting");
  }
});

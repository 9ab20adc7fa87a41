import { ShardState as Theirs } from "@discordeno/gateway";
import type { ShardState } from "../../model/shards.ts";

/** How a shard is, as people are told of it. discordeno tells more: a session that is asked for is one that comes. */
export function shardState(state: Theirs): ShardState {
  if (state === Theirs.Connected) return "ready";
  if (state === Theirs.Resuming) return "resuming";
  return state === Theirs.Offline ? "off" : "connecting";
}

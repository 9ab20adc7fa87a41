import assert from "node:assert/strict";
import type { Dispatch } from "./dispatch.ts";
import { type GuildChange, Memberships } from "./memberships.ts";

function watched() {
  const changes: string[] = [];
  const memberships = new Memberships(({ id, kind }: GuildChange) => changes.push(`${kind} ${id}`));
  const note = (t: string, d: unknown) => memberships.note({ op: 0, s: 1, t, d } as unknown as Dispatch);
  const ready = (ids: readonly string[], shard?: [number, number]) =>
    note("READY", { guilds: ids.map((id) => ({ id, unavailable: true })), shard });
  return { changes, memberships, note, ready };
}

Deno.test("Memberships knows the servers of READY, and their arrival is no news", () => {
  const { changes, memberships, note, ready } = watched();
  ready(["1", "2"]);
  note("GUILD_CREATE", { id: "1" });
  assert.deepEqual([...memberships.ids], ["1", "2"]);
  assert.deepEqual(changes, []);
});

Deno.test("Memberships tells of servers that the bot joins and leaves, each once", () => {
  const { changes, memberships, note, ready } = watched();
  ready(["1"]);
  note("GUILD_CREATE", { id: "2" });
  note("GUILD_CREATE", { id: "2" });
  note("GUILD_DELETE", { id: "1" });
  note("GUILD_DELETE", { id: "1" });
  note("GUILD_CREATE", { id: "1" });
  assert.deepEqual(changes, ["joined 2", "left 1", "joined 1"]);
  assert.deepEqual([...memberships.ids], ["2", "1"]);
});

Deno.test("Memberships takes an outage and its end for no change", () => {
  const { changes, memberships, note, ready } = watched();
  ready(["1"]);
  note("GUILD_DELETE", { id: "1", unavailable: true });
  assert.deepEqual([...memberships.ids], ["1"]);
  note("GUILD_CREATE", { id: "1", unavailable: false });
  assert.deepEqual(changes, []);
});

Deno.test("Memberships tells at a new session what happened since the last one, for the session's shard alone", () => {
  const { changes, memberships, ready } = watched();
  const [even, odd, other] = [String(2n << 22n), String(1n << 22n), String(4n << 22n)];
  ready([even], [0, 2]);
  ready([odd], [1, 2]);
  ready([even], [0, 2]);
  assert.deepEqual(changes, []);
  ready([other], [0, 2]);
  assert.deepEqual(changes, [`left ${even}`, `joined ${other}`]);
  assert.deepEqual([...memberships.ids], [odd, other]);
});

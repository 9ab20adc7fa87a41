import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import { Faults } from "./faults.ts";
import { startLocalDiscord } from "./local_discord.ts";

Deno.test("faults refuse as many requests as they are told to", () => {
  const faults = new Faults();
  assert.equal(faults.take("/users/@me"), undefined);
  faults.refuse({ status: 500, left: 2 });
  assert.deepEqual([1, 2, 3].map(() => faults.take("/users/@me")?.status), [500, 500, undefined]);
  faults.refuse({ status: 429, left: 0 });
  assert.equal(faults.state.fault, undefined);
});

Deno.test("a missing permission concerns channels and servers alone", () => {
  const faults = new Faults();
  faults.refuse({ status: 403, left: 1 });
  assert.equal(faults.take("/interactions/1/token/callback"), undefined);
  assert.deepEqual(faults.take("/channels/1/messages"), {
    status: 403,
    body: { message: "Missing Permissions", code: 50013 },
  });
});

Deno.test("the local Discord answers with faults, and late where it is told to be", async () => {
  const socketClock = new VirtualClock();
  await using discord = await startLocalDiscord({ socketClock });
  const { token } = discord.addApplication({ name: "Test" });
  const ask = () => fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { authorization: `Bot ${token}` } });
  discord.faults.refuse({ status: 429, left: 1 });
  const refused = await ask();
  assert.deepEqual([refused.status, refused.headers.get("retry-after")], [429, "1"]);
  assert.equal((await refused.json()).retry_after, 1);
  const requests = discord.log.entries.filter(({ kind }) => kind === "request");
  assert.equal(requests.length, 1);
  discord.faults.slowDown(2_000);
  const late = ask();
  while (socketClock.pending === 0) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(discord.log.entries.filter(({ kind }) => kind === "request").length, 1);
  socketClock.advance(2_000);
  assert.equal((await late).status, 200);
  await (await late).body?.cancel();
});

import assert from "node:assert/strict";
import { DATA_OWNERS } from "../model/data.ts";
import { deleteServerData, serversWithData } from "./mod.ts";
import { dataKit, declared, PLACE } from "./test_data.ts";

Deno.test("deleteServerData deletes all of one server, and nothing of others or of none", async () => {
  await using kit = await dataKit("SQLite");
  const servers = ["1", "10", "100", "2"];
  for (const guildId of servers) {
    for (const per of DATA_OWNERS) await kit.data.change(declared({ per }), { ...PLACE, guildId }, () => 1);
  }
  const found = async () => {
    const all: string[] = [];
    for await (const server of serversWithData(kit.storage.values)) all.push(server);
    return all;
  };
  assert.deepEqual(await found(), ["1", "10", "100", "2"]);
  await deleteServerData(kit.storage.values, "10");
  assert.deepEqual(await found(), ["1", "100", "2"]);
  const keys = (await kit.storage.values.list("data")).map(({ key }) => key);
  assert.equal(keys.filter((key) => key.startsWith("@ ")).length, 2);
  assert.equal(keys.filter((key) => key.startsWith("100 ")).length, 4);
});

Deno.test("deleteServerData goes on beyond the first page", async () => {
  await using kit = await dataKit("SQLite");
  for (let user = 0; user < 1201; user++) {
    await kit.data.change(declared(), { ...PLACE, userId: String(user) }, () => 1);
  }
  await deleteServerData(kit.storage.values, PLACE.guildId!);
  assert.deepEqual(await kit.storage.values.list("data"), []);
});

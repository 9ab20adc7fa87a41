/** What the owner can see and let go of the data that definitions declare. */
import assert from "node:assert/strict";
import { adoptDeclarations, createDataStore } from "../data/mod.ts";
import { systemClock as clock } from "../model/clock.ts";
import type { DataDeclaration } from "../model/data.ts";
import { openSqliteStorage } from "../storage/mod.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const COINS: DataDeclaration = { name: "coins", type: "number", per: "user", default: 0 };

Deno.test("data shows how much is kept under each name, and deletes all of one", async () => {
  const folder = await makeProject({
    "ping.yaml": `{ name: Ping, commands: { ping: { description: Ping, reply: pong } } }`,
  });
  const storage = await openSqliteStorage(`${folder}/data/bot.db`, { clock });
  await adoptDeclarations(storage, new Map([["coins", COINS], ["notes", { ...COINS, name: "notes" }]]));
  const data = createDataStore({ values: storage.values, clock });
  for (const userId of ["1", "2"]) await data.change(COINS, { userId, channelId: "3" }, () => 5);
  await storage.close();
  const run = async (...args: string[]) => {
    const program = new RunningProgram(["data", ...args], { folder });
    return [await program.ends(), program.output.trim()];
  };
  assert.deepEqual(await run(), [0, "data/bot.db: coins, 2 values\ndata/bot.db: notes, 0 values"]);
  assert.deepEqual(await run("coins", "--delete"), [
    0,
    "data/bot.db: coins, 2 values\n✓ data/bot.db: coins is deleted",
  ]);
  assert.deepEqual(await run("coins"), [0, "No data called coins is kept."]);
  assert.equal((await run("--delete"))[0], 2);
  await Deno.remove(folder, { recursive: true });
});

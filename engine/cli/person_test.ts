/** What the owner can tell people who ask what a bot knows about them. */
import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { systemClock as clock } from "../model/clock.ts";
import type { Storage } from "../model/storage.ts";
import { backUp, openSqliteStorage } from "../storage/mod.ts";
import { startCheckedDiscord } from "../testkit/checked_discord.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";

const ANN = "823475887319941131";
const BOB = "823475887319941132";
const PING = `{ name: Ping, commands: { ping: { description: Ping, reply: pong } } }`;

async function inDatabase<Result>(
  path: string,
  work: (storage: Storage) => Promise<Result>,
): Promise<Result> {
  const storage = await openSqliteStorage(path, { clock });
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** A folder with two databases that know Ann, and one of them Bob. */
async function project() {
  const folder = await makeProject({ "ping.yaml": PING });
  const path = `${folder}/data/bot.db`;
  const expiresAt = Date.now() + 3_600_000;
  await inDatabase(path, async ({ users, values }) => {
    await users.set(ANN, "coins", 5);
    await users.set(ANN, "name", "Ann");
    await users.set(BOB, "coins", 7);
    await values.set("cooldowns", "daily 0:1", [1], { userId: ANN, expiresAt });
  });
  await inDatabase(`${folder}/data/other.db`, (storage) => storage.users.set(ANN, "level", 2));
  return {
    folder,
    path,
    expiresAt,
    async run(...args: string[]) {
      const program = new RunningProgram(["person", ...args], { folder });
      return { code: await program.ends(), output: program.output };
    },
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

Deno.test("person shows all that each database keeps about a person, as JSON", async () => {
  await using kit = await project();
  const { code, output } = await kit.run(ANN);
  assert.equal(code, 0, output);
  assert.deepEqual(JSON.parse(output), {
    "data/bot.db": {
      user_id: ANN,
      data: { coins: 5, name: "Ann" },
      values: [
        { namespace: "cooldowns", key: "daily 0:1", value: [1], expiresAt: kit.expiresAt, userId: ANN },
      ],
    },
    "data/other.db": { user_id: ANN, data: { level: 2 }, values: [] },
  });
  assert.deepEqual(JSON.parse((await kit.run(ANN)).output), JSON.parse(output), "it changes nothing");
});

Deno.test("person --delete tells how much it is, deletes it in each database, and leaves others alone", async () => {
  await using kit = await project();
  await backUp(kit.path, { clock });
  const { code, output } = await kit.run(ANN, "--delete");
  assert.equal(code, 0, output);
  assert.match(output, /data\/bot\.db: 3 values\n✓ data\/bot\.db: deleted\n {2}Its backup can still have it/);
  assert.match(output, /data\/other\.db: 1 value\n✓ data\/other\.db: deleted\n$/);
  assert.equal((await kit.run(ANN)).output, `Nothing is kept about the person ${ANN}.\n`);
  assert.equal(await inDatabase(kit.path, ({ users }) => users.value(BOB, "coins")), 7);
});

Deno.test("person says of somebody unknown that nothing is kept, and asks for an id where there is none", async () => {
  await using kit = await project();
  for (const flags of [[], ["--delete"]]) {
    assert.deepEqual(await kit.run("7", ...flags), {
      code: 0,
      output: "Nothing is kept about the person 7.\n",
    });
  }
  const missing = await kit.run();
  assert.deepEqual([missing.code, /Whose data\?.*deno task person \d+/.test(missing.output)], [2, true]);
  const name = await kit.run("Ann");
  assert.deepEqual([name.code, /"Ann" is no Discord id.*Copy User ID/.test(name.output)], [2, true]);
});

Deno.test("person leaves databases of others alone, tells of a damaged one, and goes through the rest", async () => {
  await using kit = await project();
  new DatabaseSync(`${kit.folder}/data/foreign.db`).exec("CREATE TABLE t (a)");
  await Deno.writeFile(`${kit.folder}/data/broken.db`, new Uint8Array(20_000).fill(0xff));
  const { code, output } = await kit.run(ANN, "--delete");
  assert.equal(code, 4, output);
  assert.match(output, /✗ data\/broken\.db: .*damaged/);
  assert.match(output, /✓ data\/bot\.db: deleted/);
  assert.match(output, /✓ data\/other\.db: deleted/);
  assert.doesNotMatch(output, /foreign/);
});

Deno.test("person works while the bot runs", async () => {
  await using checked = await startCheckedDiscord();
  await using kit = await project();
  await Deno.remove(`${kit.folder}/data/other.db`);
  const { token } = checked.local.addApplication({ name: "Ping" });
  const environment = { DISCORD_API_URL: checked.local.apiUrl, DISCORD_TOKEN: token };
  await using bot = new RunningProgram(["start"], { folder: kit.folder, environment });
  await bot.prints(/Started in/);
  assert.deepEqual(Object.keys(JSON.parse((await kit.run(ANN)).output)), ["data/bot.db"]);
  const { code, output } = await kit.run(ANN, "--delete");
  assert.equal(code, 0, output);
  assert.match(output, /✓ data\/bot\.db: deleted/);
  bot.signal("SIGTERM");
  assert.equal(await bot.ends(), 0, bot.output);
  assert.equal(await inDatabase(kit.path, (storage) => storage.exportPerson(ANN)), undefined);
});

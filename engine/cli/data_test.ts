/** What people trust with their servers' data: kills, second starts, damage, backups, restores. */
import assert from "node:assert/strict";
import type { APIMessage } from "discord-api-types/v10";
import { openSqliteStorage, TablesDatabase } from "../storage/mod.ts";
import { startCheckedDiscord } from "../testkit/checked_discord.ts";
import { makeProject, RunningProgram } from "../testkit/program.ts";
import { systemClock } from "../model/clock.ts";

const PING = `{ name: Ping, commands: { ping: { description: Ping, reply: pong } } }`;
const EMPTY = `
name: Empty
commands:
  maybe:
    description: Maybe
    options: { text: { type: string, description: What } }
    reply: "{options.text}"
`;

async function project() {
  const checked = await startCheckedDiscord();
  const { local } = checked;
  const { token } = local.addApplication({ name: "Ping" });
  const folder = await makeProject({ "ping.yaml": PING });
  const environment = { DISCORD_API_URL: local.apiUrl, DISCORD_TOKEN: token };
  const { people, guilds } = local.playground.snapshot();
  const place = { as: people[0]!.id, channelId: guilds[0]!.channels[0]!.id };
  return {
    folder,
    run: (...args: string[]) => new RunningProgram(args, { folder, environment }),
    /** Says something and waits for the answer. */
    async say(content: string): Promise<APIMessage> {
      const { promise, resolve } = Promise.withResolvers<APIMessage>();
      const unwatch = local.playground.watch((change) => {
        if (change.type === "message" && change.seen.message.author.bot) resolve(change.seen.message);
      });
      await local.playground.say(place, content);
      return await promise.finally(unwatch);
    },
    async stats(file = "bot.db") {
      const storage = await openSqliteStorage(`${folder}/data/${file}`, { clock: systemClock });
      const stats = { commands: await storage.commandStats(), totals: await storage.totals() };
      await storage.close();
      return stats;
    },
    backups: () =>
      [...Deno.readDirSync(`${folder}/data`)].map((entry) => entry.name).filter((name) =>
        name.includes(".backup_")
      ).sort(),
    [Symbol.asyncDispose]: () => checked[Symbol.asyncDispose](),
  };
}

Deno.test("start counts commands in data/bot.db and backs it up at the end", async () => {
  await using kit = await project();
  {
    await using program = kit.run("start");
    await program.prints(/Started in/);
    await kit.say("!ping");
    await kit.say("!ping");
    // Twice, as where a task runner hands on the Ctrl-C that the engine got as well.
    program.signal("SIGINT");
    program.signal("SIGINT");
    assert.equal(await program.ends(), 0, program.output);
  }
  assert.match(kit.backups().join(), /^bot\.db\.backup_\d{8}_\d{6}$/);
  const { commands, totals } = await kit.stats();
  assert.deepEqual(commands, [["ping", 2]]);
  assert.deepEqual([totals.commands_processed, totals.messages_seen >= 2], [2, true]);
});

Deno.test("start writes botlogs/permanent.log and current_run.log, without the token", async () => {
  await using kit = await project();
  await Deno.writeTextFile(`${kit.folder}/bots/engine.yaml`, "logging: { level: DEBUG }\n");
  await using program = kit.run("start");
  await program.prints(/Started in/);
  program.signal("SIGTERM");
  await program.ends();
  for (const file of ["permanent.log", "current_run.log"]) {
    const text = await Deno.readTextFile(`${kit.folder}/botlogs/${file}`);
    assert.match(text, /^\[\d{4}-\d\d-\d\d[^\]]*\] \[[A-Z]+\] \S+: /);
  }
});

Deno.test("a failure is told with an id, under which the log has the stack and the place in the definition", async () => {
  await using kit = await project();
  await Deno.writeTextFile(`${kit.folder}/bots/ping.yaml`, EMPTY);
  await using program = kit.run("start");
  await program.prints(/Started in/);
  const answer = JSON.stringify((await kit.say("!maybe")).embeds);
  const id = /\b[a-z0-9]{6}\b(?=[^a-z0-9]*")/.exec(answer)?.[0] ?? /`([a-z0-9]{6})`/.exec(answer)?.[1];
  program.signal("SIGTERM");
  await program.ends();
  const text = await Deno.readTextFile(`${kit.folder}/botlogs/permanent.log`);
  assert.ok(id, answer);
  assert.match(text, new RegExp(`\\[ERROR\\] cordial: .*${id}[^]*bots/ping\\.yaml:7:12[^]*\\n\\s+at `));
  assert.ok(!answer.includes("bots/"), answer);
});

Deno.test("logging settings are taken over while the bot runs", async () => {
  await using kit = await project();
  await using program = kit.run("start");
  await program.prints(/Started in/);
  await Deno.writeTextFile(`${kit.folder}/bots/engine.yaml`, "logging: { format: json, level: DEBUG }\n");
  await Deno.writeTextFile(`${kit.folder}/bots/ping.yaml`, PING.replace("Ping,", "Pong,"));
  await program.prints(/ping reloaded/);
  await kit.say("!ping");
  program.signal("SIGTERM");
  await program.ends();
  const lines = (await Deno.readTextFile(`${kit.folder}/botlogs/current_run.log`)).trim().split("\n");
  assert.match(lines[0]!, /^\[.*\] \[INFO\] cordial: /);
  const run = lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line)).find((one) =>
    one.level === "DEBUG"
  );
  assert.match(run?.message, /^ping by prefix: answered in \d+ ms$/);
});

Deno.test("metrics are served where the settings say so, with totals of earlier runs", async () => {
  await using kit = await project();
  const probe = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = probe.addr;
  probe.close();
  await Deno.writeTextFile(`${kit.folder}/bots/engine.yaml`, `metrics: { port: ${port} }\n`);
  for (const expected of [1, 2]) {
    await using program = kit.run("start");
    await program.prints(/Started in/);
    await kit.say("!ping");
    const metrics = async () => await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const counted = new RegExp(`^cordial_commands_processed_total ${expected}$`, "m");
    let text = await metrics();
    // The bot counts a run at its end, which comes when it knows that its answer has arrived.
    for (let asked = 1; asked < 100 && !counted.test(text); asked++) text = await metrics();
    assert.match(text, counted);
    assert.match(text, /^cordial_guilds 2$/m);
    program.signal("SIGTERM");
    await program.ends();
  }
});

Deno.test("a stop waits for the run that is under way, before it makes the last backup", async () => {
  await using kit = await project();
  await using program = kit.run("start");
  await program.prints(/Started in/);
  // The bot itself does not know yet that its answer has arrived.
  await kit.say("!ping");
  program.signal("SIGTERM");
  assert.equal(await program.ends(), 0, program.output);
  const [backup] = kit.backups();
  assert.deepEqual((await kit.stats(backup)).commands, [["ping", 1]]);
});

Deno.test("a second start on the same folder is refused with the first one's process id", async () => {
  await using kit = await project();
  await using first = kit.run("start");
  await first.prints(/Started in/);
  await using second = kit.run("start");
  assert.equal(await second.ends(), 4);
  assert.match(second.output, new RegExp(`process id ${first.pid} is already running`));
  assert.equal(await kit.run("restore").ends(), 4);
});

Deno.test("after kill -9 the next start says so, and only the last second of counters can be missing", async () => {
  await using kit = await project();
  await using killed = kit.run("start");
  await killed.prints(/Started in/);
  await kit.say("!ping");
  killed.signal("SIGKILL");
  await killed.ends();
  await using next = kit.run("start");
  await next.prints(/Started in/);
  assert.match(next.output, /The last run did not end in good order/);
  await kit.say("!ping");
  next.signal("SIGTERM");
  assert.equal(await next.ends(), 0);
  const [[, count]] = (await kit.stats()).commands as [[string, number]];
  assert.ok(count === 1 || count === 2, String(count));
});

Deno.test("a damaged database is never overwritten: the owner decides, or the settings do", async () => {
  await using kit = await project();
  {
    await using program = kit.run("start");
    await program.prints(/Started in/);
    await kit.say("!ping");
    program.signal("SIGTERM");
    await program.ends();
  }
  const path = `${kit.folder}/data/bot.db`;
  const damage = async () => {
    const bytes = await Deno.readFile(path);
    bytes.fill(0xff, 100, Math.min(bytes.length, 12_000));
    await Deno.writeFile(path, bytes);
    return bytes;
  };
  const damaged = await damage();
  await using refused = kit.run("start");
  assert.equal(await refused.ends(), 4);
  assert.match(refused.output, /is damaged[^]*deno task restore \S+bot\.db\.backup_/);
  const aside = [...Deno.readDirSync(`${kit.folder}/data`)].find(({ name }) =>
    name.startsWith("bot.db.damaged_")
  )!;
  assert.deepEqual(await Deno.readFile(`${kit.folder}/data/${aside.name}`), damaged);
  await using again = kit.run("start");
  assert.equal(await again.ends(), 4, "an empty database must not follow by itself");

  await using restored = kit.run("restore");
  assert.equal(await restored.ends(), 0, restored.output);
  assert.deepEqual((await kit.stats()).commands, [["ping", 1]]);

  await damage();
  await Deno.writeTextFile(
    `${kit.folder}/bots/ping.yaml`,
    `database: { restore: auto }\n${PING.slice(1, -1).replace(/^ /, "").replace(", commands", "\ncommands")}`,
  );
  await using mended = kit.run("start");
  await mended.prints(/Started in/);
  assert.match(mended.output, /was damaged[^]*backup: /);
  mended.signal("SIGTERM");
  await mended.ends();
});

Deno.test("backup copies while the bot runs, and restore --list shows the copies", async () => {
  await using kit = await project();
  await using program = kit.run("start");
  await program.prints(/Started in/);
  await using backup = kit.run("backup");
  assert.equal(await backup.ends(), 0, backup.output);
  assert.match(backup.output, /✓ \S+bot\.db\.backup_\d{8}_\d{6}/);
  await using list = kit.run("restore", "--list");
  assert.equal(await list.ends(), 0);
  assert.match(list.output, /bot\.db\.backup_/);
});

Deno.test("backup and restore take the tables of extensions with them, and say so", async () => {
  await using kit = await project();
  const plan = {
    path: `${kit.folder}/data/bot.dice.db`,
    extension: "dice",
    texts: ["CREATE TABLE rolls (n INTEGER)"],
  };
  const clock = systemClock;
  const inTables = async (sql: string) => {
    const database = await TablesDatabase.open(plan, { clock });
    const rows = await database.session().all(sql);
    await database.close();
    return rows;
  };
  await (await openSqliteStorage(`${kit.folder}/data/bot.db`, { clock })).close();
  await inTables("INSERT INTO rolls VALUES (6)");
  await using backup = kit.run("backup");
  assert.equal(await backup.ends(), 0, backup.output);
  assert.match(backup.output, /bot\.db\.backup_[^]*bot\.dice\.db\.backup_/);
  await inTables("DELETE FROM rolls");
  await using restore = kit.run("restore");
  assert.equal(await restore.ends(), 0, restore.output);
  assert.match(
    restore.output,
    /✓ \S+bot\.db\.backup_\S+ is the database now\.[^]*✓ \S+bot\.dice\.db\.backup_\S+ is the database of the extension dice now\./,
  );
  assert.deepEqual(await inTables("SELECT n FROM rolls"), [{ n: 6 }]);
});

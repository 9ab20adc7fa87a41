import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { TestFolder } from "../../files/test_folder.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { StorageError } from "../../model/storage.ts";
import type { SqlScope } from "../../model/tables.ts";
import { backUp } from "../backup/back_up.ts";
import { listBackups } from "../backup/backup_name.ts";
import { checkDatabase } from "../check_database.ts";
import { openSqliteStorage } from "../open_sqlite_storage.ts";
import { codeOf } from "../test_storage.ts";
import { TablesDatabase } from "./tables_database.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const ROLLS = "CREATE TABLE rolls (id INTEGER PRIMARY KEY, who TEXT NOT NULL, total INTEGER NOT NULL) STRICT";
const DECKS = "CREATE TABLE decks (name TEXT PRIMARY KEY) STRICT;\nINSERT INTO decks VALUES ('french')";

/** A folder with `bot.dice.db`, open with these texts. */
async function open(...texts: string[]) {
  const folder = new TestFolder();
  const clock = new VirtualClock();
  const path = folder.file("bot.dice.db");
  const again = (...others: string[]) =>
    TablesDatabase.open({ path, extension: "dice", texts: others }, { clock });
  const database = await again(...texts);
  return {
    folder,
    clock,
    path,
    database,
    again,
    tables: database.session(),
    async [Symbol.asyncDispose]() {
      await database.close();
      folder[Symbol.dispose]();
    },
  };
}

const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(() => "it did not fail", (error: Error) => error.message);

Deno.test("tables keep rows, and give them with the values that SQLite has", async () => {
  await using test = await open(ROLLS, DECKS);
  const { tables, path } = test;
  assert.deepEqual(await tables.run("INSERT INTO rolls (who, total) VALUES (?, ?)", "Ann", 7), {
    changes: 1,
    id: 1,
  });
  assert.deepEqual(await tables.run("INSERT INTO rolls (who, total) VALUES (?, ?), ('Bob', 3)", "Ann", 9), {
    changes: 2,
    id: 3,
  });
  assert.deepEqual(await tables.all("SELECT who, total FROM rolls WHERE total > ? ORDER BY id", 5), [
    { who: "Ann", total: 7 },
    { who: "Ann", total: 9 },
  ]);
  assert.deepEqual(await tables.get<{ n: number }>("SELECT count(*) AS n FROM rolls"), { n: 3 });
  assert.equal(await tables.get("SELECT * FROM rolls WHERE who = ?", "Dee"), undefined);
  assert.deepEqual(
    await tables.get(
      "SELECT ? AS big, ? AS bytes, ? AS none, ? AS half",
      2n ** 60n,
      new Uint8Array([1]),
      null,
      0.5,
    ),
    { big: 2n ** 60n, bytes: new Uint8Array([1]), none: null, half: 0.5 },
  );
  assert.deepEqual(await tables.all("INSERT INTO decks VALUES (?) RETURNING name", "x"), [{ name: "x" }]);
  await test.database.close();
  assert.deepEqual(checkDatabase(path), { state: "ok", version: 2 });
  if (Deno.build.os !== "windows") assert.equal(Deno.statSync(path).mode! & 0o777, 0o600);
});

Deno.test("tables hold foreign keys, and tell what SQLite refuses", async () => {
  await using test = await open(
    `${ROLLS}; CREATE TABLE notes (roll INTEGER NOT NULL REFERENCES rolls (id), text TEXT) STRICT`,
  );
  const { tables } = test;
  assert.match(
    await messageOf(tables.run("INSERT INTO notes VALUES (?, ?)", 5, "secret")),
    /^Could not run a statement: the database says: FOREIGN KEY constraint failed\.$/,
  );
  assert.match(await messageOf(tables.all("SELEC 1")), /near "SELEC": syntax error/);
});

Deno.test("tables refuse what belongs to the engine, wherever it stands in the text", async () => {
  await using test = await open(ROLLS);
  const { tables, folder } = test;
  const refused = [
    `ATTACH '${folder.file("x.db")}' AS x`,
    " ;; -- a\n /* b */ attach 'x' as x",
    "\uFEFFPRAGMA journal_mode = DELETE",
    "pragma user_version = 9",
    "VACUUM",
    `VACUUM INTO '${folder.file("x.db")}'`,
    "BEGIN",
    "COMMIT",
    "END",
    "ROLLBACK",
    "SAVEPOINT a",
    "RELEASE a",
    "DETACH main",
  ];
  for (const sql of refused) {
    assert.match(
      await messageOf(tables.run(sql)),
      /^Could not run a statement: [A-Z]+ cannot be used here: /,
      sql,
    );
    assert.match(
      await messageOf(tables.transaction((scope) => scope.all(sql))),
      / cannot be used here: /,
      sql,
    );
    await assert.rejects(test.database.adopt([ROLLS, `CREATE TABLE x (a); ${sql}`]), {
      code: "migration_failed",
    });
  }
  assert.ok(!folder.names().includes("x.db"));
  assert.deepEqual(await tables.get("SELECT name FROM pragma_table_info('rolls')"), { name: "id" });
});

Deno.test("tables refuse texts and values that SQLite would take in silence", async () => {
  await using test = await open(ROLLS);
  const { tables } = test;
  const told = async (sql: string, ...values: unknown[]) =>
    (await messageOf(tables.run(sql, ...values as never[]))).replace("Could not run a statement: ", "");
  const insert = "INSERT INTO rolls (who, total) VALUES (?, ?)";
  assert.equal(await told(insert, "Ann"), "it takes 2 values, and 1 was given.");
  assert.equal(await told(insert, "Ann", 1, 2), "it takes 2 values, and 3 were given.");
  assert.equal(await told("SELECT '?', \"id\", ? FROM rolls -- ?"), "it takes 1 value, and 0 were given.");
  assert.match(await told(insert, "Ann", undefined), /^the value 2 is undefined, and SQLite takes null,/);
  assert.match(await told(insert, "Ann", true), /^the value 2 is true,/);
  assert.match(await told(insert, "Ann", NaN), /^the value 2 is NaN,/);
  assert.match(await told(insert, {}, 1), /^the value 1 is of type object,/);
  assert.match(await told(insert, "Ann", 2n ** 63n), /^the value 2 is a number beyond 64 bits,/);
  assert.match(await told("SELECT 1; SELECT 2"), /^the text has several statements\./);
  assert.match(await told(" -- nothing"), /^there is no statement in the text\./);
  assert.equal(await told("SELECT 1; -- and a comment"), "it did not fail");
  assert.equal(await told("SELECT ?2, ?1", 1, 2), "it did not fail");
  assert.deepEqual(await tables.all("SELECT * FROM rolls"), []);
});

Deno.test("transaction of tables does all or nothing, while others wait", async () => {
  await using test = await open(ROLLS);
  const { tables, database } = test;
  const insert = "INSERT INTO rolls (who, total) VALUES (?, ?)";
  const { promise: gate, resolve: go } = Promise.withResolvers<void>();
  const order: string[] = [];
  const first = tables.transaction(async (scope) => {
    await scope.run(insert, "Ann", 1);
    await gate;
    order.push("first");
    return (await scope.all("SELECT * FROM rolls")).length;
  });
  const other = database.session().all("SELECT * FROM rolls").then((rows) =>
    order.push(`other ${rows.length}`)
  );
  go();
  assert.equal(await first, 1);
  await other;
  assert.deepEqual(order, ["first", "other 1"]);
  const failing = tables.transaction(async (scope) => {
    await scope.run(insert, "Bob", 2);
    throw new Error("no");
  });
  await assert.rejects(failing, { message: "no" });
  assert.deepEqual(await tables.get("SELECT count(*) AS n FROM rolls"), { n: 1 });
});

Deno.test("transaction of tables refuses the tables themselves inside, and its scope afterwards", async () => {
  await using test = await open(ROLLS);
  const { tables } = test;
  assert.equal(await codeOf(tables.transaction(() => tables.transaction(() => 1))), "inside_transaction");
  assert.equal(await codeOf(tables.transaction(() => tables.all("SELECT 1"))), "inside_transaction");
  const scope = await tables.transaction((scope): SqlScope => scope);
  assert.equal(await codeOf(scope.all("SELECT 1")), "transaction_over");
  assert.equal((await tables.all("SELECT 1")).length, 1);
});

Deno.test("transaction of tables that is not over after 10 s is undone, and the next one goes on", async () => {
  await using test = await open(ROLLS);
  const { tables, clock } = test;
  const { promise: began, resolve } = Promise.withResolvers<void>();
  const hanging = tables.transaction(async (scope) => {
    await scope.run("INSERT INTO rolls (who, total) VALUES ('Ann', 1)");
    resolve();
    await new Promise(() => {});
  });
  const failed = codeOf(hanging);
  await began;
  clock.advance(9_999);
  const next = tables.all("SELECT * FROM rolls");
  clock.advance(1);
  assert.equal(await failed, "transaction_timeout");
  assert.deepEqual(await next, []);
});

Deno.test("end of a session undoes its transaction, and leaves the other version of the extension alone", async () => {
  await using test = await open(ROLLS);
  const [old, next] = [test.tables, test.database.session()];
  const { promise: began, resolve } = Promise.withResolvers<void>();
  let kept: SqlScope | undefined;
  const hanging = codeOf(old.transaction(async (scope) => {
    kept = scope;
    await scope.run("INSERT INTO rolls (who, total) VALUES ('Ann', 1)");
    resolve();
    await new Promise(() => {});
  }));
  await began;
  const waiting = next.run("INSERT INTO rolls (who, total) VALUES ('Bob', 2)");
  const late = codeOf(old.run("INSERT INTO rolls (who, total) VALUES ('Eve', 3)"));
  old.end(() => new StorageError("closed", "The extension dice was unloaded."));
  assert.equal(await hanging, "closed");
  await waiting;
  assert.equal(await late, "closed");
  assert.equal(await codeOf(kept!.all("SELECT 1")), "closed");
  assert.equal(await codeOf(old.transaction(() => 1)), "closed");
  assert.deepEqual(await next.all("SELECT who FROM rolls"), [{ who: "Bob" }]);
});

Deno.test("adopt brings a further version's tables while the one from before works, after a backup", async () => {
  await using test = await open(ROLLS);
  const { tables, database, path } = test;
  await tables.run("INSERT INTO rolls (who, total) VALUES ('Ann', 1)");
  const inTransaction = tables.transaction(async (scope) => {
    await Promise.resolve();
    await scope.run("INSERT INTO rolls (who, total) VALUES ('Bob', 2)");
  });
  await database.adopt([ROLLS, DECKS, "ALTER TABLE rolls ADD COLUMN mood TEXT"]);
  await inTransaction;
  assert.deepEqual(await database.session().all("SELECT * FROM decks"), [{ name: "french" }]);
  assert.deepEqual(await tables.all("SELECT who, mood FROM rolls"), [
    { who: "Ann", mood: null },
    { who: "Bob", mood: null },
  ]);
  assert.equal(listBackups(path).length, 1);
  await database.adopt([ROLLS, DECKS, "ALTER TABLE rolls ADD COLUMN mood TEXT"]);
  assert.equal(listBackups(path).length, 1, "no further backup where there is nothing new");
});

Deno.test("texts that were changed or taken away are refused with what to do, and nothing is run", async () => {
  await using test = await open(ROLLS, DECKS);
  const { tables, database, again, path } = test;
  await tables.run("DELETE FROM decks");
  const changed = [ROLLS, `${DECKS}, ('german')`, "DROP TABLE rolls"];
  assert.equal(
    await messageOf(database.adopt(changed)),
    `Text 2 of \`tables\` of dice is another one than that which has made the database "${path}". ` +
      "Put it back as it was, and write what is new as a text behind the last one. " +
      "To begin with empty tables, stop the bot and move that file away.",
  );
  assert.equal(await codeOf(again(...changed)), "migration_changed");
  assert.match(
    await messageOf(database.adopt([ROLLS])),
    /made by 2 texts of `tables` of dice, which has 1 now/,
  );
  assert.equal(await codeOf(again(ROLLS)), "newer_version");
  assert.deepEqual(await tables.all("SELECT * FROM decks"), []);
  assert.deepEqual(await tables.all("SELECT * FROM rolls"), []);
  await database.adopt([`\n${ROLLS}\n`, DECKS]);
});

Deno.test("a text that fails halfway changes nothing, and names itself", async () => {
  await using test = await open(ROLLS);
  const { tables, database, path } = test;
  const half = "CREATE TABLE a (x); INSERT INTO a VALUES (1); INSERT INTO none VALUES (1)";
  await assert.rejects(database.adopt([ROLLS, "CREATE TABLE b (x)", half]), {
    code: "migration_failed",
    message:
      `Text 3 of \`tables\` of dice cannot be run: no such table: none. The database "${path}" is as it was before.`,
  });
  assert.deepEqual(
    await tables.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"),
    [{ name: "rolls" }, { name: "schema_migrations" }],
  );
  assert.deepEqual(listBackups(path), [], "no backup stays of what was not done");
  await database.adopt([ROLLS, "CREATE TABLE b (x)"]);
  const trigger =
    "CREATE TRIGGER t AFTER INSERT ON rolls BEGIN INSERT INTO b VALUES (new.total); END;\n-- done";
  await database.adopt([ROLLS, "CREATE TABLE b (x)", trigger]);
  await tables.run("INSERT INTO rolls (who, total) VALUES ('Ann', 4)");
  assert.deepEqual(await tables.all("SELECT * FROM b"), [{ x: 4 }]);
});

Deno.test("databases of bots, of extensions and of other programs are never taken for each other", async () => {
  await using test = await open(ROLLS);
  const { folder, clock, path, database } = test;
  const bot = folder.file("bot.db");
  await (await openSqliteStorage(bot, { clock })).close();
  const foreign = folder.file("foreign.db");
  {
    using db = new DatabaseSync(foreign);
    db.exec("CREATE TABLE bookmarks (url TEXT)");
  }
  for (const other of [bot, foreign]) {
    const opening = TablesDatabase.open({ path: other, extension: "dice", texts: [ROLLS] }, { clock });
    assert.equal(await codeOf(opening), "not_ours");
  }
  await database.close();
  assert.equal(await codeOf(openSqliteStorage(path, { clock })), "not_ours");
  Deno.writeTextFileSync(path, "ruined ".repeat(1_000));
  assert.equal(await codeOf(test.again(ROLLS)), "damaged");
});

Deno.test("backUp copies the tables with what tells that they are tables", async () => {
  await using test = await open(ROLLS, DECKS);
  const { tables, clock, path } = test;
  await tables.run("INSERT INTO rolls (who, total) VALUES ('Ann', 1)");
  const backup = await backUp(path, { clock });
  assert.deepEqual(checkDatabase(backup.path), { state: "ok", version: 2 });
  const copy = await TablesDatabase.open({ path: backup.path, extension: "dice", texts: [ROLLS, DECKS] }, {
    clock,
  });
  assert.deepEqual(await copy.session().all("SELECT who FROM rolls"), [{ who: "Ann" }]);
  await copy.close();
});

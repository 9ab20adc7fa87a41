import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { countPlaces, firstWord } from "./read_sql.ts";

/** Pieces of which texts are made that are hard to read. */
const PIECES = [
  "ATTACH",
  "select",
  "1",
  "?",
  "'",
  "''",
  '"',
  "`",
  "[",
  "]",
  "--",
  "\n",
  "/*",
  "*/",
  ";",
  " ",
  "\uFEFF",
  ",",
  "x",
  "AS",
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));

Deno.test("firstWord passes over what SQLite passes over", () => {
  const cases: Readonly<Record<string, string>> = {
    "": "",
    " ;; ": "",
    "-- all of it": "",
    "/* not closed": "",
    "select 1": "SELECT",
    ";-- a\n/* b\n*/\tAttach 'x' as y": "ATTACH",
    "\uFEFFpragma x": "PRAGMA",
    "--\nCOMMIT": "COMMIT",
    "/**/-/**/END": "?",
    "(SELECT 1)": "?",
  };
  for (const [sql, word] of Object.entries(cases)) assert.equal(firstWord(sql), word, sql);
});

Deno.test("firstWord finds ATTACH in every text in which SQLite would do it", () => {
  using db = new DatabaseSync(":memory:");
  const attached = () => db.prepare("SELECT name FROM pragma_database_list").all().at(-1)!.name;
  const before = fc.array(fc.constantFrom(...PIECES.filter((piece) => piece !== "ATTACH")), { maxLength: 6 });
  let done = 0;
  fc.assert(
    fc.property(before, text, (pieces, behind) => {
      const sql = `${pieces.join("")}ATTACH ':memory:' AS x${behind}`;
      const word = firstWord(sql);
      try {
        db.prepare(sql).run();
      } catch {
        return;
      }
      const name = String(attached());
      if (name === "main") return;
      done++;
      db.exec(`DETACH "${name.replaceAll('"', '""')}"`);
      assert.equal(word, "ATTACH");
    }),
    { numRuns: 5_000 },
  );
  assert.ok(done > 50, `${done} were done`);
});

function firstStatement(db: DatabaseSync, sql: string): string[] {
  try {
    return [db.prepare(sql).sourceSQL];
  } catch {
    return [];
  }
}

Deno.test("countPlaces counts as many values as SQLite has places for", () => {
  using db = new DatabaseSync(":memory:");
  let counted = 0;
  fc.assert(
    fc.property(text, (behind) => {
      const [sql = ""] = firstStatement(db, `SELECT ${behind}`);
      const places = countPlaces(sql)!;
      const takes = (count: number) => {
        try {
          db.prepare(sql).all(...Array(count).fill(1));
          return true;
        } catch {
          return false;
        }
      };
      if (!takes(0)) return;
      counted++;
      assert.ok(takes(places) && !takes(places + 1), sql);
    }),
    { numRuns: 5_000 },
  );
  assert.ok(counted > 50, `${counted} were counted`);
});

Deno.test("countPlaces leaves numbered and named places to SQLite", () => {
  for (const sql of ["SELECT ?1", "SELECT :a", "SELECT @a", "SELECT $a"]) {
    assert.equal(countPlaces(sql), undefined, sql);
  }
  assert.equal(countPlaces("SELECT ':a', ? -- $b"), 1);
});

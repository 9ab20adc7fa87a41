import type { DatabaseSync } from "node:sqlite";
import type { Transactions } from "../scope.ts";
import { prepare, type Statement } from "./statement.ts";
import { translated } from "./sqlite_error.ts";

/** Depth 0 is a transaction that may write from its start; each further depth is a savepoint. */
export function sqliteTransactions(db: DatabaseSync): Transactions {
  // Without IMMEDIATE, a first write after a read could fail at once when another process wrote in between.
  const begin = prepare<[]>(db, "BEGIN IMMEDIATE");
  const commit = prepare<[]>(db, "COMMIT");
  const rollback = prepare<[]>(db, "ROLLBACK");
  const savepoints: {
    save: Statement<[], never>;
    release: Statement<[], never>;
    undo: Statement<[], never>;
  }[] = [];
  const savepoint = (depth: number) =>
    savepoints[depth] ??= {
      save: prepare(db, `SAVEPOINT depth_${depth}`),
      release: prepare(db, `RELEASE depth_${depth}`),
      undo: prepare(db, `ROLLBACK TO depth_${depth}`),
    };

  return {
    begin(depth) {
      translated("begin a transaction", () => depth === 0 ? begin.run() : savepoint(depth).save.run());
    },
    commit(depth) {
      translated("commit a transaction", () => depth === 0 ? commit.run() : savepoint(depth).release.run());
    },
    rollback(depth) {
      if (!db.isTransaction) return;
      translated("undo a transaction", () => {
        if (depth === 0) return rollback.run();
        savepoint(depth).undo.run();
        savepoint(depth).release.run();
      });
    },
    inTransaction: () => db.isTransaction,
  };
}

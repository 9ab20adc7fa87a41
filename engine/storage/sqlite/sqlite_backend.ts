import type { DatabaseSync } from "node:sqlite";
import type { Backend } from "../backend.ts";
import { sqliteActivity } from "./sqlite_activity.ts";
import { sqliteGuilds, sqliteUsers } from "./sqlite_documents.ts";
import { sqliteTransactions } from "./sqlite_transactions.ts";
import { translated } from "./sqlite_error.ts";
import { sqliteValues } from "./sqlite_values.ts";

/** The backend over a database that has been migrated. Each statement is prepared once. */
export function sqliteBackend(db: DatabaseSync): Backend {
  return {
    ...sqliteTransactions(db),
    ...sqliteActivity(db),
    guilds: sqliteGuilds(db),
    users: sqliteUsers(db),
    values: sqliteValues(db),
    close() {
      try {
        db.exec("PRAGMA optimize");
      } catch {
        // It only makes later queries faster.
      }
      translated("close the database", () => db.close());
    },
  };
}

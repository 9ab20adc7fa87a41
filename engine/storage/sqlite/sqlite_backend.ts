import type { DatabaseSync } from "node:sqlite";
import type { Backend } from "../backend.ts";
import { closeConnection } from "./connection.ts";
import { sqliteActivity } from "./sqlite_activity.ts";
import { sqliteGuilds, sqliteUsers } from "./sqlite_documents.ts";
import { sqliteTransactions } from "./sqlite_transactions.ts";
import { sqliteValues } from "./sqlite_values.ts";

/** The backend over a database that has been migrated. Each statement is prepared once. */
export function sqliteBackend(db: DatabaseSync): Backend {
  return {
    ...sqliteTransactions(db),
    ...sqliteActivity(db),
    guilds: sqliteGuilds(db),
    users: sqliteUsers(db),
    values: sqliteValues(db),
    close: () => closeConnection(db),
  };
}

import type { Migration } from "./migrate.ts";
import { takeOver } from "./take_over.ts";

/**
 * How the database came to its present form. A migration that was released is never changed: a new one is added at the
 * end. The first three tables and their columns have the names that the bots before this engine used.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: "servers, people, commands, values and totals",
    checksum: "17d17c67902f5528c649d83e5b88bfbf33ea4b68fff0314727a13128ec0594c8",
    around: takeOver,
    sql: `
CREATE TABLE guild_settings (
  guild_id TEXT PRIMARY KEY NOT NULL,
  prefix TEXT,
  settings TEXT NOT NULL DEFAULT '{}' CHECK (json_type(settings) = 'object'),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE user_data (
  user_id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL DEFAULT '{}' CHECK (json_type(data) = 'object'),
  last_seen TEXT
) STRICT;

CREATE TABLE command_stats (
  command_name TEXT PRIMARY KEY NOT NULL,
  usage_count INTEGER NOT NULL DEFAULT 0,
  last_used TEXT
) STRICT;

CREATE TABLE engine_values (
  namespace TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  expires_at INTEGER,
  user_id TEXT,
  PRIMARY KEY (namespace, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX engine_values_by_expiry ON engine_values (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX engine_values_by_person ON engine_values (user_id) WHERE user_id IS NOT NULL;

CREATE TABLE engine_totals (
  name TEXT PRIMARY KEY NOT NULL,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO engine_totals VALUES ('commands_processed', 0), ('messages_seen', 0), ('error_count', 0);
`,
  },
];

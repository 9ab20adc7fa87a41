import type { DatabaseSync } from "node:sqlite";
import type { Totals } from "../../model/storage.ts";
import type { Backend } from "../backend.ts";
import { isoTime, prepare } from "./statement.ts";
import { translated } from "./sqlite_error.ts";

/** Larger limits than SQLite takes all mean the same. */
const NO_LIMIT = -1;

export function sqliteActivity(db: DatabaseSync): Pick<Backend, "record" | "commandStats" | "totals"> {
  const use = prepare<[string, number, string]>(
    db,
    `INSERT INTO command_stats (command_name, usage_count, last_used) VALUES (?, ?, ?)
     ON CONFLICT (command_name) DO UPDATE SET
       usage_count = usage_count + excluded.usage_count,
       last_used = max(coalesce(last_used, ''), excluded.last_used)`,
  );
  const see = prepare<[string, string]>(
    db,
    `INSERT INTO user_data (user_id, last_seen) VALUES (?, ?)
     ON CONFLICT (user_id) DO UPDATE SET last_seen = max(coalesce(last_seen, ''), excluded.last_seen)`,
  );
  const add = prepare<[number, string]>(db, "UPDATE engine_totals SET value = value + ? WHERE name = ?");
  const stats = prepare<[number], { command_name: string; usage_count: number }>(
    db,
    "SELECT command_name, usage_count FROM command_stats ORDER BY usage_count DESC, command_name LIMIT ?",
  );
  const totals = prepare<[], { name: keyof Totals; value: number }>(
    db,
    "SELECT name, value FROM engine_totals",
  );
  return {
    record(batch) {
      translated("write what happened", () => {
        for (const [name, { count, lastUsed }] of batch.commands) use.run(name, count, isoTime(lastUsed));
        for (const [id, at] of batch.seen) see.run(id, isoTime(at));
        for (const [name, count] of Object.entries(batch.totals)) if (count > 0) add.run(count, name);
      });
    },
    commandStats: (limit) =>
      translated("read the statistics of commands", () =>
        stats.all(limit > 0xffffffff ? NO_LIMIT : limit)
          .map(({ command_name, usage_count }) => [command_name, usage_count] as const)),
    totals: () =>
      translated("read the totals", () => {
        const sums = { commands_processed: 0, messages_seen: 0, error_count: 0 };
        for (const { name, value } of totals.all()) if (name in sums) sums[name] = value;
        return sums;
      }),
  };
}

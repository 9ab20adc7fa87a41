import type { Totals } from "../../model/storage.ts";
import type { Backend } from "../backend.ts";
import { compareCodePoints } from "./code_points.ts";
import { type Journal, JournaledMap } from "./journal.ts";
import type { UserRow } from "./memory_documents.ts";

export function memoryActivity(
  journal: Journal,
  users: JournaledMap<UserRow>,
): Pick<Backend, "record" | "commandStats" | "totals"> {
  const counts = new JournaledMap<number>(journal);
  const sums = new JournaledMap<number>(journal);
  const totals = (): Totals => ({
    commands_processed: sums.get("commands_processed") ?? 0,
    messages_seen: sums.get("messages_seen") ?? 0,
    error_count: sums.get("error_count") ?? 0,
  });
  return {
    record(batch) {
      for (const [name, { count }] of batch.commands) counts.set(name, (counts.get(name) ?? 0) + count);
      for (const [id, at] of batch.seen) {
        const row = users.get(id) ?? { values: new Map(), lastSeen: null };
        users.set(id, { ...row, lastSeen: Math.max(row.lastSeen ?? at, at) });
      }
      for (const [name, count] of Object.entries(batch.totals)) sums.set(name, (sums.get(name) ?? 0) + count);
    },
    commandStats: (limit) =>
      [...counts.entries()]
        .sort(([a, x], [b, y]) => y - x || compareCodePoints(a, b))
        .slice(0, limit),
    totals,
  };
}

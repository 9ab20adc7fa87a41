import type { Backend } from "../backend.ts";
import { Journal } from "./journal.ts";
import { memoryActivity } from "./memory_activity.ts";
import { memoryGuilds, memoryUsers, type UserRow } from "./memory_documents.ts";
import { JournaledMap } from "./journal.ts";
import { memoryValues } from "./memory_values.ts";

/** The backend without a file: for tests and for bots that only try something out. */
export function memoryBackend(): Backend {
  const journal = new Journal();
  const users = new JournaledMap<UserRow>(journal);
  return {
    begin: () => journal.begin(),
    commit: () => journal.commit(),
    rollback: (depth) => journal.rollback(depth),
    inTransaction: () => journal.active,
    guilds: memoryGuilds(journal),
    users: memoryUsers(users),
    values: memoryValues(journal),
    ...memoryActivity(journal, users),
    close() {},
  };
}

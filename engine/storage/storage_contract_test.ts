import { TestFolder } from "../files/test_folder.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMemoryStorage } from "./create_memory_storage.ts";
import { openSqliteStorage } from "./open_sqlite_storage.ts";
import { activityContract } from "./test_activity_contract.ts";
import { valuesContract } from "./test_contract.ts";
import type { OpenTestStorage } from "./test_storage.ts";
import { transactionContract } from "./test_transaction_contract.ts";

Deno.test.sanitizer({ ops: true, resources: true });

/** All that an implementation of the storage port must do. */
function storageContract(name: string, open: OpenTestStorage): void {
  valuesContract(name, open);
  activityContract(name, open);
  transactionContract(name, open);
}

storageContract("openSqliteStorage", async (options) => {
  const folder = new TestFolder();
  const clock = new VirtualClock();
  const storage = await openSqliteStorage(folder.file("bot.db"), { clock, ...options });
  return {
    storage,
    clock,
    async [Symbol.asyncDispose]() {
      await storage.close();
      folder[Symbol.dispose]();
    },
  };
});

storageContract("createMemoryStorage", (options) => {
  const clock = new VirtualClock();
  const storage = createMemoryStorage({ clock, ...options });
  return Promise.resolve({ storage, clock, [Symbol.asyncDispose]: () => storage.close() });
});

/** For tests of declared data: a declaration, a place, and the two storages. */
import type { DataDeclaration, DataPlace } from "../model/data.ts";
import type { Storage } from "../model/storage.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMemoryStorage, openSqliteStorage } from "../storage/mod.ts";
import { createDataStore } from "./mod.ts";

export function declared(more: Partial<DataDeclaration> = {}): DataDeclaration {
  return { name: "coins", type: "number", per: "member", default: 0, ...more };
}

export const PLACE: DataPlace = { userId: "1", guildId: "10", channelId: "100", messageId: "1000" };

export interface DataKit extends AsyncDisposable {
  readonly storage: Storage;
  readonly clock: VirtualClock;
  readonly data: ReturnType<typeof createDataStore>;
}

export async function dataKit(kind: "memory" | "SQLite"): Promise<DataKit> {
  const clock = new VirtualClock();
  const folder = kind === "SQLite" ? await Deno.makeTempDir() : undefined;
  const storage = folder === undefined
    ? createMemoryStorage({ clock })
    : await openSqliteStorage(`${folder}/bot.db`, { clock });
  return {
    storage,
    clock,
    data: createDataStore({ values: storage.values, clock }),
    async [Symbol.asyncDispose]() {
      await storage.close();
      if (folder !== undefined) await Deno.remove(folder, { recursive: true });
    },
  };
}

/** All declared data of one server, whatever its names are. */
import type { ValueStore } from "../model/storage.ts";
import { behindServer, NAMESPACE, readKey, serverPrefix } from "./data_key.ts";

const AT_ONCE = 500;

/** Deletes all that is declared of a server, its members and its channels. */
export async function deleteServerData(values: ValueStore, guildId: string): Promise<void> {
  const prefix = serverPrefix(guildId);
  let page = await values.list(NAMESPACE, { prefix, limit: AT_ONCE });
  while (page.length > 0) {
    for (const { key } of page) await values.delete(NAMESPACE, key);
    page = await values.list(NAMESPACE, { prefix, limit: AT_ONCE });
  }
}

/** Servers of which something is kept, by their ids. Asks once for each of them. */
export async function* serversWithData(values: ValueStore): AsyncGenerator<string> {
  let [entry] = await values.list(NAMESPACE, { limit: 1 });
  while (entry) {
    const { server } = readKey(entry.key);
    if (server !== undefined) yield server;
    [entry] = await values.list(NAMESPACE, { after: behindServer(entry.key), limit: 1 });
  }
}

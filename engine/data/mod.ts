/** What authors declare under `data:` and the bot keeps for them, over the storage. */
export { adoptDeclarations, countData, dropData, type Tightened } from "./adopt_declarations.ts";
export { createDataStore, type DataStoreOptions } from "./create_data_store.ts";
export { deleteServerData, serversWithData } from "./server_data.ts";

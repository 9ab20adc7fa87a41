import { join } from "node:path";
import { DATA_FOLDER } from "./database_path.ts";

/** What can be made again, relative to the project folder; whatever a run leaves there is removed at the next start. */
export const CACHE_FOLDER = join(DATA_FOLDER, ".cache");

/** What earlier processes of a project have left behind about their logins, in its data folder. */
import { join } from "node:path";
import type { EarlierRuns } from "../../discord/earlier_runs.ts";
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import { ActedFile } from "./acted_file.ts";
import { DATA_FOLDER } from "../paths/database_path.ts";
import { FileLogins } from "./file_logins.ts";

export function earlierRuns(
  folder: string,
  parts: { readonly clock: Clock; readonly logger: Logger },
): (applicationId: string) => Promise<EarlierRuns> {
  return async (applicationId) => {
    const path = (what: string) => join(folder, DATA_FOLDER, `${what}.${applicationId}`);
    const logins = await FileLogins.open(path("logins"), parts.logger);
    const acted = ActedFile.open(path("acted"), parts);
    return { logins, acted, close: () => acted.close() };
  };
}

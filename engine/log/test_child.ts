/** A process that logs and then ends in some way; run by the tests. Arguments: folder, ending. */
import { systemClock } from "../model/clock.ts";
import { openLog } from "./open_log.ts";

const [folder, ending] = Deno.args;
if (folder === undefined) throw new Error("The folder is missing.");
const log = await openLog({
  folder,
  settings: { level: "INFO", maxBytes: 1_000_000, backupCount: 1 },
  clock: systemClock,
});
const logger = log.logger("child");
for (let line = 0; line < 100; line++) logger.info(`line ${line}`);
switch (ending) {
  case "exit":
    Deno.exit(3);
    break;
  case "throw":
    throw new Error("nobody catches this");
  case "reject":
    Promise.reject(new Error("nobody catches this"));
    break;
  case "kill":
    logger.error("urgent");
    Deno.kill(Deno.pid, "SIGKILL");
}

import type { Logger } from "../model/logger.ts";

/** Removes a folder with all that is in it. One that stays is only in the way, so that is no more than logged. */
export async function removeFolder(path: string, logger: Logger): Promise<void> {
  try {
    await Deno.remove(path, { recursive: true });
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    logger.warning(`The folder ${path} could not be removed`, { error });
  }
}

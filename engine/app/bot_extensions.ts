/** The extensions of one bot: where they lie, and what its definition says of them. */
import { join } from "node:path";
import { type ExtensionSettings, Loader } from "../extensions/mod.ts";
import type { Clock } from "../model/clock.ts";
import type { Logger } from "../model/logger.ts";
import { CACHE_FOLDER } from "./cache_folder.ts";
import type { LoadedBot } from "./load_bots.ts";

export interface ExtensionHost {
  /** The project folder. */
  readonly folder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The logger of a part, such as `extensions.dice`; `logger` where absent. */
  readonly loggerOf?: (name: string) => Logger;
}

/** A loader that has loaded nothing yet. */
export function openExtensions(
  bot: LoadedBot,
  { folder, clock, logger, loggerOf = () => logger }: ExtensionHost,
): Promise<Loader> {
  return Loader.open({
    folder: join(folder, "extensions"),
    // Each bot has its own instances, so that they can be loaded and ended apart.
    cache: join(folder, CACHE_FOLDER, "extensions", bot.id),
    settings: extensionSettings(bot),
    clock,
    now: () => performance.now(),
    logger,
    loggerOf: (name) => loggerOf(`extensions.${name}`),
  });
}

export function extensionSettings({ definition }: LoadedBot): ExtensionSettings {
  return definition?.settings.extensions ?? { autoLoad: false, blacklist: [] };
}

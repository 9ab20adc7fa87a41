/** What runs of a project's extensions in one bot, and what that bot hands to them. */
import { Loader } from "../../extensions/mod.ts";
import type { Files } from "../../files/mod.ts";
import type { ReloadResult } from "../../model/services.ts";
import type { AppOptions } from "./app_options.ts";
import { extensionLogger } from "../paths/extension_folder.ts";
import { extensionTools, type ToolsHost } from "./extension_tools.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import type { Memory } from "../memory/memory.ts";

export interface LoaderParts {
  readonly options: AppOptions;
  readonly files: Files;
  readonly memory: Memory;
  /** The bot; absent while it is not connected. */
  readonly running: ToolsHost["running"];
  /** Loads the bot's files again. */
  readonly reload: (bot: string, anew?: ReadonlySet<string>) => Promise<ReloadResult>;
}

export function openLoader({ id, context }: LoadedBot, parts: LoaderParts): Loader {
  const { options, files, memory, running, reload } = parts;
  const { folder, clock, metrics, loggerOf = () => options.logger } = options;
  return new Loader({
    library: context.library,
    clock,
    now: () => performance.now(),
    loggerOf: (name) => loggerOf(extensionLogger(name)),
    openTools: extensionTools({ bot: id, folder, clock, memory, files, metrics, running }),
    bring: async (name, wish) => {
      context.wishes.set(id, name, wish !== "unload");
      await reload(id, new Set(wish === "unload" ? [] : [name]));
    },
  });
}

import type { BotStats } from "../../model/services.ts";
import type { Storage } from "../../model/storage.ts";
import type { ExtensionStorage } from "./context.ts";

export interface ExtensionStorageOptions {
  readonly extension: string;
  /** The bot's. */
  readonly storage: Storage;
  readonly stats: () => Promise<BotStats>;
  /** Throws where the extension is not loaded any more. */
  readonly check: () => void;
}

/** Longest name of a command with its subcommands that is counted. */
const LONGEST_COMMAND = 100;

/** The part of a bot's storage that is one extension's. */
export function extensionStorage(
  { extension, storage, stats, check }: ExtensionStorageOptions,
): ExtensionStorage {
  const namespace = `extension.${extension}`;
  const values = () => {
    check();
    return storage.values;
  };
  return {
    get: async (key) => await values().get(namespace, key),
    set: async (key, value, options) => await values().set(namespace, key, value, options),
    delete: async (key) => await values().delete(namespace, key),
    async update(key, change) {
      const entry = await values().update(namespace, key, (present) => {
        const value = change(present?.value);
        // Whom it is about, and how long it is kept, stay as they are.
        return value === undefined ? undefined : { ...present, value };
      });
      return entry?.value;
    },
    list: async (options) => await values().list(namespace, options),
    async commandStats(limit) {
      check();
      return await storage.commandStats(limit);
    },
    commandUsed(name) {
      check();
      if (typeof name !== "string" || name === "" || name.length > LONGEST_COMMAND) {
        throw new TypeError(`The name of a command is text of 1 to ${LONGEST_COMMAND} characters.`);
      }
      storage.activity.commandUsed(name);
    },
    async stats() {
      check();
      return await stats();
    },
  };
}

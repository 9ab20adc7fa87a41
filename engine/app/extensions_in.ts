import { join } from "node:path";
import { findExtensions } from "../extensions/mod.ts";

/** Where extensions lie, relative to the project folder. */
export const EXTENSIONS_FOLDER = "extensions";

/** Names of the extensions that lie in a project, loaded or not; `undefined` where the folder cannot be listed. */
export function extensionsIn(folder: string): readonly string[] | undefined {
  try {
    return [...findExtensions(join(folder, EXTENSIONS_FOLDER)).sources.keys()];
  } catch {
    // The loader tells of it when the bot starts.
    return undefined;
  }
}

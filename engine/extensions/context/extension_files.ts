import { join } from "node:path";
import { FileError, toFileError } from "../../files/file_error.ts";
import type { Files } from "../../files/mod.ts";
import type { Json } from "../../model/storage.ts";
import type { ExtensionFiles } from "./context.ts";
import { isPlain, placeIn } from "./extension_place.ts";

/** The folder comes into being with its first file. */
const MAKING = { createFolder: true } as const;

/**
 * @param folder the extension's own
 * @param check throws where the extension is not loaded any more
 */
export function extensionFiles(files: Files, folder: string, check: () => void): ExtensionFiles {
  const place: typeof placeIn = (...given) => {
    check();
    return placeIn(...given);
  };
  return {
    async readText(path) {
      return await unlessMissing(files.read(place(folder, path, "read")));
    },
    async writeText(path, text) {
      await files.write(place(folder, path, "write"), text, MAKING);
    },
    async readJson(path) {
      const at = place(folder, path, "read");
      const result = await files.readJson(at);
      if (result.kind === "missing") return undefined;
      if (result.kind === "unreadable") return await unlessMissing(Promise.reject(result.error));
      if (result.kind === "ok") return json(result.value);
      const { line, column, message } = result;
      throw new FileError(
        at,
        "read",
        "invalid_json",
        `it is not JSON, line ${line}, column ${column}: ${message}`,
      );
    },
    async writeJson(path, value) {
      await files.writeJson(place(folder, path, "write"), value, MAKING);
    },
    async updateJson(path, change) {
      return await files.updateJson(
        place(folder, path, "write"),
        (present) => change(present === undefined ? undefined : json(present)),
        MAKING,
      );
    },
    async delete(path) {
      const at = place(folder, path, "write");
      // The lock needs a folder to lie in.
      if (!exists(at)) return false;
      return await files.withLock(at, (real) => remove(real, path));
    },
    async list() {
      check();
      return await Promise.resolve([...filesBelow(folder, "")].sort());
    },
  };
}

/** What was parsed as JSON is JSON. */
function json(parsed: unknown): Json {
  return parsed as Json;
}

/** A folder that is missing holds no file either. */
async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FileError && (error.code === "missing" || error.code === "missing_folder")) {
      return undefined;
    }
    throw error;
  }
}

function exists(path: string): boolean {
  try {
    Deno.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Whether it was there. @throws FileError */
function remove(real: string, path: string): boolean {
  try {
    if (Deno.lstatSync(real).isDirectory) {
      throw new FileError(path, "write", "is_folder", "it is a folder, and only files can be deleted.");
    }
    Deno.removeSync(real);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw toFileError(error, path, "write");
  }
}

/** Links are left out, as they cannot be used, and so is what the engine puts beside a file for a moment. */
function* filesBelow(folder: string, before: string): Generator<string> {
  for (const { name, isFile, isDirectory } of entriesOf(folder)) {
    if (!isPlain(name)) continue;
    if (isFile) yield before + name;
    if (isDirectory) yield* filesBelow(join(folder, name), `${before}${name}/`);
  }
}

/** @throws FileError */
function entriesOf(folder: string): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(folder)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw toFileError(error, folder, "read");
  }
}

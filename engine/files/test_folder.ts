import { join } from "node:path";

/** A new folder for one test, removed with all that is in it when its scope ends. */
export class TestFolder {
  readonly path = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "cordial-files-" }));

  /** The path of a name in it; with a text, the file is written there plainly. */
  file(name: string, text?: string): string {
    const path = join(this.path, name);
    if (text !== undefined) Deno.writeTextFileSync(path, text);
    return path;
  }

  /** All names in it, in order. */
  names(): string[] {
    return [...Deno.readDirSync(this.path)].map((entry) => entry.name).sort();
  }

  [Symbol.dispose](): void {
    Deno.removeSync(this.path, { recursive: true });
  }
}

/** Dates a file back, as if nobody had touched it for a while; only such files are cached. */
export function settle(path: string, modified = Date.UTC(2026, 0, 1, 12, 0, 0, 500)): void {
  Deno.utimeSync(path, new Date(modified), new Date(modified));
}

/** Whoever is promised to fail with a FileError, the error. */
export async function failure(
  promise: Promise<unknown>,
): Promise<Error & { code?: string; holder?: unknown }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("It was expected to fail, and did not.");
}

/** Where a program looks for bots/, data/ and the rest. */
import { dirname, join } from "node:path";

export interface StartedAs {
  /** One file, made by `compile`, instead of a folder that Deno runs. */
  readonly compiled: boolean;
  readonly executable: () => string;
  readonly currentFolder: () => string;
}

const PROCESS: StartedAs = {
  compiled: Deno.build.standalone,
  executable: Deno.execPath,
  currentFolder: Deno.cwd,
};

/**
 * The folder that the process is in. A compiled program that is called from elsewhere (as by a double click, or as
 * `/srv/bot/cordial check`) takes the folder that it lies in, unless the one it is in has bots of its own.
 */
export function projectFolder({ compiled, executable, currentFolder }: StartedAs = PROCESS): string {
  const current = currentFolder();
  return !compiled || isFolder(join(current, "bots")) ? current : dirname(executable());
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

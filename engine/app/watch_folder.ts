import { basename } from "node:path";

/** Milliseconds of quiet after which a burst of file events counts as one save. */
const QUIET = 25;

/**
 * Calls `onChange` after files below a folder have changed: once for a burst, whichever way an editor writes (in
 * place, or a new file renamed over the old one).
 * @returns a function that ends the watch
 * @throws Deno.errors.NotFound when there is no such folder
 */
export function watchFolder(folder: string, onChange: () => void): () => void {
  const watcher = Deno.watchFs(folder, { recursive: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  (async () => {
    for await (const event of watcher) {
      if (event.kind === "access" || event.paths.every(isHidden)) continue;
      clearTimeout(timer);
      timer = setTimeout(onChange, QUIET);
    }
  })();
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

/** Editors and the engine's own atomic writes make files whose names begin with a dot; no bot file does. */
function isHidden(path: string): boolean {
  return basename(path).startsWith(".");
}

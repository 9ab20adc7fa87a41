/** From the files of an extension to what it exports. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Clock } from "../model/clock.ts";
import type { Logger } from "../model/logger.ts";
import { checkExport } from "./check_export.ts";
import { copyAside, EXTENSIONS } from "./copy_aside.ts";
import { declare } from "./declare.ts";
import { explainImport } from "./explain_error.ts";
import { ExtensionProblem } from "./extension_problem.ts";
import type { ExtensionSource } from "./find_extensions.ts";
import { Instance } from "./instance.ts";
import { Places } from "./places.ts";
import type { Imported } from "./version.ts";
import { within } from "./within.ts";
import { importIsolated, type IsolationOptions } from "./worker/import_isolated.ts";

/** Milliseconds that an import may take: packages are downloaded at the first time. */
const LONGEST_IMPORT = 60_000;

export interface ImportOptions {
  /** By their paths in the folder of the extensions. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A folder that does not exist yet. */
  readonly copy: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Ends the wait early. */
  readonly signal: AbortSignal;
  /** For one that runs in a worker of its own. */
  readonly isolated?: IsolationOptions;
}

/** @throws ExtensionProblem */
export async function importExtension(source: ExtensionSource, options: ImportOptions): Promise<Imported> {
  const { files, copy, clock, log, signal, isolated } = options;
  const { name } = source;
  const path = `${EXTENSIONS}/${source.entry}`;
  const places = new Places(copy);
  if (source.rival !== undefined) {
    throw new ExtensionProblem(
      `${path} and ${EXTENSIONS}/${source.rival} are both called ${name}. Rename one of them.`,
    );
  }
  try {
    await copyAside(files, copy);
    const wait = <T>(work: Promise<T>) =>
      within(clock, LONGEST_IMPORT, work, () => notDone(path, signal), signal);
    if (isolated) return await importIsolated(source, { ...isolated, copy, log, wait });
    const module: Promise<Record<string, unknown>> = import(
      pathToFileURL(join(copy, EXTENSIONS, source.entry)).href
    );
    const exports = await wait(module);
    const extension = checkExport(exports, path);
    return {
      extension,
      declared: declare(extension, { name, path, log }),
      instantiate: (needs) => new Instance(extension, { ...needs, places }),
    };
  } catch (error) {
    const problem = explainImport(error, path, places);
    places.restoreStack(error);
    throw problem;
  }
}

function notDone(path: string, signal: AbortSignal): ExtensionProblem {
  return new ExtensionProblem(
    signal.aborted
      ? "The bot was stopped before it was loaded."
      : `${path} was not loaded after ${LONGEST_IMPORT / 1_000} s: ` +
        "something outside of its functions is awaited for too long, or a package could not be downloaded.",
  );
}

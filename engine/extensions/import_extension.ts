/** From the file of an extension to an instance that is not yet set up. */
import { pathToFileURL } from "node:url";
import type { Clock } from "../model/clock.ts";
import type { Logger } from "../model/logger.ts";
import type { ToolsOpener } from "./context/open_tools.ts";
import { checkExport } from "./check_export.ts";
import { copyAside, EXTENSIONS } from "./copy_aside.ts";
import { explainImport } from "./explain_error.ts";
import { ExtensionProblem } from "./extension_problem.ts";
import type { ExtensionSource } from "./find_extensions.ts";
import { Instance } from "./instance.ts";
import { Places } from "./places.ts";
import { within } from "./within.ts";

/** Milliseconds that an import may take: packages are downloaded at the first time. */
const LONGEST_IMPORT = 60_000;

export interface ImportOptions {
  /** Where the extensions lie. */
  readonly folder: string;
  /** A folder that does not exist yet. */
  readonly copy: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly openTools: ToolsOpener;
  /** Ends the wait early. */
  readonly signal: AbortSignal;
}

/** @throws ExtensionProblem */
export async function importExtension(source: ExtensionSource, options: ImportOptions): Promise<Instance> {
  const { folder, copy, clock, log, signal } = options;
  const path = `${EXTENSIONS}/${source.entry}`;
  const places = new Places(copy);
  if (source.rival !== undefined) {
    throw new ExtensionProblem(
      `${path} and ${EXTENSIONS}/${source.rival} are both called ${source.name}. Rename one of them.`,
    );
  }
  try {
    const entry = await copyAside(source, folder, copy);
    const module: Promise<Record<string, unknown>> = import(pathToFileURL(entry).href);
    const exports = await within(clock, LONGEST_IMPORT, module, () => notDone(path, signal), signal);
    const extension = checkExport(exports, path);
    const { name } = source;
    const open = await options.openTools({ name, extension, log, settings: {}, use: () => undefined });
    return new Instance(extension, { name, clock, log, copy, places, open });
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

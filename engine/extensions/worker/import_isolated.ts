/** From the copy of an extension to what it exports, without running any of it in the engine's own thread. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Clock, systemClock } from "../../model/clock.ts";
import type { Isolation } from "../../model/isolation.ts";
import type { Logger } from "../../model/logger.ts";
import { EXTENSIONS } from "../copy_aside.ts";
import { declare } from "../declare.ts";
import type { ExtensionSource } from "../find_extensions.ts";
import type { Imported } from "../version.ts";
import { ExtensionWorker } from "./extension_worker.ts";
import { IsolatedInstance } from "./isolated_instance.ts";
import { permissionsOf } from "./permissions.ts";
import { fromSkeleton } from "./skeleton.ts";
import type { Loaded } from "./start.ts";

/** Milliseconds that an extension may run without a pause. */
const LONGEST_TURN = 10_000;

export interface IsolationOptions {
  /** What it may do. */
  readonly isolation: Isolation;
  /** The folder that its paths are relative to. */
  readonly root: string;
  /** By which it is seen whether the worker still answers; the machine's where absent. */
  readonly watch?: Clock;
  /** Milliseconds that it may run without a pause; 10 s where absent. */
  readonly longestTurn?: number | undefined;
}

export interface ImportIsolatedOptions extends IsolationOptions {
  /** The folder of its copy. */
  readonly copy: string;
  readonly log: Logger;
  /** Holds the import to its time. */
  readonly wait: <T>(work: Promise<T>) => Promise<T>;
}

/**
 * The worker of this import is ended when it has said what the extension exports; each instance has one of its own.
 * @throws ExtensionProblem, and what else went wrong
 */
export async function importIsolated(
  source: ExtensionSource,
  options: ImportIsolatedOptions,
): Promise<Imported> {
  const { copy, log, isolation, root, watch = systemClock, longestTurn = LONGEST_TURN } = options;
  const { name } = source;
  const path = `${EXTENSIONS}/${source.entry}`;
  const entry = pathToFileURL(join(copy, EXTENSIONS, source.entry)).href;
  const worker = {
    start: { name, entry, path, copy, longestTurn },
    permissions: permissionsOf(isolation, { root, copy }),
    watch,
  };
  const trial = new ExtensionWorker({ ...worker, served: {}, ...silent(log) });
  try {
    const extension = fromSkeleton(await options.wait(trial.channel.ask<Loaded>("load")));
    return {
      extension,
      declared: declare(extension, { name, path, log }),
      instantiate: (needs) => new IsolatedInstance({ ...needs, extension, worker }),
    };
  } finally {
    trial.end();
  }
}

/** Whoever waits for the import learns of its end by that. */
function silent(log: Logger) {
  return {
    onUncaught: (error: unknown) => log.error("Something failed while it was imported", { error }),
    onGauges: () => {},
    onEnd: () => {},
  };
}

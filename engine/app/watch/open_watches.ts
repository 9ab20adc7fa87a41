/** What of the file system is watched at the moment. */

export interface Wanted {
  readonly path: string;
  readonly recursive: boolean;
}

export type OpenWatcher = (wanted: Wanted) => AsyncIterable<Deno.FsEvent> & { close(): void };

export const openWatcher: OpenWatcher = ({ path, recursive }) => Deno.watchFs(path, { recursive });

export interface OpenWatchesOptions {
  readonly open: OpenWatcher;
  readonly onEvent: (event: Deno.FsEvent) => void;
  /** The system refuses to watch, for the reason that it gives. */
  readonly onError: (why: string) => void;
}

interface Watch {
  /** Of what is watched: a folder that was made anew has another one. */
  readonly id: string;
  readonly close: () => void;
}

export class OpenWatches {
  readonly #open = new Map<string, Watch>();

  constructor(private readonly options: OpenWatchesOptions) {}

  /** Watches these, as far as they are there, and nothing else. */
  keep(wanted: readonly Wanted[]): void {
    const ids = new Map(wanted.map((one) => [one.path, { ...one, id: idOf(one.path) }]));
    for (const [path, watch] of this.#open) {
      if (ids.get(path)?.id === watch.id) continue;
      this.#open.delete(path);
      watch.close();
    }
    for (const { path, recursive, id } of ids.values()) {
      if (id !== undefined && !this.#open.has(path)) this.#begin({ path, recursive }, id);
    }
  }

  close(): void {
    this.keep([]);
  }

  #begin(wanted: Wanted, id: string): void {
    try {
      const watcher = this.options.open(wanted);
      this.#open.set(wanted.path, { id, close: () => watcher.close() });
      void this.#follow(watcher);
    } catch (error) {
      // It is gone again, and will be looked for with the next change.
      if (!(error instanceof Deno.errors.NotFound)) this.options.onError(messageOf(error));
    }
  }

  async #follow(watcher: AsyncIterable<Deno.FsEvent>): Promise<void> {
    try {
      for await (const event of watcher) this.options.onEvent(event);
    } catch (error) {
      this.options.onError(messageOf(error));
    }
  }
}

/** `undefined` where there is nothing. */
function idOf(path: string): string | undefined {
  try {
    const { dev, ino, isDirectory } = Deno.statSync(path);
    // A file is watched by its folder: most programs exchange it for another one when they save.
    return isDirectory ? `${dev} ${ino}` : undefined;
  } catch {
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Follows the files of a project that its bots are made of. */
import { join } from "node:path";
import type { Clock } from "../../model/clock.ts";
import { Burst } from "./burst.ts";
import { isGitAtWork } from "./git_lock.ts";
import { type LinkTarget, stateOfAll } from "./folder_state.ts";
import { type OpenWatcher, openWatcher, OpenWatches, type Wanted } from "./open_watches.ts";
import { isPassing } from "./passing_files.ts";

/** Milliseconds between two looks at all files, for systems that tell nothing: network drives, some containers. */
const LOOKS = 5000;
/** The same where the system does not let us watch at all. */
const LOOKS_ONLY = 1000;
/** A look takes at most this part of the time. */
const LOOK_SHARE = 1 / 50;
/** Milliseconds after which a folder that was made is looked at: of its first files nothing may have been told. */
const NEW_FOLDER = 250;

export interface WatchOptions {
  /** The project folder. */
  readonly folder: string;
  /** Folders and files in it, which may be there or not. */
  readonly names: readonly string[];
  /** Their state (`stateOfAll`) as it is known to whoever watches: where it is another one, that is a change. */
  readonly since?: string;
  readonly clock: Clock;
  /** Called once for a burst of changes, and not again before what it returned has ended. */
  readonly onChange: () => unknown;
  /** Told once where the system does not let files be watched: they are looked at every second then. */
  readonly onLimited?: (why: string) => void;
  /** Stands in for `Deno.watchFs` (tests). */
  readonly open?: OpenWatcher;
}

/** @returns a function that ends the watch */
export function watchProject(options: WatchOptions): () => void {
  const watch = new ProjectWatch(options);
  void watch.look();
  return () => watch.stop();
}

class ProjectWatch {
  readonly #roots: readonly string[];
  readonly #folder: string;
  readonly #burst: Burst;
  readonly #watches: OpenWatches;
  #linked: readonly LinkTarget[] = [];
  /** Of the last look. */
  #sign: string | undefined;
  /** Whether the system has told of something since the last call, which a look would find once more. */
  #told = false;
  #cancelLook = () => {};
  #limited = false;
  #stopped = false;

  constructor(private readonly options: WatchOptions) {
    this.#sign = options.since;
    this.#folder = Deno.realPathSync(options.folder);
    this.#roots = options.names.map((name) => join(this.#folder, name));
    this.#burst = new Burst({
      clock: options.clock,
      call: () => this.#changed(),
      exists,
      busy: () => isGitAtWork(this.#folder, options.clock),
    });
    this.#watches = new OpenWatches({
      open: options.open ?? openWatcher,
      onEvent: (event) => this.#happened(event),
      onError: (why) => this.#limit(why),
    });
    this.#attach();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelLook();
    this.#burst.stop();
    this.#watches.close();
  }

  /** Compares everything with the last look, and does so again later. */
  async look(): Promise<void> {
    this.#cancelLook();
    const { clock } = this.options;
    const began = clock.now();
    const sign = await this.#state();
    if (this.#stopped) return;
    const before = this.#sign;
    this.#sign = sign;
    if (before !== undefined && before !== sign) this.#burst.touch();
    this.#lookAfter(Math.max(this.#limited ? LOOKS_ONLY : LOOKS, (clock.now() - began) / LOOK_SHARE));
  }

  async #changed(): Promise<void> {
    const found = this.#told ? this.#state() : undefined;
    this.#told = false;
    const [sign = this.#sign] = await Promise.all([found, this.options.onChange()]);
    this.#sign = sign;
  }

  async #state(): Promise<string> {
    const { sign, linked } = await stateOfAll(this.#folder, this.options.names);
    this.#linked = linked;
    if (!this.#stopped) this.#attach();
    return sign;
  }

  /** Watches what there is to be watched now. */
  #attach(): void {
    const wanted: Wanted[] = [
      // Where folders are made that were not there, and the files beside them.
      { path: this.#folder, recursive: false },
      ...this.#roots.map((path) => ({ path, recursive: true })),
      ...this.#linked.map(({ folder: path, recursive }) => ({ path, recursive })),
    ];
    this.#watches.keep(wanted);
  }

  #happened({ kind, paths, flag }: Deno.FsEvent): void {
    if (kind === "access" || this.#stopped) return;
    // Too much happened at once to be told.
    if (flag === "rescan" || paths.length === 0) this.#touch();
    for (const path of paths) {
      if (!this.#concerns(path)) continue;
      if (this.#roots.includes(path)) this.#attach();
      if (kind === "create") this.#lookSoon(path);
      this.#touch(kind === "remove" || kind === "rename" ? path : undefined);
    }
  }

  #touch(gone?: string): void {
    this.#told = true;
    this.#burst.touch(gone);
  }

  #concerns(path: string): boolean {
    const inside = (folder: string) =>
      path === folder || path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length)) &&
        !isPassing(path.slice(folder.length + 1));
    return this.#roots.some(inside) ||
      this.#linked.some((target) => target.recursive ? inside(target.path) : path === target.path);
  }

  #lookSoon(path: string): void {
    Deno.stat(path).then(({ isDirectory }) => {
      if (isDirectory && !this.#stopped) this.#lookAfter(NEW_FOLDER);
    }, () => {});
  }

  #lookAfter(ms: number): void {
    this.#cancelLook();
    this.#cancelLook = this.options.clock.after(ms, () => void this.look());
  }

  #limit(why: string): void {
    if (this.#limited) return;
    this.#limited = true;
    this.options.onLimited?.(why);
    if (this.#sign !== undefined) this.#lookAfter(LOOKS_ONLY);
  }
}

async function exists(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}

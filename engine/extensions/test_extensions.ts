/** A folder with extensions, and a loader for it. */
import { dirname, join } from "node:path";
import { VirtualClock } from "../model/virtual_clock.ts";
import type { Isolation } from "../model/isolation.ts";
import type { Logger } from "../model/logger.ts";
import type { ExtensionTools } from "./context/context.ts";
import type { ToolsOpener } from "./context/open_tools.ts";
import { readBlacklist } from "./blacklist.ts";
import { inOrder } from "./in_order.ts";
import { Turns } from "./turns.ts";
import { Library } from "./library.ts";
import { Loader } from "./loader.ts";

/** What extensions of a test leave for it: they run in the same process. */
declare global {
  var seen: string[];
}

/** Tells when somebody begins to wait. */
class TellingClock extends VirtualClock {
  readonly #began = new Set<number>();
  readonly #waiting = new Map<number, () => void>();

  override after(ms: number, run: () => void): () => void {
    this.#began.add(ms);
    this.#waiting.get(ms)?.();
    return super.after(ms, run);
  }

  /** Resolves when a timer of this length has been set since the last call for it. */
  async timer(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.set(ms, resolve);
    if (!this.#began.has(ms)) await promise;
    this.#began.delete(ms);
  }
}

export class TestExtensions implements AsyncDisposable {
  readonly clock = new TellingClock();
  /** `LEVEL message: error`, in order. */
  readonly lines: string[] = [];
  library!: Library;
  loader!: Loader;
  /** What the bot sets. */
  settings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {};
  blacklist: readonly string[] = [];
  isolated: ReadonlyMap<string, Isolation> = new Map();
  readonly #wishes = new Map<string, boolean>();
  readonly #turns = new Turns();
  #all = false;

  constructor(readonly project: string) {
    globalThis.seen = [];
  }

  static async open(
    files: Readonly<Record<string, string>>,
    { blacklist = [] }: { blacklist?: string[] } = {},
  ): Promise<TestExtensions> {
    const test = new TestExtensions(await Deno.makeTempDir({ prefix: "extensions test " }));
    for (const [path, text] of Object.entries(files)) await test.write(path, text);
    test.blacklist = blacklist;
    const shared = {
      clock: test.clock,
      now: () => test.clock.now(),
      loggerOf: (name: string) => test.logger(`${name}: `),
    };
    test.library = new Library({
      folder: test.path(""),
      cache: test.cache,
      logger: test.logger(""),
      refuseName: (name) => name === "user" ? "No extension can be called user." : undefined,
      ...shared,
    });
    test.loader = new Loader({
      library: test.library,
      ...shared,
      openTools: openTestTools,
      bring: async (name, wish) => {
        test.#wishes.set(name, wish !== "unload");
        await test.pass(wish === "unload" ? [] : [name]);
      },
    });
    return test;
  }

  /** Loads whatever lies in the folder, as a bot does at its start. */
  async loadAll(): Promise<void> {
    await this.pass([], true);
  }

  /**
   * Brings the loader in line with the folder, as a save does. What cannot begin is left out at a start, and changes nothing
   * later.
   */
  pass(anew: readonly string[] = [], all?: boolean): Promise<void> {
    return this.#turns.take("pass", () => this.#pass(anew, all));
  }

  async #pass(anew: readonly string[], all = this.#all): Promise<void> {
    this.#all = all;
    const blacklist = readBlacklist(this.blacklist);
    await this.library.refresh(
      (name) => blacklist.has(name) ? [] : [this.isolated.get(name)],
      new Set(anew),
    );
    const versions = [...this.library.find().sources.keys()].flatMap((name) =>
      this.library.get(name, this.isolated.get(name))?.version ?? []
    );
    const candidates = versions.filter(({ name }) => this.#wishes.get(name) ?? all)
      .map((version) => ({ name: version.name, extension: version.imported.extension, version }));
    const { order, problems } = await inOrder(candidates, "0.1.0");
    const list = order.map(({ version }) => ({ version, settings: this.settings[version.name] ?? {} }));
    const wanted = { list, blacklist, isolated: this.isolated, problems };
    const preparation = await this.loader.prepare(wanted);
    for (const [version, problem] of preparation.failed) await version.refuse(problem);
    if (preparation.failed.size > 0) {
      await preparation.discard();
      return await this.#pass([], all);
    }
    this.loader.commit(preparation, wanted);
    const running = new Set(this.loader.versions);
    await this.library.settle((version) => running.has(version));
    await this.loader.ended();
  }

  logger(before: string): Logger {
    const log = (level: string) => (message: string, values?: Record<string, unknown>) => {
      const error = values && "error" in values ? `: ${values["error"]}` : "";
      this.lines.push(`${level} ${before}${message}${error}`);
    };
    return { debug: log("DEBUG"), info: log("INFO"), warning: log("WARNING"), error: log("ERROR") };
  }

  get cache(): string {
    return join(this.caches, "process");
  }

  /** Those of all processes. */
  get caches(): string {
    return join(this.project, "data/.cache/extensions");
  }

  path(name: string): string {
    return join(this.project, "extensions", name);
  }

  async write(name: string, text: string): Promise<void> {
    await Deno.mkdir(dirname(this.path(name)), { recursive: true });
    await Deno.writeTextFile(this.path(name), text);
  }

  /** Names of the copies that exist. */
  copies(): string[] {
    try {
      return [...Deno.readDirSync(this.cache)].map(({ name }) => name.split(".")[0]!).sort();
    } catch {
      return [];
    }
  }

  /** Waits until the loader waits for a time of so many milliseconds, and lets that time pass. */
  async passTime(ms: number): Promise<void> {
    await this.clock.timer(ms);
    this.clock.advance(ms);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.loader.stop();
    await this.library.close();
    await Deno.remove(this.project, { recursive: true });
  }
}

/** Tools without anything behind them. */
const openTestTools: ToolsOpener = ({ name, log, settings, use }) =>
  Promise.resolve({
    tools: { name, log, settings, use } as unknown as ExtensionTools,
    close: () => Promise.resolve(),
  });

/** The text of an extension that tells what happens to it. */
export function telling(word: string): string {
  return `import { defineExtension } from "cordial";
export default defineExtension({
  version: "1.0",
  description: "Tells ${word}",
  setup(context) {
    seen.push("${word} begins");
    context.onUnload(() => seen.push("${word} undone"));
    context.signal.addEventListener("abort", () => seen.push("${word} aborted"));
  },
  dispose() { seen.push("${word} ends"); },
});
`;
}

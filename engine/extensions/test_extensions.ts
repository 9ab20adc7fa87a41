/** A folder with extensions, and a loader for it. */
import { dirname, join } from "node:path";
import { VirtualClock } from "../model/virtual_clock.ts";
import type { Logger } from "../model/logger.ts";
import type { ExtensionTools } from "./context/context.ts";
import type { ToolsOpener } from "./context/open_tools.ts";
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
  loader!: Loader;

  constructor(readonly project: string) {
    globalThis.seen = [];
  }

  static async open(
    files: Readonly<Record<string, string>>,
    settings: { autoLoad?: boolean; blacklist?: string[] } = {},
  ): Promise<TestExtensions> {
    const test = new TestExtensions(await Deno.makeTempDir({ prefix: "extensions test " }));
    for (const [path, text] of Object.entries(files)) await test.write(path, text);
    test.loader = await Loader.open({
      folder: test.path(""),
      cache: test.cache,
      settings: { autoLoad: true, blacklist: [], ...settings },
      clock: test.clock,
      now: () => test.clock.now(),
      logger: test.logger(""),
      loggerOf: (name) => test.logger(`${name}: `),
      openTools: openTestTools,
    });
    return test;
  }

  logger(before: string): Logger {
    const log = (level: string) => (message: string, values?: Record<string, unknown>) => {
      const error = values && "error" in values ? `: ${values["error"]}` : "";
      this.lines.push(`${level} ${before}${message}${error}`);
    };
    return { debug: log("DEBUG"), info: log("INFO"), warning: log("WARNING"), error: log("ERROR") };
  }

  get cache(): string {
    return join(this.caches, "bot");
  }

  /** Those of all bots. */
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
  async pass(ms: number): Promise<void> {
    await this.clock.timer(ms);
    this.clock.advance(ms);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.loader.stop();
    await Deno.remove(this.project, { recursive: true });
  }
}

/** Tools without anything behind them. */
const openTestTools: ToolsOpener = ({ name, log, settings }) =>
  Promise.resolve({
    tools: { name, log, settings } as unknown as ExtensionTools,
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

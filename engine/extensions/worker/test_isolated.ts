/** An extension in a worker, with tools that only remember. */
import { dirname, join } from "node:path";
import type { HandlerCall } from "../../model/extensions.ts";
import type { Isolation } from "../../model/isolation.ts";
import type { Logger } from "../../model/logger.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import type { ExtensionTools } from "../context/context.ts";
import { collectFiles } from "../collect_files.ts";
import { testCall } from "../test_call.ts";
import type { ExtensionInstance } from "../extension_instance.ts";
import { findExtensions } from "../find_extensions.ts";
import { importExtension } from "../import_extension.ts";
import type { Imported } from "../version.ts";

/** Tells when timers are set. */
class TellingClock extends VirtualClock {
  #waiting: (() => void)[] = [];

  override after(ms: number, run: () => void): () => void {
    const cancel = super.after(ms, run);
    for (const wake of this.#waiting.splice(0)) wake();
    return cancel;
  }

  /** Resolves when so many timers wait. */
  async timers(count: number): Promise<void> {
    while (this.pending < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

export interface TestOptions {
  readonly isolation?: Isolation;
  readonly tools?: Partial<ExtensionTools>;
  readonly longestTurn?: number;
  /** In the engine's own thread instead. */
  readonly beside?: boolean;
}

export class TestIsolated implements AsyncDisposable {
  /** The bot's. */
  readonly clock = new TellingClock();
  /** The machine's, as far as the worker is watched. */
  readonly watch = new TellingClock();
  /** `LEVEL message: error`, in order. */
  readonly lines: string[] = [];
  /** Errors that were logged. */
  readonly errors: unknown[] = [];
  closed = 0;
  #imports = 0;
  #waiting: (() => void)[] = [];
  readonly #instances: ExtensionInstance[] = [];

  private constructor(readonly project: string, private readonly options: TestOptions) {}

  /** @param files by their paths below `extensions/` */
  static async open(
    files: Readonly<Record<string, string>>,
    options: TestOptions = {},
  ): Promise<TestIsolated> {
    const test = new TestIsolated(await Deno.makeTempDir({ prefix: "isolated test " }), options);
    for (const [path, text] of Object.entries(files)) {
      const to = join(test.project, "extensions", path);
      await Deno.mkdir(dirname(to), { recursive: true });
      await Deno.writeTextFile(to, text);
    }
    return test;
  }

  async import(name = "dice"): Promise<Imported> {
    const { isolation = {}, longestTurn, beside } = this.options;
    const folder = join(this.project, "extensions");
    const source = findExtensions(folder).sources.get(name)!;
    const { files } = await collectFiles(source, folder);
    const isolated = {
      isolation,
      root: this.project,
      watch: this.watch,
      ...(longestTurn ? { longestTurn } : {}),
    };
    return await importExtension(source, {
      files,
      copy: join(this.project, "data/.cache", `${name}.${this.#imports++}`),
      clock: this.clock,
      log: this.log,
      signal: new AbortController().signal,
      ...(beside ? {} : { isolated }),
    });
  }

  instantiate(
    imported: Imported,
    tools: Partial<ExtensionTools> = this.options.tools ?? {},
  ): ExtensionInstance {
    const open = {
      tools: { name: "dice", log: this.log, settings: {}, ...tools } as unknown as ExtensionTools,
      close: () => {
        this.closed++;
        return Promise.resolve();
      },
    };
    const instance = imported.instantiate({ clock: this.clock, log: this.log, open });
    this.#instances.push(instance);
    return instance;
  }

  /** Imports, and runs `setup`. */
  async begin(name?: string): Promise<ExtensionInstance> {
    const instance = this.instantiate(await this.import(name));
    await instance.setUp(new AbortController().signal);
    return instance;
  }

  readonly log: Logger = {
    debug: (message, values) => this.#write("DEBUG", message, values),
    info: (message, values) => this.#write("INFO", message, values),
    warning: (message, values) => this.#write("WARNING", message, values),
    error: (message, values) => this.#write("ERROR", message, values),
  };

  #write(level: string, message: string, values: Record<string, unknown> = {}): void {
    const { error, ...rest } = values;
    const told = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : "";
    this.lines.push(`${level} ${message}${told}${error === undefined ? "" : `: ${error}`}`);
    if (error !== undefined) this.errors.push(error);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Resolves with the first line that contains a text, which may come later. */
  async line(text: string): Promise<string> {
    for (;;) {
      const found = this.lines.find((line) => line.includes(text));
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#instances.map((instance) => instance.unload()));
    await Deno.remove(this.project, { recursive: true });
  }
}

/** Calls the handler `run`. */
export function run(instance: ExtensionInstance, more: Partial<HandlerCall> = {}): Promise<unknown> {
  return instance.functions("handlers").get("run")!(testCall(more));
}

/** The text of an extension whose handler `run` has this body; its context is `c`. */
export function running(body: string, more = ""): string {
  return `import { defineExtension } from "cordial";
export default defineExtension({ handlers: { async run(c) {
${body}
} }, ${more} });
`;
}

/** What a promise rejects with. */
export async function refusal(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("It did not reject with an error");
}

/** The engine as a process of its own, as owners run it. */
import { fileURLToPath } from "node:url";
import project from "../../deno.json" with { type: "json" };

const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const MAIN = `${ROOT}/engine/main.ts`;
const CONFIG = `${ROOT}/deno.json`;

export interface RunProgramOptions {
  /** The project folder. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Lines to type; standard input ends after them. */
  readonly input?: readonly string[];
  /** A compiled program, in place of Deno with the engine. */
  readonly compiled?: string;
  /** As a task of the folder's own deno.json, with the permissions that it gives: see `makeCheckout`. */
  readonly task?: boolean;
  /** A line for `sh` in which `"$@"` is the program: `ulimit -n 1000; exec "$@"`. */
  readonly shell?: string;
  /** Options of Deno itself: `--v8-flags=--max-old-space-size=64`. */
  readonly runtime?: readonly string[];
}

export class RunningProgram implements AsyncDisposable {
  #output = "";
  readonly #texts = ["", ""];
  readonly #listeners = new Set<() => void>();
  readonly #readers: Promise<void>[];
  readonly #child: Deno.ChildProcess;

  constructor(args: readonly string[], options: RunProgramOptions) {
    const { compiled, task, shell, runtime = [] } = options;
    const engine = task
      ? taskOf(args)
      : ["run", "-A", "--no-check", ...runtime, "--config", CONFIG, MAIN, ...args];
    const line = [compiled ?? Deno.execPath(), ...compiled ? args : engine];
    const [program = "", ...rest] = shell === undefined ? line : ["sh", "-c", shell, "sh", ...line];
    this.#child = new Deno.Command(program, {
      args: rest,
      cwd: options.folder,
      env: {
        DISCORD_TOKEN: "",
        BOT_OWNER_ID: "",
        DISCORD_API_URL: "",
        npm_lifecycle_event: "",
        NO_COLOR: "1",
        ...options.environment,
      },
      stdin: options.input ? "piped" : "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#readers = [this.#child.stdout, this.#child.stderr].map((stream, index) =>
      this.#read(stream, index)
    );
    if (options.input) void this.#type(options.input);
  }

  get pid(): number {
    return this.#child.pid;
  }

  /** Everything that was printed so far. */
  get output(): string {
    return this.#output;
  }

  /** What of it went to standard output. */
  get results(): string {
    return this.#texts[0]!;
  }

  /** What of it went to standard error. */
  get errors(): string {
    return this.#texts[1]!;
  }

  /** Resolves with what a pattern found as soon as it has been printed; rejects when the program ends without it. */
  async prints(pattern: RegExp): Promise<RegExpExecArray> {
    const ended = this.#child.status.then(() => Promise.all(this.#readers)).then(() => "ended" as const);
    while (true) {
      const found = pattern.exec(this.#output);
      if (found) return found;
      const { promise, resolve } = Promise.withResolvers<"more">();
      const listener = () => resolve("more");
      this.#listeners.add(listener);
      const next = await Promise.race([promise, ended]);
      this.#listeners.delete(listener);
      if (next === "ended" && !pattern.test(this.#output)) {
        throw new Error(`the program ended without printing ${pattern}:\n${this.#output}`);
      }
    }
  }

  signal(signal: Deno.Signal): void {
    this.#child.kill(signal);
  }

  /** Resolves with the exit code. */
  async ends(): Promise<number> {
    const { code } = await this.#child.status;
    await Promise.all(this.#readers);
    return code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      this.#child.kill("SIGKILL");
    } catch {
      // It has ended already.
    }
    await this.ends();
  }

  async #read(stream: ReadableStream<Uint8Array<ArrayBuffer>>, index: number): Promise<void> {
    for await (const text of stream.pipeThrough(new TextDecoderStream())) {
      this.#output += text;
      this.#texts[index] += text;
      this.#listeners.forEach((listener) => listener());
    }
  }

  async #type(lines: readonly string[]): Promise<void> {
    const writer = this.#child.stdin.getWriter();
    await writer.write(new TextEncoder().encode(lines.map((line) => `${line}\n`).join("")));
    await writer.close();
  }
}

/** What `deno task` would run, without the process of the task itself. */
function taskOf([name = "", ...rest]: readonly string[]): string[] {
  const tasks: Readonly<Record<string, string>> = project.tasks;
  const [program, ...args] = tasks[name]!.split(" ");
  if (program !== "deno") throw new Error(`the task ${name} does not run Deno`);
  return [...args, ...rest];
}

/** A project folder of its own with these bot files, by their paths below `bots/`. */
export async function makeProject(bots: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (const [path, text] of Object.entries(bots)) {
    const target = `${folder}/bots/${path}`;
    await Deno.mkdir(target.slice(0, target.lastIndexOf("/")), { recursive: true });
    await Deno.writeTextFile(target, text);
  }
  return folder;
}

/** A project folder in which the engine lies, too, as people check it out. */
export async function makeCheckout(bots: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await makeProject(bots);
  for (const name of ["deno.json", "deno.lock"]) await Deno.copyFile(`${ROOT}/${name}`, `${folder}/${name}`);
  await Deno.symlink(`${ROOT}/engine`, `${folder}/engine`);
  return folder;
}

import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(new URL("test_child.ts", import.meta.url));
const ARGUMENTS = ["run", "-A", "--no-config", "--no-lock", CHILD];

/** Another process that does a task of test_child.ts. */
export class TestProcess {
  readonly #process: Deno.ChildProcess;
  readonly #lines: ReadableStreamDefaultReader<string>;
  #rest = "";

  /** @param shell a command line for sh in which `"$@"` starts the process */
  constructor(task: string[], options: { cwd?: string; shell?: string } = {}) {
    const { cwd, shell } = options;
    const [program, args] = shell === undefined
      ? [Deno.execPath(), [...ARGUMENTS, ...task]]
      : ["sh", ["-c", shell, "sh", Deno.execPath(), ...ARGUMENTS, ...task]];
    const command = new Deno.Command(program, {
      args,
      ...(cwd === undefined ? {} : { cwd }),
      stdin: "piped",
      stdout: "piped",
      stderr: "inherit",
    });
    this.#process = command.spawn();
    this.#lines = this.#process.stdout.pipeThrough(new TextDecoderStream()).getReader();
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** The next line of its output; undefined at its end. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf("\n");
      if (end !== -1) {
        const line = this.#rest.slice(0, end);
        this.#rest = this.#rest.slice(end + 1);
        return line;
      }
      const { value, done } = await this.#lines.read();
      if (done) return undefined;
      this.#rest += value;
    }
  }

  /** Ends its input and waits for its end. Returns the lines that it still wrote. */
  end(): Promise<string[]> {
    return this.#finish();
  }

  /** Kills it at once, as `kill -9` does, and waits for its end. Returns the lines that it still wrote. */
  kill(): Promise<string[]> {
    this.#process.kill("SIGKILL");
    return this.#finish();
  }

  async #finish(): Promise<string[]> {
    await this.#process.stdin.close().catch(() => {});
    const lines: string[] = [];
    for (let line = await this.line(); line !== undefined; line = await this.line()) lines.push(line);
    await this.#process.status;
    return lines;
  }
}

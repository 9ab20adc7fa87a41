import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(new URL("test_child.ts", import.meta.url));

/** Another process that does a task of test_child.ts. */
export class TestProcess {
  readonly #process: Deno.ChildProcess;
  readonly #output: ReadableStreamDefaultReader<string>;
  #text = "";

  /** @param cwd its working folder; that of this process when absent */
  constructor(task: readonly string[], cwd?: string) {
    this.#process = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-config", "--no-lock", CHILD, ...task],
      cwd,
      stdin: "piped",
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    this.#output = this.#process.stdout.pipeThrough(new TextDecoderStream()).getReader();
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** Waits until it has written so many lines. */
  async waitForLines(count: number): Promise<void> {
    while (this.#lines().length < count && await this.#more());
  }

  /** Kills it at once, as `kill -9` does. Returns all its whole lines. */
  async kill(): Promise<string[]> {
    this.#process.kill("SIGKILL");
    return await this.end();
  }

  /** Ends its input and waits for its end. Returns all its whole lines. */
  async end(): Promise<string[]> {
    await this.#process.stdin.close().catch(() => {});
    while (await this.#more());
    await this.#process.status;
    return this.#lines();
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#output.read();
    this.#text += value ?? "";
    return !done;
  }

  /** A line that was cut by a kill does not count. */
  #lines(): string[] {
    return this.#text.split("\n").slice(0, -1);
  }
}

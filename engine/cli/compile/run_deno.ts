/** Deno, run for something that only it can do. */
import { stripVTControlCharacters } from "node:util";

export interface Said {
  readonly success: boolean;
  /** By Deno, without colours. */
  readonly said: string;
}

export interface DenoOptions {
  readonly cwd: string;
  /** The program Deno; the one that runs this by default. */
  readonly deno?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What is typed into it. */
  readonly input?: string;
}

/** @param onLine takes each line that it says, as soon as it does */
export async function runDeno(
  args: readonly string[],
  { cwd, deno = Deno.execPath(), environment, input }: DenoOptions,
  onLine: (line: string) => void = () => {},
): Promise<Said> {
  const child = new Deno.Command(deno, {
    args: [...args],
    cwd,
    env: { ...environment, NO_COLOR: "1" },
    stdin: input === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  // One that ends before it has read all says itself why.
  if (input !== undefined) void new Response(input).body!.pipeTo(child.stdin).catch(() => {});
  const listen = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => {
    let text = "";
    let shown = 0;
    for await (const part of stream.pipeThrough(new TextDecoderStream())) {
      text += stripVTControlCharacters(part);
      const lines = text.split("\n");
      for (; shown < lines.length - 1; shown++) onLine(lines[shown]!);
    }
    return text;
  };
  const [stdout, stderr] = await Promise.all([listen(child.stdout), listen(child.stderr)]);
  return { success: (await child.status).success, said: stderr + stdout };
}

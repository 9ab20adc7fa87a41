/** From the engine to one file that runs it, by Deno's own compiler. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import project from "../../../deno.json" with { type: "json" };
import { modulesOfWorkers } from "./modules_of_workers.ts";
import { permissionFlags } from "./permission_flags.ts";

/** Where deno.json lies. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

export interface CompileOptions {
  /** As Deno calls the system. */
  readonly triple: string;
  /** The file to write. */
  readonly output: string;
  /** Packages that extensions import. */
  readonly packages: readonly string[];
  /** Called when the runtime has to be downloaded first. */
  readonly onDownload?: () => void;
  /** The program Deno; the one that runs this by default. */
  readonly deno?: string;
  /** The module that begins; the engine's by default. */
  readonly main?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Compiled {
  readonly success: boolean;
  /** By Deno, without colours. */
  readonly said: string;
}

export async function compileProgram(options: CompileOptions): Promise<Compiled> {
  const { triple, output, packages, onDownload, main = join(ROOT, "engine/main.ts") } = options;
  const included = [join(ROOT, "engine/mod.ts"), ...modulesOfWorkers(join(ROOT, "engine")), ...packages];
  return await runDeno(
    [
      "compile",
      // The tests look at the types.
      "--no-check",
      ...await leaveOutUnused(options),
      // With what the task `doctor` is given besides: how much room the disk has.
      ...permissionFlags({ ...project.permissions.engine, sys: ["statfs"] }),
      // How far memory may grow before it is tidied up: as `deno task start` has it.
      ...project.tasks.start.split(" ").filter((word) => word.startsWith("--v8-flags=")),
      ...included.flatMap((module) => ["--include", module]),
      "--target",
      triple,
      "--output",
      output,
      main,
    ],
    options,
    (line) => {
      if (/^Download.*denort/.test(line)) onDownload?.();
    },
  );
}

/** Packages that only tests use stay out, where Deno knows how (from 2.6). */
async function leaveOutUnused(options: CompileOptions): Promise<string[]> {
  const flag = "--exclude-unused-npm";
  const { said } = await runDeno(["compile", "--help"], options, () => {});
  return said.includes(flag) ? [flag] : [];
}

/** @param onLine takes each line that it says, as soon as it does */
async function runDeno(
  args: readonly string[],
  { deno = Deno.execPath(), environment }: CompileOptions,
  onLine: (line: string) => void,
): Promise<Compiled> {
  const child = new Deno.Command(deno, {
    args: [...args],
    cwd: ROOT,
    env: { ...environment, NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
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

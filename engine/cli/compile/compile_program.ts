/** From the engine to one file that runs it, by Deno's own compiler. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import project from "../../../deno.json" with { type: "json" };
import { modulesOfWorkers } from "./modules_of_workers.ts";
import { permissionFlags } from "./permission_flags.ts";
import { runDeno, type Said } from "./run_deno.ts";

/** Where deno.json lies. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** How far memory may grow before it is tidied up: as `deno task start` has it. */
export const V8_FLAGS = project.tasks.start.split(" ").filter((word) => word.startsWith("--v8-flags="));

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

export async function compileProgram(options: CompileOptions): Promise<Said> {
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
      ...V8_FLAGS,
      ...included.flatMap((module) => ["--include", module]),
      "--target",
      triple,
      "--output",
      output,
      main,
    ],
    { ...options, cwd: ROOT },
    (line) => {
      if (/^Download.*denort/.test(line)) onDownload?.();
    },
  );
}

/** Packages that only tests use stay out, where Deno knows how (from 2.6). */
async function leaveOutUnused(options: CompileOptions): Promise<string[]> {
  const flag = "--exclude-unused-npm";
  const { said } = await runDeno(["compile", "--help"], { ...options, cwd: ROOT });
  return said.includes(flag) ? [flag] : [];
}

/** What the test of compiled programs can compile with, where that is at hand. */
import { fileURLToPath } from "node:url";

export interface Runtime {
  /** The program Deno that the runtime belongs to. */
  readonly deno: string;
  /** The module to begin with, where the engine's own would not run. */
  readonly main?: string;
}

/**
 * The runtime that DENORT_BIN names (with the Deno that DENO_BIN names, where it is not that of the Deno which runs the
 * tests), or the one that Deno has downloaded before. Tests download nothing.
 */
export async function runtimeAtHand(): Promise<Runtime | undefined> {
  const deno = Deno.env.get("DENO_BIN") || Deno.execPath();
  if (!Deno.env.get("DENORT_BIN")) return await wasDownloaded() ? { deno } : undefined;
  const [, major, minor] = /^deno (\d+)\.(\d+)/.exec(await say(deno, "--version")) ?? [];
  const old = Number(major) * 1_000 + Number(minor) < 2_009;
  return { deno, ...(old && { main: fileURLToPath(new URL("./test_older_main.ts", import.meta.url)) }) };
}

async function wasDownloaded(): Promise<boolean> {
  const { denoDir }: { denoDir: string } = JSON.parse(await say(Deno.execPath(), "info", "--json"));
  const path = `${denoDir}/dl/release/v${Deno.version.deno}/denort-${Deno.build.target}.zip`;
  return await Deno.stat(path).then((info) => info.isFile, () => false);
}

async function say(program: string, ...args: string[]): Promise<string> {
  const { stdout } = await new Deno.Command(program, { args, stderr: "null" }).output();
  return new TextDecoder().decode(stdout);
}

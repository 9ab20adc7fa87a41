/** What people type to run a command of this program, for texts that tell them to. */
import { basename } from "node:path";

export interface OwnProgram {
  /** One file, made by `compile`, instead of a folder that Deno runs. */
  readonly compiled: boolean;
  readonly executable: () => string;
  readonly windows: boolean;
}

const PROCESS: OwnProgram = {
  compiled: Deno.build.standalone,
  executable: Deno.execPath,
  windows: Deno.build.os === "windows",
};

/**
 * `check bots/shop.yaml` → `deno task check bots/shop.yaml`, or `./cordial check bots/shop.yaml` where the program is a
 * compiled one.
 */
export function ownCommand(words: string, program: OwnProgram = PROCESS): string {
  if (!program.compiled) return `deno task ${words}`;
  return `${program.windows ? ".\\" : "./"}${basename(program.executable())} ${words}`;
}

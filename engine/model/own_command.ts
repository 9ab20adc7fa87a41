/** What people type to run a command of this program, for texts that tell them to. */
import { basename } from "node:path";

export interface OwnProgram {
  /** One file, made by `compile`, instead of a folder that Deno runs. */
  readonly compiled: boolean;
  readonly executable: () => string;
  /** Deno came from npm for this run, so there may be no command `deno`. */
  readonly fromNpm: () => boolean;
  readonly windows: boolean;
}

const PROCESS: OwnProgram = {
  compiled: Deno.build.standalone,
  executable: Deno.execPath,
  fromNpm: isRunByNpx,
  windows: Deno.build.os === "windows",
};

/** npx names itself so to what it runs. Only the program itself is asked: a test's process may be npx's, too. */
function isRunByNpx(): boolean {
  try {
    return Deno.mainModule.endsWith("/engine/main.ts") && Deno.env.get("npm_lifecycle_event") === "npx";
  } catch {
    // An isolated extension may not look.
    return false;
  }
}

/**
 * `check bots/shop.yaml` → `deno task check bots/shop.yaml`, with `npx -y deno@2.9.6` in place of `deno` where Deno
 * came so, or `./cordial check bots/shop.yaml` where the program is a compiled one.
 */
export function ownCommand(words: string, program: OwnProgram = PROCESS): string {
  if (!program.compiled) {
    return `${program.fromNpm() ? `npx -y deno@${Deno.version.deno}` : "deno"} task ${words}`;
  }
  return `${program.windows ? ".\\" : "./"}${basename(program.executable())} ${words}`;
}

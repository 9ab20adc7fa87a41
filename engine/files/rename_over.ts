/** Pauses between the tries, in milliseconds; together less than a second. */
const PAUSES = [10, 20, 40, 80, 160, 320];

export interface RenameSystem {
  readonly windows: boolean;
  rename(from: string, to: string): Promise<void>;
  pause(ms: number): Promise<void>;
}

const here: RenameSystem = {
  windows: Deno.build.os === "windows",
  rename: Deno.rename,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * Puts one file in the place of another in one step. On Windows a virus scanner or an indexer that looks at either
 * file makes that fail for a moment, so it is tried some times there.
 */
export async function renameOver(from: string, to: string, system: RenameSystem = here): Promise<void> {
  for (const ms of system.windows ? PAUSES : []) {
    try {
      return await system.rename(from, to);
    } catch (error) {
      if (!(error instanceof Deno.errors.PermissionDenied || error instanceof Deno.errors.Busy)) throw error;
      await system.pause(ms);
    }
  }
  await system.rename(from, to);
}

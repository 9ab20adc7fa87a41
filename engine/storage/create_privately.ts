/** What people told a bot is nobody else's business; a file that exists keeps its mode. */
export function createPrivately(file: string): void {
  try {
    Deno.openSync(file, { write: true, createNew: true, mode: 0o600 }).close();
  } catch {
    // It is there already, or opening it will tell what is the matter.
  }
}

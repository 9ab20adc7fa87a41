/** Files that are open for nothing, so that there is room for others in need: closing them gives it. */

/** Enough for threads, connections to Discord and what Deno opens by itself; it ends the process where it cannot. */
const MANY = 48;

export class SpareFiles {
  readonly #files: Deno.FsFile[] = [];

  /**
   * Opens what is missing. Whether all are open, and there is room for as many more; otherwise none is left open. `true` too
   * where the system may not be asked.
   */
  take(): boolean {
    // Handles have no limit there that anybody reaches.
    if (Deno.build.os === "windows") return true;
    try {
      while (this.#files.length < 2 * MANY) this.#files.push(Deno.openSync("/dev/null"));
    } catch (error) {
      this.give();
      return error instanceof Deno.errors.NotCapable;
    }
    for (const file of this.#files.splice(MANY)) file.close();
    return true;
  }

  /** Makes room. */
  give(): void {
    for (const file of this.#files.splice(0)) file.close();
  }
}

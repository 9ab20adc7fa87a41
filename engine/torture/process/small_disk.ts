/** A disk of a few megabytes in memory, that can be filled, freed, and made read-only. Only an administrator gets one. */

export class SmallDisk implements AsyncDisposable {
  private constructor(readonly path: string) {}

  /** `undefined` where this user may not mount anything, or the system has no such disks. */
  static async mount(megabytes: number): Promise<SmallDisk | undefined> {
    if (Deno.build.os !== "linux") return undefined;
    const path = await Deno.makeTempDir({ prefix: "cordial-disk-" });
    if (await succeeds("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", path)) {
      return new SmallDisk(path);
    }
    await Deno.remove(path);
    return undefined;
  }

  /** Takes all the room that is left. */
  async fill(): Promise<void> {
    using file = await Deno.open(`${this.path}/ballast`, { append: true, create: true });
    for (let size = 1 << 20; size >= 1; size >>= 1) {
      try {
        for (;;) await file.write(new Uint8Array(size));
      } catch {
        // So much has no room any more; less may have.
      }
    }
  }

  /** Gives back what `fill` has taken. */
  async free(): Promise<void> {
    await Deno.remove(`${this.path}/ballast`);
  }

  /** @param to `ro` or `rw`; the former only works while nobody has a file of it open for writing */
  async remount(to: "ro" | "rw"): Promise<void> {
    if (!await succeeds("mount", "-o", `remount,${to}`, this.path)) throw new Error(`no remount as ${to}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await succeeds("umount", "-l", this.path);
    await Deno.remove(this.path);
  }
}

/** Whether a program ends with 0; `false` where there is none of that name. */
export async function succeeds(program: string, ...args: string[]): Promise<boolean> {
  try {
    const { success } = await new Deno.Command(program, { args, stdout: "null", stderr: "null" }).output();
    return success;
  } catch {
    return false;
  }
}

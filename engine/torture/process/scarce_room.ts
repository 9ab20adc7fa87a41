/** A folder of which the room can be taken and given back: a small disk, or, without an administrator's rights, a limit on files. */
import { makeProject } from "../../testkit/program.ts";
import { SmallDisk, succeeds } from "./small_disk.ts";

export interface ScarceRoom extends AsyncDisposable {
  readonly folder: string;
  /** The line for `sh` with which programs of it are started. @param full without room from the start on */
  shell(full: boolean): string | undefined;
  /** @param pid of the program that is to have no room any more, where one runs */
  fill(pid?: number): Promise<void>;
  free(pid?: number): Promise<void>;
}

/** `undefined` where this user and this system have neither. */
export async function makeScarceRoom(): Promise<ScarceRoom | undefined> {
  const disk = await SmallDisk.mount(6);
  if (disk) {
    const folder = `${disk.path}/project`;
    await Deno.mkdir(folder);
    return {
      folder,
      shell: () => undefined,
      fill: () => disk.fill(),
      free: () => disk.free(),
      [Symbol.asyncDispose]: () => disk[Symbol.asyncDispose](),
    };
  }
  if (!await succeeds("prlimit", "--version")) return undefined;
  const limit = async (pid: number | undefined, size: string) => {
    if (pid !== undefined) await succeeds("prlimit", "--pid", String(pid), `--fsize=${size}:unlimited`);
  };
  return {
    folder: await makeProject(),
    // Without the trap, the system would end a program that writes too much.
    shell: (full) => `trap '' XFSZ; ulimit -S -f ${full ? "0" : "unlimited"}; exec "$@"`,
    fill: (pid) => limit(pid, "1"),
    free: (pid) => limit(pid, "unlimited"),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

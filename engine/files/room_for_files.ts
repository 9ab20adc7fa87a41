import { toFileError } from "./file_error.ts";

/** Files that a thread of Deno's opens when it begins, and a few more. */
const THREAD = 16;

/**
 * Whether a thread can begin: where the process may open no more files, Deno does not fail but ends the whole process
 * (source: create_basic_runtime in Deno's runtime/tokio_util.rs).
 * @param purpose what the files are for, as the message names it
 * @throws FileError `too_many_open`
 */
export function needRoomForThread(purpose: string): void {
  // What a file costs there, nobody can find out so cheaply.
  if (Deno.build.os === "windows") return;
  const opened: Deno.FsFile[] = [];
  try {
    while (opened.length < THREAD) opened.push(Deno.openSync("/dev/null"));
  } catch (error) {
    const found = toFileError(error, purpose, "read");
    // Where it may not be looked, nothing is known.
    if (found.code === "too_many_open") throw found;
  } finally {
    for (const file of opened) file.close();
  }
}

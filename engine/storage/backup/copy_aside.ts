import { needRoomForThread } from "../../files/room_for_files.ts";
import { StorageError } from "../../model/storage.ts";
import type { CopyOrder, CopyReport } from "./copy_worker.ts";

/**
 * As `copyDatabase`, in a thread of its own, so that the bot goes on answering.
 * @param signal ends it early; the promise then rejects with the signal's reason
 * @throws FileError `too_many_open`, StorageError
 */
export async function copyAside(order: CopyOrder, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  needRoomForThread(order.source);
  const worker = new Worker(new URL("./copy_worker.ts", import.meta.url), { type: "module" });
  const ended = Promise.withResolvers<CopyReport>();
  const abort = () => ended.reject(signal?.reason);
  worker.addEventListener("message", ({ data }: MessageEvent<CopyReport>) => ended.resolve(data));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    ended.reject(
      new StorageError("other", `Could not copy the database "${order.source}": ${event.message}`),
    );
  });
  signal?.addEventListener("abort", abort, { once: true });
  try {
    worker.postMessage(order);
    const { code, message } = await ended.promise;
    if (code) throw new StorageError(code, message);
  } finally {
    signal?.removeEventListener("abort", abort);
    worker.terminate();
  }
}

import type { Clock } from "../model/clock.ts";

/** Resolves or rejects as `work` does, or rejects with what `late` makes when the time is over first. */
export async function within<T>(
  clock: Clock,
  ms: number,
  work: Promise<T>,
  late: () => Error,
  signal?: AbortSignal,
): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const stop = () => reject(late());
  const cancel = clock.after(ms, stop);
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  try {
    return await Promise.race([work, over]);
  } finally {
    cancel();
    signal?.removeEventListener("abort", stop);
  }
}

/** Resolves after so many milliseconds of the machine's time: the trial has to wait for another process. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

import { type Clock, systemClock } from "../model/clock.ts";
import type { Terminal } from "./terminal.ts";

/** Milliseconds after which a person wants to know that something is done. */
export const PATIENCE = 1000;
const EVERY = 1000;

/**
 * Does some work. Where it takes longer than a second, a line below everything else says what is done and for how long;
 * it is gone at the end, and there is none in files and pipes.
 *
 * @param what with what is done: `reading the bots`
 */
export async function withProgress<Result>(
  terminal: Terminal,
  what: string,
  work: () => Promise<Result>,
  clock: Clock = systemClock,
): Promise<Result> {
  const { status } = terminal;
  if (!status) return await work();
  const began = clock.now();
  let cancel = clock.after(PATIENCE, function show() {
    status(terminal.paint.dim(`  ${what} … ${Math.round((clock.now() - began) / 1000)} s`));
    cancel = clock.after(EVERY, show);
  });
  try {
    return await work();
  } finally {
    cancel();
    status("");
  }
}

import { paint } from "../diagnostics/paint.ts";
import type { Terminal } from "./terminal.ts";

export interface RecordingTerminal extends Terminal {
  readonly lines: string[];
  readonly errors: string[];
  /** What `status` was called with; empty where the terminal has none. */
  readonly statuses: string[];
}

/** A terminal that remembers what was printed. */
export function recordingTerminal(
  options: Partial<Pick<Terminal, "width" | "height" | "interactive" | "colour" | "ask">> = {},
): RecordingTerminal {
  const lines: string[] = [];
  const errors: string[] = [];
  const statuses: string[] = [];
  const colour = options.colour ?? false;
  const interactive = options.interactive ?? false;
  return {
    lines,
    errors,
    statuses,
    out: (line = "") => lines.push(...line.split("\n")),
    err: (line = "") => errors.push(...line.split("\n")),
    ...(options.ask ? { ask: options.ask } : {}),
    ...(interactive ? { status: (text: string) => void statuses.push(text) } : {}),
    width: options.width ?? 80,
    ...(options.height === undefined ? {} : { height: options.height }),
    interactive,
    colour,
    paint: paint(colour),
  };
}

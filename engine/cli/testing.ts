import { paint } from "../diagnostics/paint.ts";
import type { Terminal } from "./terminal.ts";

/** A terminal that remembers what was printed. */
export function recordingTerminal(
  options: Partial<Pick<Terminal, "width" | "interactive" | "colour" | "ask">> = {},
): Terminal & { readonly lines: string[]; readonly errors: string[] } {
  const lines: string[] = [];
  const errors: string[] = [];
  const colour = options.colour ?? false;
  return {
    lines,
    errors,
    out: (line = "") => lines.push(...line.split("\n")),
    err: (line = "") => errors.push(...line.split("\n")),
    ...(options.ask ? { ask: options.ask } : {}),
    width: options.width ?? 80,
    interactive: options.interactive ?? false,
    colour,
    paint: paint(colour),
  };
}

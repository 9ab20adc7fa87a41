import { maskSecrets } from "../diagnostics/mask_secrets.ts";
import { type Paint, paint } from "../diagnostics/paint.ts";

/** Where commands print, and what that place can show. */
export interface Terminal {
  readonly paint: Paint;
  /** A line on standard output. */
  out(line?: string): void;
  /** A line on standard error: problems and progress. */
  err(line?: string): void;
  /** A line that the next one takes the place of; absent where nobody would see that. */
  status?(text: string): void;
  /** Columns; 80 where there is no terminal. */
  readonly width: number;
  /** Standard output is a terminal that shows colours (and `NO_COLOR` is not set). */
  readonly colour: boolean;
  /** Standard output is a terminal: boxes and progress make sense. */
  readonly interactive: boolean;
}

const DEFAULT_WIDTH = 80;

/**
 * The process's own terminal. `NO_COLOR` is honoured (source: no-color.org). What looks like a token is never shown,
 * whoever has put it into a text: terminals are copied into questions for help.
 */
export function processTerminal(): Terminal {
  const interactive = Deno.stdout.isTerminal();
  const colour = interactive && !Deno.noColor;
  return {
    out: (line = "") => console.log(maskSecrets(line)),
    err: (line = "") => console.error(maskSecrets(line)),
    ...(interactive && Deno.stderr.isTerminal() ? { status: writeStatus } : {}),
    width: interactive ? Deno.consoleSize().columns : DEFAULT_WIDTH,
    colour,
    paint: paint(colour),
    interactive,
  };
}

const CLEAR = "\r\x1b[2K";

function writeStatus(text: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(CLEAR + maskSecrets(text)));
}

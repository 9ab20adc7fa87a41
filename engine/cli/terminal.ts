import { maskSecrets } from "../diagnostics/mask_secrets.ts";
import { type Paint, paint } from "../diagnostics/paint.ts";

/** Where commands print, and what that place can show. */
export interface Terminal {
  readonly paint: Paint;
  /** A line on standard output: what was asked for. */
  out(line?: string): void;
  /** A line on standard error: problems and progress. */
  err(line?: string): void;
  /**
   * A line that the next one takes the place of, so that nothing stays of it; the empty text takes it away. Absent where
   * nobody would see that, or where it would stand in a file.
   */
  status?(text: string): void;
  /** Asks for a line; `undefined` at the end of what is typed. Absent where nobody could answer. */
  ask?(question: string): string | undefined;
  /** Columns; 80 where there is no terminal. */
  readonly width: number;
  /** Lines that are seen at once; absent where there is no terminal. */
  readonly height?: number;
  /** Both outputs are terminals that show colours, and `NO_COLOR` is not set. */
  readonly colour: boolean;
  /** Standard output is a terminal: boxes make sense. */
  readonly interactive: boolean;
}

/** What the process is connected with. */
export interface Outputs {
  readonly stdout: Output;
  readonly stderr: Output & { write(text: string): void };
  /** Whether `NO_COLOR` is set (source: no-color.org). */
  readonly noColor: boolean;
  /** The kind of the terminal, as `TERM` names it. */
  readonly kind: string | undefined;
  readonly size: () => { readonly columns: number; readonly rows: number };
}

export interface Output {
  isTerminal(): boolean;
  line(text: string): void;
}

const DEFAULT_WIDTH = 80;
const CLEAR = "\r\x1b[2K";

const PROCESS: Outputs = {
  stdout: { isTerminal: () => Deno.stdout.isTerminal(), line: (text) => console.log(text) },
  stderr: {
    isTerminal: () => Deno.stderr.isTerminal(),
    line: (text) => console.error(text),
    write: (text) => void Deno.stderr.writeSync(new TextEncoder().encode(text)),
  },
  noColor: Deno.noColor,
  get kind() {
    return Deno.env.get("TERM");
  },
  size: Deno.consoleSize,
};

/**
 * The process's own terminal. Where one of the outputs goes into a file or a pipe, there are no colours in either, because
 * the same words are painted for both. What looks like a token is never shown, whoever has put it into a text: terminals
 * are copied into questions for help.
 */
export function processTerminal({ stdout, stderr, noColor, kind, size }: Outputs = PROCESS): Terminal {
  const interactive = stdout.isTerminal();
  const both = interactive && stderr.isTerminal() && kind !== "dumb";
  const colour = both && !noColor;
  const { columns, rows } = interactive ? size() : { columns: DEFAULT_WIDTH, rows: undefined };
  let shown = false;
  const status = (text: string) => {
    if (text === "" && !shown) return;
    stderr.write(CLEAR + maskSecrets(text));
    shown = text !== "";
  };
  const line = (output: Output) => (text = "") => {
    if (shown) status("");
    output.line(maskSecrets(text));
  };
  return {
    out: line(stdout),
    err: line(stderr),
    ...(both ? { status } : {}),
    ...(interactive && Deno.stdin.isTerminal() ? { ask: (question) => prompt(question) ?? undefined } : {}),
    // A terminal that does not know its own size says 0.
    width: columns || DEFAULT_WIDTH,
    ...(rows ? { height: rows } : {}),
    colour,
    paint: paint(colour),
    interactive,
  };
}

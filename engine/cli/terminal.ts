/** Where commands print, and what that place can show. */
export interface Terminal {
  /** A line on standard output. */
  out(line?: string): void;
  /** A line on standard error: problems and progress. */
  err(line?: string): void;
  /** Columns; 80 where there is no terminal. */
  readonly width: number;
  /** Standard output is a terminal that shows colours (and `NO_COLOR` is not set). */
  readonly colour: boolean;
  /** Standard output is a terminal: boxes and progress make sense. */
  readonly interactive: boolean;
}

const DEFAULT_WIDTH = 80;

/** The process's own terminal. `NO_COLOR` is honoured (source: no-color.org). */
export function processTerminal(): Terminal {
  const interactive = Deno.stdout.isTerminal();
  return {
    out: (line = "") => console.log(line),
    err: (line = "") => console.error(line),
    width: interactive ? Deno.consoleSize().columns : DEFAULT_WIDTH,
    colour: interactive && !Deno.noColor,
    interactive,
  };
}

/** Wraps a text in a terminal's style, or leaves it alone where there are no colours. */
export function paint(terminal: Pick<Terminal, "colour">, style: Style, text: string): string {
  return terminal.colour ? `\x1b[${STYLES[style]}m${text}\x1b[0m` : text;
}

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36, underline: 4 } as const;
export type Style = keyof typeof STYLES;

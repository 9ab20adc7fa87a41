import { CST, Lexer, Parser } from "yaml";

/** Levels of lists and maps inside each other. Discord's own shapes need about ten. */
export const DEEPEST = 100;
/** Of the parser's stack: a document, then what it holds, then what stands inside of that. */
const DEEPEST_STACK = DEEPEST + 2;
/** Words, signs and gaps that are read with care, in all readings of a file; a bot of 2,500 commands has fewer. */
export const MOST_LEXEMES = 400_000;
/** Marks (`&`), repetitions (`*`, `<<`), types (`!`) and keys behind `?`, each of which takes long. */
export const MOST_MARKS = 10_000;

export interface Tokens {
  readonly tokens: readonly CST.Token[];
  /** How many lexemes were read. */
  readonly lexemes: number;
  /** Why and at which offset reading has ended before the text did. */
  readonly stopped?: { readonly why: "deep" | "marks" | "long"; readonly at: number };
}

export interface TokenLimits {
  /** Errors after which more would tell nothing. */
  readonly errors: number;
  readonly lexemes: number;
}

/**
 * The tokens of a text. Ends where parts are nested too deeply, as the package `yaml` calls itself once a level and takes
 * longer with each; after so many errors that more would tell nothing; and where so much was read that the rest would
 * take too long.
 */
export function tokensOf(text: string, limits: TokenLimits): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let [errors, lexemes, marks, at] = [0, 0, 0, 0];
  let isScalar = false;
  const stop = (why: "deep" | "marks" | "long", at: number) => ({ tokens, lexemes, stopped: { why, at } });
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > limits.lexemes) return stop("long", at);
    if (isMark(lexeme, isScalar) && ++marks > MOST_MARKS) return stop("marks", at);
    if (isScalar || !CONTROLS.has(lexeme)) at += lexeme.length;
    isScalar = !isScalar && lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === "error" && ++errors > limits.errors) return { tokens, lexemes };
    }
    if (parser.stack.length > DEEPEST_STACK) return stop("deep", parser.stack.at(-1)!.offset);
  }
  tokens.push(...parser.end());
  return { tokens, lexemes };
}

/** Lexemes that tell of the next one, or of a mode, and do not stand in the text. */
const CONTROLS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

function isMark(lexeme: string, isScalar: boolean): boolean {
  if (isScalar) return lexeme === "<<";
  const sign = lexeme[0];
  return sign === "&" || sign === "*" || sign === "!" || sign === "?";
}

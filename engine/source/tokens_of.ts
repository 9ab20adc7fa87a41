import { type CST, Lexer, Parser } from "yaml";

/** Levels of lists and maps inside each other. Discord's own shapes need about ten. */
export const DEEPEST = 100;
/** Of the parser's stack: a document, then what it holds, then what stands inside of that. */
const DEEPEST_STACK = DEEPEST + 2;

export interface Tokens {
  readonly tokens: readonly CST.Token[];
  /** The offset of the first part that is nested too deeply; there reading has ended. */
  readonly deep?: number;
}

/**
 * The tokens of a text. Ends where parts are nested too deeply, as the package `yaml` calls itself once a level and takes
 * longer with each, and after so many errors that more would tell nothing.
 */
export function tokensOf(text: string, mostErrors: number): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let errors = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === "error" && ++errors > mostErrors) return { tokens };
    }
    if (parser.stack.length > DEEPEST_STACK) return { tokens, deep: parser.stack.at(-1)!.offset };
  }
  tokens.push(...parser.end());
  return { tokens };
}

import type { SourceFile, Span } from "../diagnostics/span.ts";
import { ParsedText } from "./parsed_text.ts";

/**
 * Whole lines of a file that were parsed by themselves. Where the same lines stand in the file's next text, at whatever
 * place, they need not be parsed again: the piece moves there, and all places in it move along. It is parsed where it
 * begins, at the start of the file.
 */
export class Piece extends ParsedText {
  #start = 0;

  /** The file that it stands in now; it keeps none that it stood in before. */
  get whole(): SourceFile {
    return this.file;
  }

  /** Where it stands there. */
  get start(): number {
    return this.#start;
  }

  moveTo(file: SourceFile, start: number): void {
    this.file = file;
    this.#start = start;
  }

  override span(start: number, end: number): Span {
    return new PieceSpan(this, start, end);
  }
}

class PieceSpan implements Span {
  readonly #piece: Piece;
  readonly #start: number;
  readonly #end: number;

  constructor(piece: Piece, start: number, end: number) {
    this.#piece = piece;
    this.#start = start;
    this.#end = end;
  }

  get file(): SourceFile {
    return this.#piece.whole;
  }

  get start(): number {
    return this.#piece.start + this.#start;
  }

  get end(): number {
    return this.#piece.start + this.#end;
  }
}

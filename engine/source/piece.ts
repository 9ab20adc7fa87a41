import type { SourceFile, Span } from "../diagnostics/span.ts";
import { ParsedText } from "./parsed_text.ts";

/**
 * Whole lines of a file that were parsed by themselves. Where the same lines stand in the file's next text, at whatever
 * place, they need not be parsed again: the piece moves there, and all places in it move along. It is parsed where it
 * begins, at the start of the file.
 */
export class Piece extends ParsedText {
  readonly #place: { file: SourceFile; start: number };

  /** @param text of the piece alone */
  constructor(text: string, file: SourceFile) {
    super(file, text);
    this.#place = { file, start: 0 };
  }

  /** @param start of it in the file */
  moveTo(file: SourceFile, start: number): void {
    this.#place.file = file;
    this.#place.start = start;
  }

  override span(start: number, end: number): Span {
    return new PieceSpan(this.#place, start, end);
  }
}

class PieceSpan implements Span {
  readonly #piece: { readonly file: SourceFile; readonly start: number };
  readonly #start: number;
  readonly #end: number;

  constructor(piece: { readonly file: SourceFile; readonly start: number }, start: number, end: number) {
    this.#piece = piece;
    this.#start = start;
    this.#end = end;
  }

  get file(): SourceFile {
    return this.#piece.file;
  }

  get start(): number {
    return this.#piece.start + this.#start;
  }

  get end(): number {
    return this.#piece.start + this.#end;
  }
}

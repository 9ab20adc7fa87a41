import type { Span } from "../diagnostics/span.ts";
import { cookBlock } from "./cook_block.ts";
import type { Cooked } from "./cooked.ts";
import { cookDouble, cookPlain, cookSingle } from "./cook_flow.ts";
import type { ScalarNode } from "./nodes.ts";
import type { ParsedText } from "./parsed_text.ts";

/** A scalar of a parsed text. Where the parts of its text stand is worked out when it is asked for. */
export class SourceScalar implements ScalarNode {
  readonly kind = "scalar";
  readonly span: Span;
  readonly #source: ParsedText;
  readonly #start: number;
  readonly #end: number;
  readonly #baseIndent: number;
  #cooked: Cooked | undefined;

  /**
   * @param start of the scalar in the parsed text, quotes and block indicators included
   * @param baseIndent of a block scalar: column to which its indentation indicator is added
   */
  constructor(
    source: ParsedText,
    readonly text: string,
    readonly style: ScalarNode["style"],
    start: number,
    end: number,
    baseIndent = 0,
  ) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#baseIndent = baseIndent;
    this.span = source.span(start, end);
  }

  at(start: number, end: number): Span {
    const from = Math.max(0, Math.min(start, this.text.length));
    const to = Math.max(from, Math.min(end, this.text.length));
    const quoted = this.style === "plain" ? 0 : 1;
    if (this.#end - this.#start - 2 * quoted === this.text.length && !this.#isBlock) {
      return this.#source.span(this.#start + quoted + from, this.#start + quoted + to);
    }
    const cooked = this.#cooked ??= cook(
      this.style,
      this.#source.text,
      this.#start,
      this.#end,
      this.#baseIndent,
    );
    if (cooked.text !== this.text) return this.span;
    const place = cooked.place(from, to, this.#end - (this.#isBlock ? 0 : quoted));
    return this.#source.span(place.start, place.end);
  }

  get #isBlock(): boolean {
    return this.style === "literal" || this.style === "folded";
  }
}

/** The text of a scalar, with the place of each character. */
export function cook(
  style: ScalarNode["style"],
  source: string,
  start: number,
  end: number,
  baseIndent: number,
): Cooked {
  if (style === "plain") return cookPlain(source, start, end);
  if (style === "single") return cookSingle(source, start, end);
  if (style === "double") return cookDouble(source, start, end);
  return cookBlock(source, start, end, baseIndent);
}

/** Addresses of copied files → paths of the files that an author knows. */
import { stripVTControlCharacters } from "node:util";
import { explainDenied } from "../model/explain_denied.ts";
import { addressesOf } from "./addresses.ts";
import { STRIPPED } from "./strip_types.ts";

/** A file whose types were stripped. */
const OF_STRIPPED = new RegExp(`(\\bextensions/[^\\s"'()]+\\.m?ts)\\${STRIPPED}\\b`, "g");

export class Places {
  readonly #copy: readonly string[];

  /**
   * @param copy the folder of the copy
   * @param denied what to write so that Deno does not refuse any more what it refused; `undefined` for any other error
   */
  constructor(copy: string, readonly denied: (error: unknown) => string | undefined = explainDenied) {
    this.#copy = addressesOf(copy);
  }

  /** A text without colours, in which every address of the copy is a path such as `extensions/dice.ts`. */
  restore(text: string): string {
    return this.#copy.reduce((rest, address) => rest.replaceAll(address, ""), stripVTControlCharacters(text))
      .replace(OF_STRIPPED, "$1");
  }

  /** The first place in a message or stack that lies in the extension: `extensions/dice.ts:3:7`. */
  first(text: string): string | undefined {
    return /(?<![\w./-])extensions\/[^\s"'()]+:\d+:\d+/.exec(this.restore(text))?.[0];
  }

  /**
   * Has the stack of an error tell of the original files, where that is possible; and the message of what Deno refused,
   * what to write so that it does not.
   */
  restoreStack(error: unknown): void {
    try {
      if (!(error instanceof Error) || !error.stack) return;
      const { message, stack } = error;
      const hint = this.denied(error);
      error.stack = this.restore(stack);
      if (hint === undefined) return;
      error.message = hint;
      error.stack = error.stack.replace(message, () => hint);
    } catch {
      // An error that does not let itself be changed is shown as it is.
    }
  }
}

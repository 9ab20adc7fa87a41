import type { OptionValue } from "../model/scope.ts";
import type { TextValues } from "../model/text_table.ts";
import type { TextKey, TEXTS, Texts } from "../model/texts.ts";
import type { Wording } from "./wording.ts";

/** What fills a text in, where a part of it may be a text of the engine too. */
type Parts<Values> = {
  readonly [Name in keyof Values]: Values[Name] extends string ? string | Wording : Values[Name];
};

type PartsOf<Key extends TextKey> = keyof TextValues<typeof TEXTS[Key]> extends never ? []
  : [parts: Parts<TextValues<typeof TEXTS[Key]>>];

/**
 * Why something cannot be: a text for the person who wanted it. Put into words only when it is told, so that whoever
 * finds the problem needs to know no program.
 */
export class Problem<Key extends TextKey = TextKey> {
  readonly key: Key;
  readonly #parts: Readonly<Record<string, unknown>>;

  constructor(key: Key, ...[parts]: PartsOf<Key>) {
    this.key = key;
    this.#parts = { ...parts };
  }

  tell(texts: Texts): string {
    const values: Record<string, unknown> = {};
    for (const [name, part] of Object.entries(this.#parts)) {
      values[name] = typeof part === "function" ? part(texts) : part;
    }
    // The constructor has seen to it that the values are those of the key.
    return (texts as Filling).get(this.key, values);
  }
}

interface Filling {
  get(key: TextKey, values: Readonly<Record<string, unknown>>): string;
}

/** A value, or why there is none. */
export type Reading<Value extends OptionValue = OptionValue> = Value | Problem;

/** Calls of functions of an extension that are under way in its worker. */
import type { HandlerCall } from "../../model/extensions.ts";
import type { Extension } from "../define_extension.ts";
import { PLACEHOLDER, type SentCall, USES } from "./remote_call.ts";

type Use = (...args: unknown[]) => unknown;

export class SentCalls {
  readonly #under = new Map<number, ReadonlyMap<string, Use>>();
  /** The declared texts, each with values that stand for themselves. */
  readonly #texts: readonly (readonly [name: string, values: Readonly<Record<string, string>>])[];
  #last = 0;

  constructor({ texts = {} }: Extension) {
    this.#texts = Object.entries(texts).map(([name, words]) => [name, holesOf(words)]);
  }

  send(call: HandlerCall): SentCall {
    const { reply, edit, send, data, moderate, refuse: _, text, ...facts } = call;
    const groups = { own: { reply, edit, send }, data, moderate };
    const uses = new Map<string, Use>();
    for (const [group, names] of Object.entries(USES)) {
      const object = groups[group as keyof typeof USES] as unknown as Readonly<Record<string, Use>>;
      for (const name of names) uses.set(`${group}.${name}`, (...args) => object[name]!(...args));
    }
    const id = ++this.#last;
    this.#under.set(id, uses);
    return { id, facts, texts: this.#inItsLanguage(text) };
  }

  /** What the extension does with a call. */
  async use(id: number, name: string, args: readonly unknown[]): Promise<unknown> {
    const use = this.#under.get(id)?.get(name);
    if (!use) throw new Error(`The call is over, or has no ${name}`);
    return await use(...args);
  }

  over({ id }: SentCall): void {
    this.#under.delete(id);
  }

  #inItsLanguage(text: HandlerCall["text"]): Record<string, string> {
    return Object.fromEntries(this.#texts.map(([name, values]) => [name, text(name, values)]));
  }
}

/** `{word}` for each word of a text. */
function holesOf(words: string | Readonly<Record<string, string>>): Record<string, string> {
  const texts = typeof words === "string" ? [words] : Object.values(words);
  const holes = texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map((match) => match[1]!));
  return Object.fromEntries(holes.map((word) => [word, `{${word}}`]));
}

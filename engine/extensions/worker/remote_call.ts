/** A call of a function of an extension, on its way into a worker. */
import type { CallData, HandlerCall } from "../../model/extensions.ts";
import type { Channel } from "./channel.ts";

/** What of it is plain, and the names of what is not. */
export interface SentCall {
  readonly id: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly functions: readonly string[];
  /** What the extension has declared, in the language of this call, with `{word}` for values. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The call as the extension sees it: what it does is done on the other side. */
export function remoteCall({ id, facts, functions, texts }: SentCall, channel: Channel): HandlerCall {
  const remote = (name: string) => (...args: unknown[]) => channel.ask("use", id, name, args);
  const own: Record<string, unknown> = { ...facts };
  for (const name of functions) own[name] = remote(name);
  const data = {
    get: remote("data.get"),
    set: remote("data.set"),
    add: remote("data.add"),
    take: remote("data.take"),
  };
  const text: HandlerCall["text"] = (name, values = {}) => {
    const words = Object.hasOwn(texts, name) ? texts[name] : undefined;
    if (words === undefined) throw new Error(`The extension has declared no text called ${name}`);
    return words.replace(
      PLACEHOLDER,
      (hole, word: string) => Object.hasOwn(values, word) ? `${values[word]}` : hole,
    );
  };
  return { ...own, data: data as unknown as CallData, text } as unknown as HandlerCall;
}

/** Where a value stands in a declared text. */
export const PLACEHOLDER = /\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}/g;

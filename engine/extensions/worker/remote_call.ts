/** A call of a function of an extension, on its way into a worker. */
import type { CallData, CallModeration, HandlerCall } from "../../model/extensions.ts";
import { StepRefused } from "../../model/step_refused.ts";
import type { Channel } from "./channel.ts";

/** Functions of a call that are done on the engine's side, by the names that they are asked for by. */
export const USES = {
  own: ["reply", "edit", "send"],
  data: ["get", "set", "add", "take"],
  moderate: ["kick", "ban", "timeout"],
} as const satisfies {
  readonly own: readonly (keyof HandlerCall)[];
  readonly data: readonly (keyof CallData)[];
  readonly moderate: readonly (keyof CallModeration)[];
};

/** What of it is plain. */
export interface SentCall {
  readonly id: number;
  readonly facts: Readonly<Record<string, unknown>>;
  /** What the extension has declared, in the language of this call, with `{word}` for values. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The call as the extension sees it: what it does is done on the other side. */
export function remoteCall({ id, facts, texts }: SentCall, channel: Channel): HandlerCall {
  const remote = (group: keyof typeof USES) =>
    Object.fromEntries(
      USES[group].map((name) => [
        name,
        (...args: unknown[]) => channel.ask("use", id, `${group}.${name}`, args),
      ]),
    );
  const text: HandlerCall["text"] = (name, values = {}) => {
    const words = Object.hasOwn(texts, name) ? texts[name] : undefined;
    if (words === undefined) throw new Error(`The extension has declared no text called ${name}`);
    return words.replace(
      PLACEHOLDER,
      (hole, word: string) => Object.hasOwn(values, word) ? `${values[word]}` : hole,
    );
  };
  const refuse: HandlerCall["refuse"] = (words) => {
    throw new StepRefused("check_says", { words });
  };
  const does = { ...remote("own"), data: remote("data"), moderate: remote("moderate"), refuse, text };
  return { ...facts, ...does } as unknown as HandlerCall;
}

/** Where a value stands in a declared text. */
export const PLACEHOLDER = /\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}/g;

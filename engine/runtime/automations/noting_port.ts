import type { DiscordPort } from "../../model/ports.ts";
import { effectsOf, effectsOfSent } from "./cause_keys.ts";

type Method = (...given: readonly unknown[]) => unknown;

/**
 * Discord as a run of an automation uses it: what it does is noted before it is done, because Discord may tell of it before
 * it answers.
 * @param note takes what may come of it
 */
export function notingPort(discord: DiscordPort, note: (keys: readonly string[]) => void): DiscordPort {
  const methods = new Map<PropertyKey, unknown>();
  return new Proxy(discord, {
    get(target, name) {
      const known = methods.get(name);
      if (known) return known;
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function" || typeof name !== "string") return value;
      const method = noting(name, value.bind(target), note);
      methods.set(name, method);
      return method;
    },
  });
}

function noting(name: string, act: Method, note: (keys: readonly string[]) => void): Method {
  if (name === "send") {
    return async (...given) => {
      note(effectsOf(name, given));
      const id = await act(...given);
      note(effectsOfSent(String(id)));
      return id;
    };
  }
  return (...given) => {
    note(effectsOf(name, given));
    return act(...given);
  };
}

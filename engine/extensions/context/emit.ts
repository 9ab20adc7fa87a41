import type { DeclaredTrigger } from "../../model/declared.ts";
import type { Happening } from "../../model/happening.ts";
import type { Extension } from "../define_extension.ts";
import type { ExtensionTools } from "./context.ts";
import { emittedHappening } from "./emitted.ts";

export interface EmitOptions {
  readonly name: string;
  readonly extension: Extension;
  /** Of what has happened now. */
  readonly nextId: () => string;
  readonly handle: (happening: Happening) => void;
  /** Throws where the extension is not loaded any more. */
  readonly check: () => void;
}

/** Tells a bot of what an extension says has happened. */
export function emitter({ name, extension, nextId, handle, check }: EmitOptions): ExtensionTools["emit"] {
  const triggers = new Map(declaredTriggers(extension).map((trigger) => [trigger.name, trigger]));
  return (trigger, happened = {}) => {
    check();
    const declared = triggers.get(trigger);
    if (!declared) {
      const names = [...triggers.keys()].join(", ") || "none";
      throw new TypeError(
        `emit("${trigger}"): the extension ${name} declares no such trigger (it declares ${names})`,
      );
    }
    handle(emittedHappening(name, declared, happened, nextId()));
  };
}

/** The triggers of an extension, as definitions see them. */
export function declaredTriggers({ triggers = {} }: Extension): readonly DeclaredTrigger[] {
  return Object.entries(triggers).map(([name, trigger]) => {
    const { description, values = {}, filters = {}, main, about = [] } = trigger;
    // Filters and values are checked against what the trigger declares before it is asked.
    const matches = trigger.matches?.bind(trigger) as DeclaredTrigger["matches"] | undefined;
    return {
      name,
      description,
      values,
      filters,
      ...(main === undefined ? {} : { main }),
      person: about.includes("person"),
      channel: about.includes("channel"),
      server: about.includes("server") || about.includes("channel"),
      matches: matches ?? (() => true),
    };
  });
}

/** What an extension exports → what it adds to the language of definitions. */
import type {
  DeclaredExtension,
  DeclaredFunction,
  DeclaredText,
  DeclaredTrigger,
} from "../model/declared.ts";
import type { Logger } from "../model/logger.ts";
import { writeDefinition } from "./declared_definition.ts";
import type { Extension } from "./define_extension.ts";

export interface DeclareOptions {
  readonly name: string;
  /** For people: `extensions/dice.ts`. */
  readonly path: string;
  readonly log: Logger;
}

export function declare(extension: Extension, { name, path, log }: DeclareOptions): DeclaredExtension {
  const definition = writeDefinition(name, extension);
  return {
    name,
    path,
    handlers: new Map(
      Object.entries(extension.handlers ?? {}).map(([key, handler]) => [
        key,
        typeof handler === "function" ? {} : { fields: handler.with },
      ]),
    ),
    actions: named(extension.actions, ({ run: _, ...action }) => action),
    triggers: named(extension.triggers, declaredTrigger),
    functions: named(extension.functions, (entry): Omit<DeclaredFunction, "name"> => ({
      ...entry,
      run: told(entry.run, log),
    })),
    checks: named(extension.checks, ({ run: _, ...check }) => check),
    suggestions: Object.keys(extension.suggestions ?? {}),
    texts: named(extension.texts, (words): Omit<DeclaredText, "name"> => ({
      words: typeof words === "string" ? { "en-US": words } : words,
    })),
    settings: extension.settings?.fields ?? {},
    ...(definition === undefined ? {} : { definition }),
  };
}

function named<Entry, Declared>(
  entries: Readonly<Record<string, Entry>> | undefined,
  declare: (entry: Entry) => Declared,
): (Declared & { readonly name: string })[] {
  return Object.entries(entries ?? {}).map(([name, entry]) => ({ ...declare(entry), name }));
}

type TriggerEntry = NonNullable<Extension["triggers"]>[string];

function declaredTrigger(trigger: TriggerEntry): Omit<DeclaredTrigger, "name"> {
  const { description, values = {}, filters = {}, main, about = [] } = trigger;
  const matches = trigger.matches?.bind(trigger) as DeclaredTrigger["matches"] | undefined;
  return {
    description,
    values,
    filters,
    ...(main === undefined ? {} : { main }),
    person: about.includes("person"),
    channel: about.includes("channel"),
    server: about.includes("server") || about.includes("channel"),
    matches: matches ?? (() => true),
  };
}

/** Milliseconds within which the failure of a function is told once. */
const QUIET = 60_000;

/** A function of expressions of which the log is told when it fails. Its result is absent then. */
function told(run: (...args: never[]) => unknown, log: Logger): DeclaredFunction["run"] {
  let last = -Infinity;
  return (...args) => {
    try {
      return run(...args as never[]);
    } catch (error) {
      const now = performance.now();
      if (now - last > QUIET) log.error("A function of expressions failed", { error });
      if (now - last > QUIET) last = now;
      return undefined;
    }
  };
}

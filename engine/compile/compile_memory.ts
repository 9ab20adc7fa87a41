import type { BotDefinition } from "../schema/read_definition.ts";
import { areSame, leavesOf } from "../schema/kit/leaves.ts";
import type { BotContext } from "./context.ts";
import type { Part } from "./part.ts";

/** Keys of a bot's top that no command and no event is compiled with: of all others, each may be of account. */
const APART = new Set([
  ...["commands", "events", "tests", "role_menus", "builtins", "messages"],
  ...["name", "prefix", "status", "statuses", "owner_ids"],
]);

/** Compiled parts of one bot, kept from one load to the next. */
export class CompileMemory {
  #key: readonly unknown[] = [];
  #shared: Part<BotContext> | undefined;
  #parts = new WeakMap<object, Part<unknown>>();

  /**
   * What all parts are compiled with. Where any of it is another than in the last load, nothing that was compiled with
   * it is used again.
   * @param key what it is made of, compared one by one
   */
  shared(key: readonly unknown[], compile: () => Part<BotContext>): Part<BotContext> {
    if (!this.#shared || !areSame(key, this.#key)) {
      this.#key = key;
      this.#shared = compile();
      this.#parts = new WeakMap();
    }
    return this.#shared;
  }

  /** A part as it was compiled from the very same definition, or compiled now. */
  part<Made>(definition: object, compile: () => Part<Made>): Part<Made> {
    // A definition is compiled to one kind of part only.
    let part = this.#parts.get(definition) as Part<Made> | undefined;
    if (!part) this.#parts.set(definition, part = compile());
    return part;
  }
}

/**
 * Everything that stands in a definition besides its commands, its events and what has nothing to do with them, and what
 * is known of the bot's extensions: for `CompileMemory.shared`.
 */
export function sharedKey({ id, node }: BotDefinition, extensions: unknown): unknown[] {
  const others = node.entries.filter(({ key }) => !APART.has(key.text));
  return [id, extensions, ...others.flatMap(({ key, value }) => [key, ...leavesOf(value)])];
}

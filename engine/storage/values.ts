import type { Entry, Json, KeyedEntry, ListOptions, ValueStore } from "../model/storage.ts";
import { checkKey, checkLimit, checkName, DEFAULT_LIMIT } from "./check.ts";
import { entry, keyedEntry, storedEntry } from "./entries.ts";
import type { Scope } from "./scope.ts";

export class Values implements ValueStore {
  constructor(readonly scope: Scope) {}

  async get(namespace: string, key: string): Promise<Json | undefined> {
    return (await this.entry(namespace, key))?.value;
  }

  async entry(namespace: string, key: string): Promise<Entry | undefined> {
    check(namespace, key);
    const now = this.#now();
    return await this.scope.run("engine_values.get", (backend) => {
      const stored = backend.values.get(namespace, key, now);
      return stored && entry(stored);
    });
  }

  async set(
    namespace: string,
    key: string,
    value: Json,
    options: Omit<Entry, "value"> = {},
  ): Promise<void> {
    check(namespace, key);
    const stored = storedEntry({ ...options, value });
    await this.scope.run("engine_values.set", (backend) => backend.values.set(namespace, key, stored));
  }

  async delete(namespace: string, key: string): Promise<boolean> {
    check(namespace, key);
    const now = this.#now();
    return await this.scope.run(
      "engine_values.delete",
      (backend) => backend.values.remove(namespace, key, now),
    );
  }

  async update(
    namespace: string,
    key: string,
    change: (present: Entry | undefined) => Entry | undefined,
  ): Promise<Entry | undefined> {
    check(namespace, key);
    return await this.scope.runWhole("engine_values.update", ({ values }) => {
      // Asked when it is our turn: an entry may expire while others are at work.
      const now = this.#now();
      const stored = values.get(namespace, key, now);
      const changed = change(stored && entry(stored));
      if (changed !== undefined) values.set(namespace, key, storedEntry(changed));
      else values.remove(namespace, key, now);
      return changed;
    });
  }

  async list(namespace: string, options: ListOptions = {}): Promise<readonly KeyedEntry[]> {
    checkName(namespace, "namespace");
    const { prefix = "", after = "", limit = DEFAULT_LIMIT } = options;
    if (prefix) checkKey(prefix);
    if (after) checkKey(after);
    checkLimit(limit);
    const now = this.#now();
    return await this.scope.run(
      "engine_values.list",
      (backend) => backend.values.list(namespace, prefix, after, limit, now).map(keyedEntry),
    );
  }

  #now(): number {
    return this.scope.core.clock.now();
  }
}

function check(namespace: string, key: string): void {
  checkName(namespace, "namespace");
  checkKey(key);
}

import type { Change, Json } from "../model/storage.ts";
import type { Backend, Documents } from "./backend.ts";
import { checkId, checkKey, fromJson, toJson } from "./check.ts";
import type { Scope } from "./scope.ts";

interface Kind {
  readonly what: "server" | "person";
  /** For the names of the queries. */
  readonly table: string;
  readonly documents: (backend: Backend) => Documents;
}

/** One value at a time of what is kept about a server or a person. */
export abstract class DocumentStore {
  constructor(protected readonly scope: Scope, protected readonly kind: Kind) {}

  async value(id: string, key: string): Promise<Json | undefined> {
    this.check(id, key);
    return await this.scope.run(`${this.kind.table}.value`, (backend) => {
      const json = this.kind.documents(backend).value(id, key);
      return json === undefined ? undefined : fromJson(json);
    });
  }

  async set(id: string, key: string, value: Json): Promise<void> {
    this.check(id, key);
    const json = toJson(value);
    const now = this.scope.core.clock.now();
    await this.scope.run(`${this.kind.table}.set`, (backend) => {
      this.kind.documents(backend).setValue(id, key, json, now);
    });
  }

  async unset(id: string, key: string): Promise<boolean> {
    this.check(id, key);
    const remove = (backend: Backend) => this.kind.documents(backend).removeValue(id, key);
    return await this.scope.run(`${this.kind.table}.unset`, remove);
  }

  async update(id: string, key: string, change: Change): Promise<Json | undefined> {
    this.check(id, key);
    const now = this.scope.core.clock.now();
    return await this.scope.runWhole(`${this.kind.table}.update`, (backend) => {
      const documents = this.kind.documents(backend);
      const json = documents.value(id, key);
      const changed = change(json === undefined ? undefined : fromJson(json));
      if (changed !== undefined) documents.setValue(id, key, toJson(changed), now);
      else if (json !== undefined) documents.removeValue(id, key);
      return changed;
    });
  }

  protected check(id: string, key: string): void {
    checkId(id, this.kind.what);
    checkKey(key);
  }
}

import type { StorageScope } from "../model/storage.ts";
import { Guilds } from "./guilds.ts";
import type { Scope } from "./scope.ts";
import { Users } from "./users.ts";
import { Values } from "./values.ts";

/** What can be read and changed in one scope. */
export class ScopeStores implements StorageScope {
  readonly guilds: Guilds;
  readonly users: Users;
  readonly values: Values;

  constructor(readonly scope: Scope) {
    this.guilds = new Guilds(scope);
    this.users = new Users(scope);
    this.values = new Values(scope);
  }

  transaction<T>(run: (scope: StorageScope) => T | Promise<T>): Promise<T> {
    return this.scope.transaction((inner) => run(new ScopeStores(inner)));
  }
}

import type { UserData, UserStore } from "../model/storage.ts";
import { checkId, objectFromJson } from "./check.ts";
import { DocumentStore } from "./document_store.ts";
import type { Scope } from "./scope.ts";

export class Users extends DocumentStore implements UserStore {
  constructor(scope: Scope) {
    super(scope, { what: "person", table: "user_data", documents: (backend) => backend.users });
  }

  async get(userId: string): Promise<UserData | undefined> {
    checkId(userId, "person");
    return await this.scope.run("user_data.get", (backend) => {
      const row = backend.users.get(userId);
      return row && { userId, data: objectFromJson(row.data), lastSeen: row.lastSeen ?? undefined };
    });
  }
}

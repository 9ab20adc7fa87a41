import type { GuildSettings, GuildStore, ListOptions } from "../model/storage.ts";
import { checkId, checkKey, checkLimit, checkPrefix, DEFAULT_LIMIT, objectFromJson } from "./check.ts";
import { DocumentStore } from "./document_store.ts";
import type { Scope } from "./scope.ts";

export class Guilds extends DocumentStore implements GuildStore {
  constructor(scope: Scope) {
    super(scope, { what: "server", table: "guild_settings", documents: (backend) => backend.guilds });
  }

  async get(guildId: string): Promise<GuildSettings | undefined> {
    checkId(guildId, "server");
    return await this.scope.run("guild_settings.get", (backend) => {
      const row = backend.guilds.get(guildId);
      if (!row) return undefined;
      const { prefix, settings, createdAt } = row;
      return { guildId, prefix: prefix ?? undefined, settings: objectFromJson(settings), createdAt };
    });
  }

  async setPrefix(guildId: string, prefix: string | undefined): Promise<void> {
    checkId(guildId, "server");
    const kept = prefix === undefined ? null : checkPrefix(prefix);
    const now = this.scope.core.clock.now();
    await this.scope.run("guild_settings.set_prefix", (backend) => {
      backend.guilds.setPrefix(guildId, kept, now);
    });
  }

  async list(options: Omit<ListOptions, "prefix"> = {}): Promise<readonly string[]> {
    const { after = "", limit = DEFAULT_LIMIT } = options;
    if (after) checkKey(after);
    checkLimit(limit);
    return await this.scope.run("guild_settings.list", (backend) => backend.guilds.list(after, limit));
  }

  async delete(guildId: string): Promise<boolean> {
    checkId(guildId, "server");
    return await this.scope.run("guild_settings.delete", (backend) => backend.guilds.remove(guildId));
  }
}

import type { APIApplicationCommand } from "discord-api-types/v10";
import { refusal } from "../rest/errors.ts";

/** Commands of one application in one place: everywhere, or one server. */
export class CommandScope {
  readonly #byId = new Map<string, APIApplicationCommand>();
  readonly #idByName = new Map<string, string>();

  get all(): APIApplicationCommand[] {
    return [...this.#byId.values()];
  }

  get(id: string): APIApplicationCommand | undefined {
    return this.#byId.get(id);
  }

  named(type: number, name: string): APIApplicationCommand | undefined {
    const id = this.#idByName.get(`${type}:${name}`);
    return id === undefined ? undefined : this.#byId.get(id);
  }

  set(command: APIApplicationCommand): void {
    this.delete(command.id);
    this.#byId.set(command.id, command);
    this.#idByName.set(`${command.type}:${command.name}`, command.id);
  }

  delete(id: string): boolean {
    const old = this.#byId.get(id);
    if (old) this.#idByName.delete(`${old.type}:${old.name}`);
    return this.#byId.delete(id);
  }

  clear(): void {
    this.#byId.clear();
    this.#idByName.clear();
  }

  count(type: number): number {
    let count = 0;
    for (const command of this.#byId.values()) if (command.type === type) count++;
    return count;
  }
}

/** New commands in one place a day (source: Discord docs, interactions/application-commands). */
const CREATES = 200;
const DAY_MS = 24 * 60 * 60 * 1000;

export class CommandStore {
  readonly #scopes = new Map<string, CommandScope>();
  readonly #creates = new Map<string, { day: number; count: number }>();

  /** @throws RestError with code 30034 when it is too many for one day */
  countCreates(applicationId: string, guildId: string | undefined, count: number, now: number): void {
    const key = `${applicationId}:${guildId ?? ""}`;
    const day = Math.floor(now / DAY_MS);
    const before = this.#creates.get(key);
    const total = (before?.day === day ? before.count : 0) + count;
    if (total > CREATES) throw refusal("tooManyCommandCreates");
    this.#creates.set(key, { day, count: total });
  }

  scope(applicationId: string, guildId?: string): CommandScope {
    const key = `${applicationId}:${guildId ?? ""}`;
    let scope = this.#scopes.get(key);
    if (!scope) this.#scopes.set(key, scope = new CommandScope());
    return scope;
  }

  /** A command by its id, whoever registered it. */
  find(id: string): APIApplicationCommand | undefined {
    for (const scope of this.#scopes.values()) {
      const command = scope.get(id);
      if (command) return command;
    }
  }

  /** Commands that a person is offered: everywhere's, and the server's, which hide those of the same name. */
  offered(guildId: string | undefined): APIApplicationCommand[] {
    const offered = new Map<string, APIApplicationCommand>();
    for (const [key, scope] of this.#scopes) {
      const scopeGuild = key.slice(key.indexOf(":") + 1);
      if (scopeGuild !== "" && scopeGuild !== guildId) continue;
      for (const command of scope.all) {
        const name = `${command.application_id}:${command.type}:${command.name}`;
        if (scopeGuild !== "" || !offered.has(name)) offered.set(name, command);
      }
    }
    return [...offered.values()];
  }

  get all(): APIApplicationCommand[] {
    return [...this.#scopes.values()].flatMap((scope) => scope.all);
  }
}

/** What a runtime needs besides Discord, for tests. */
import type { ExtensionInfo, Extensions } from "../model/extensions.ts";
import type { Logger } from "../model/logger.ts";
import type { Servers, ServerView } from "../model/servers.ts";
import type { Json } from "../model/storage.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMemoryStorage } from "../storage/mod.ts";
import type { RuntimePorts } from "./runtime_ports.ts";

/** A line of a log: level, text, values. */
export type Line = readonly [level: string, message: string, values: Record<string, unknown> | undefined];

export class FakeLogger implements Logger {
  readonly lines: Line[] = [];
  debug = (message: string, values?: Record<string, unknown>) =>
    void this.lines.push(["debug", message, values]);
  info = (message: string, values?: Record<string, unknown>) =>
    void this.lines.push(["info", message, values]);
  warning = (message: string, values?: Record<string, unknown>) =>
    void this.lines.push(["warning", message, values]);
  error = (message: string, values?: Record<string, unknown>) =>
    void this.lines.push(["error", message, values]);
}

/** Servers that say nothing of their own, until a test does. */
export class FakeServers implements Servers {
  readonly views = new Map<string, ServerView>();

  peek(guildId: string): ServerView | undefined {
    return this.views.get(guildId) ?? { commandRoles: new Map(), settings: {} };
  }

  read(guildId: string): Promise<ServerView> {
    return Promise.resolve(this.peek(guildId)!);
  }

  setPrefix(guildId: string, prefix: string | undefined): Promise<void> {
    this.views.set(guildId, { ...this.peek(guildId)!, prefix });
    return Promise.resolve();
  }

  setTimezone(guildId: string, timezone: string | undefined): Promise<void> {
    this.views.set(guildId, { ...this.peek(guildId)!, timezone });
    return Promise.resolve();
  }

  updateCommandRoles(
    guildId: string,
    command: string,
    change: Parameters<Servers["updateCommandRoles"]>[2],
  ): Promise<void> {
    const view = this.peek(guildId)!;
    const commandRoles = new Map(view.commandRoles);
    const roles = change(commandRoles.get(command));
    if (roles) commandRoles.set(command, roles);
    else commandRoles.delete(command);
    this.views.set(guildId, { ...view, commandRoles });
    return Promise.resolve();
  }
}

/** What a runtime needs besides Discord and the time; nobody is the owner, and nothing has to wait. */
export function otherPorts(): Pick<
  RuntimePorts,
  | "servers"
  | "cooldowns"
  | "services"
  | "data"
  | "kept"
  | "presses"
  | "waits"
  | "roleMenus"
  | "isOwner"
  | "controlKey"
> {
  const extensions: Extensions = {
    list: () => [],
    functions: () => undefined,
    suggest: () => Promise.resolve([]),
    hold() {
      return {
        functions: (name, kind) => this.functions(name, kind),
        suggest: (name, suggestion, call) => this.suggest(name, suggestion, call),
        release() {},
      };
    },
    load: refuseExtension,
    unload: refuseExtension,
    reload: refuseExtension,
  };
  return {
    servers: new FakeServers(),
    cooldowns: { take: () => Promise.resolve({ allowed: true }) },
    services: {
      traces: { list: () => [] },
      stats: () =>
        Promise.resolve({ uptime: 0, commandsProcessed: 0, messagesSeen: 0, errors: 0, topCommands: [] }),
      extensions,
      http: { request: () => Promise.reject(new Error("nothing is asked")), secret: () => undefined },
      sync: () => Promise.resolve({ added: [], changed: [], removed: [] }),
      reload: () => Promise.resolve({ outcome: "unchanged", ms: 0, problems: 0 }),
      backUp: () => Promise.resolve("bot.db.backup_20260101_000000"),
      testFiles: () => Promise.resolve({ tests: [], cache: { entries: 0, limit: 0, seconds: 0 } }),
      shutDown: () => {},
      exportPerson: () => Promise.resolve(undefined),
      deletePerson: () => Promise.resolve(false),
    },
    data: {
      read: ({ default: value }) => Promise.resolve(value),
      change: ({ default: value }, _, change) => Promise.resolve(change(value)),
      top: () => Promise.resolve([]),
    },
    waits: createMemoryStorage({ clock: new VirtualClock() }),
    roleMenus: createMemoryStorage({ clock: new VirtualClock() }),
    ...keeping(),
    isOwner: () => false,
    controlKey: new Uint8Array(32),
  };
}

/** Forgets nothing. */
function keeping(): Pick<RuntimePorts, "kept" | "presses"> {
  const kept: Json[] = [];
  const pressed = new Set<string>();
  return {
    kept: {
      put: (value) => Promise.resolve(String(kept.push(value) - 1)),
      get: (key) => Promise.resolve(kept[Number(key)]),
      extend: () => Promise.resolve(),
    },
    presses: {
      first(what, userId) {
        const first = !pressed.has(`${what} ${userId}`);
        pressed.add(`${what} ${userId}`);
        return Promise.resolve(first);
      },
      forget: (what, userId) => Promise.resolve(void pressed.delete(`${what} ${userId}`)),
    },
  };
}

function refuseExtension(name: string): Promise<ExtensionInfo> {
  return Promise.resolve({ name, state: "failed", problem: "there is none" });
}

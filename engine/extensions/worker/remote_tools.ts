/** What an extension has at hand in a worker: each thing is asked of the engine on the other side. */
import type { Logger } from "../../model/logger.ts";
import type { DiscordPort } from "../../model/ports.ts";
import type { Json } from "../../model/storage.ts";
import type { World } from "../../model/views.ts";
import type {
  ExtensionContext,
  ExtensionFiles,
  ExtensionMetrics,
  ExtensionStorage,
  ExtensionTools,
} from "../context/context.ts";
import { emitter } from "../context/emit.ts";
import type { Extension } from "../define_extension.ts";
import type { Channel } from "./channel.ts";
import { remoteTables } from "./remote_tables.ts";

export interface RemoteToolsOptions {
  readonly name: string;
  readonly extension: Extension;
  readonly settings: ExtensionTools["settings"];
  readonly channel: Channel;
  /** Numbers that are asked for when somebody looks, by name. */
  readonly gauges: Map<string, () => number>;
}

export function remoteTools(
  { name, extension, settings, channel, gauges }: RemoteToolsOptions,
): ExtensionTools {
  const none = () => {};
  // What is wrong with what it tells, whoever tells it learns at once.
  const check = emitter({ name, extension, nextId: () => "0", handle: none, check: none });
  return {
    name,
    settings,
    log: remoteLog(channel),
    storage: remoteStorage(channel),
    files: remoteFiles(channel),
    tables: remoteTables(channel),
    metrics: remoteMetrics(channel, gauges),
    discord: methods(channel, "discord") as unknown as DiscordPort,
    world: missing<World>("world", "ask Discord through `discord`, such as `discord.member`"),
    rest: missing<ExtensionTools["rest"]>("rest", "use `discord`"),
    emit(trigger, happened) {
      check(trigger, happened);
      channel.tell("emit", trigger, happened);
    },
    use(other) {
      throw new Error(`${other} cannot be used by an extension in isolation`);
    },
  };
}

/** Values that cannot leave a worker are told as texts. */
export function remoteLog(channel: Channel): Logger {
  const log = (level: keyof Logger) => (message: string, values: Record<string, unknown> = {}) => {
    const sent = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        value instanceof Error ? { error: channel.errors.send(value) } : { value },
      ]),
    );
    try {
      channel.tell("log", level, String(message), sent);
    } catch {
      const shown = Object.entries(values).map(([key, value]) => [key, { value: Deno.inspect(value) }]);
      channel.tell("log", level, String(message), Object.fromEntries(shown));
    }
  };
  return { debug: log("debug"), info: log("info"), warning: log("warning"), error: log("error") };
}

function remoteStorage(channel: Channel): ExtensionStorage {
  const remote = methods<ExtensionStorage>(channel, "storage");
  return {
    get: remote.get,
    set: remote.set,
    delete: remote.delete,
    list: remote.list,
    update: (key, change) =>
      exchange(
        () => remote.get(key),
        change,
        (present, next) => channel.ask("exchange_value", key, present, next),
      ),
    commandStats: remote.commandStats,
    commandUsed: (name) => channel.tell("command_used", name),
    stats: remote.stats,
  };
}

function remoteFiles(channel: Channel): ExtensionFiles {
  const remote = methods<ExtensionFiles>(channel, "files");
  return {
    readText: remote.readText,
    writeText: remote.writeText,
    readJson: remote.readJson,
    writeJson: remote.writeJson,
    delete: remote.delete,
    list: remote.list,
    updateJson: (path, change) =>
      exchange(
        () => remote.readJson(path),
        change,
        (present, next) => channel.ask("exchange_file", path, present, next),
      ),
  };
}

/** What is there already when a change has been made of what was there before. */
export interface Exchanged {
  readonly done: boolean;
  readonly present: Json | undefined;
}

const MOST_ATTEMPTS = 100;

/** A change is made here and put in its place there, where nobody else has changed the value meanwhile; else it is made anew. */
async function exchange<Next extends Json | undefined>(
  read: () => Promise<Json | undefined>,
  change: (present: Json | undefined) => Next,
  put: (present: Json | undefined, next: Next) => Promise<Exchanged>,
): Promise<Next> {
  let present = await read();
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const next = change(structuredClone(present));
    const exchanged = await put(present, next);
    if (exchanged.done) return next;
    present = exchanged.present;
  }
  throw new Error("It was changed by others again and again");
}

function remoteMetrics(channel: Channel, gauges: Map<string, () => number>): ExtensionMetrics {
  return {
    count: (name, by = 1) => channel.tell("count", name, by),
    gauge(name, read) {
      gauges.set(name, read);
      channel.tell("gauge", name, read());
    },
  };
}

/** An object of which any method can be called, each of them asked of the other side. */
export function methods<Port>(channel: Channel, port: string): Port {
  const made = new Map<PropertyKey, unknown>();
  return new Proxy({}, {
    get(_, method) {
      // Whoever awaits the object looks for `then`.
      if (typeof method !== "string" || method === "then") return undefined;
      const run = made.get(method) ?? ((...args: unknown[]) => channel.ask("port", port, method, args));
      made.set(method, run);
      return run;
    },
  }) as Port;
}

function missing<Port>(name: keyof ExtensionContext, instead: string): Port {
  return new Proxy({}, {
    get(_, key) {
      if (typeof key !== "string" || key === "then") return undefined;
      throw new Error(`\`${name}\` is not there for an extension in isolation: ${instead}`);
    },
  }) as Port;
}

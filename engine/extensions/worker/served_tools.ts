/** What an extension in a worker asks of the engine, on the engine's side. */
import { isDeepStrictEqual } from "node:util";
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import type { Json } from "../../model/storage.ts";
import type { Emitted, ExtensionTools } from "../context/context.ts";
import type { Channel, Served } from "./channel.ts";
import type { Exchanged } from "./remote_tools.ts";
import type { SentError } from "./sent_errors.ts";
import { ServedTables } from "./served_tables.ts";

export interface ServedToolsOptions {
  readonly tools: ExtensionTools;
  readonly clock: Clock;
  readonly log: Logger;
  readonly channel: () => Channel;
}

type Values = Readonly<Record<string, { readonly value?: unknown; readonly error?: SentError }>>;
type Methods = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Whose methods can be called by their names. */
const PORTS = ["storage", "files", "discord"] as const;
const LEVELS = ["debug", "info", "warning", "error"] as const;

export class ServedTools {
  readonly #timers = new Map<number, () => void>();
  readonly #gauges = new Map<string, number>();
  readonly #tables: ServedTables;

  constructor(private readonly options: ServedToolsOptions) {
    this.#tables = new ServedTables(options.tools.tables);
  }

  get served(): Served {
    const { tools, clock, log, channel } = this.options;
    return {
      port: (port: typeof PORTS[number], method: string, args: unknown[]) => {
        const object = PORTS.includes(port) ? tools[port] as unknown as Methods : {};
        if (typeof object[method] !== "function" || method in Object.prototype) {
          throw new TypeError(`${port}.${method} is not a function`);
        }
        return object[method](...args);
      },
      exchange_value: (key: string, before: Json | undefined, next: Json | undefined) =>
        exchange((change) => tools.storage.update(key, change), before, next),
      exchange_file: (path: string, before: Json | undefined, next: Json) =>
        exchange((change) => tools.files.updateJson(path, change as (present?: Json) => Json), before, next),
      sql: this.#tables.sql.bind(this.#tables),
      begin: this.#tables.begin.bind(this.#tables),
      end: this.#tables.end.bind(this.#tables),
      log: (level: typeof LEVELS[number], message: string, values: Values) => {
        if (!LEVELS.includes(level)) return;
        const received = Object.entries(values).map(([key, { value, error }]) => [
          key,
          error ? channel().errors.receive(error) : value,
        ]);
        log[level](message, Object.fromEntries(received));
      },
      command_used: (name: string) => this.#told(() => tools.storage.commandUsed(name)),
      count: (name: string, by: number) => this.#told(() => tools.metrics.count(name, by)),
      gauge: (name: string, value: number) =>
        this.#told(() => {
          const known = this.#gauges.has(name);
          this.#gauges.set(name, value);
          if (!known) tools.metrics.gauge(name, () => this.#gauges.get(name) ?? 0);
        }),
      emit: (trigger: string, happened?: Emitted) => this.#told(() => tools.emit(trigger, happened)),
      after: (timer: number, ms: number) => {
        const fire = () => {
          this.#timers.delete(timer);
          channel().tell("fire", timer);
        };
        this.#timers.set(timer, clock.after(ms, fire));
      },
      cancel: (timer: number) => {
        this.#timers.get(timer)?.();
        this.#timers.delete(timer);
      },
    };
  }

  /** What the numbers are now that somebody may look at. */
  note(gauges: Readonly<Record<string, number>>): void {
    for (const [name, value] of Object.entries(gauges)) {
      if (this.#gauges.has(name)) this.#gauges.set(name, value);
    }
  }

  /** Gives up what a worker has begun that is there no more. */
  async close(): Promise<void> {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    await this.#tables.close();
  }

  /** Nobody waits for what was only told, so what is wrong with it is for the log. */
  #told(run: () => void): void {
    try {
      run();
    } catch (error) {
      this.options.log.error("Something that it told could not be used", { error });
    }
  }
}

async function exchange(
  update: (change: (present: Json | undefined) => Json | undefined) => Promise<unknown>,
  before: Json | undefined,
  next: Json | undefined,
): Promise<Exchanged> {
  let exchanged: Exchanged | undefined;
  await update((present) => {
    exchanged = { done: isDeepStrictEqual(present, before), present };
    return exchanged.done ? next : present;
  });
  return exchanged ?? { done: false, present: undefined };
}

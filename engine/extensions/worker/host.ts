/** What runs in the worker of an extension: loads it, and lets the engine call it from the other side. */
// What the extension imports: loaded here, no permission is needed for it. In a bundle it is no part of this module.
import "cordial";
import { checkExport } from "../check_export.ts";
import type { ExtensionTools } from "../context/context.ts";
import type { Extension } from "../define_extension.ts";
import { explainImport } from "../explain_error.ts";
import { Instance } from "../instance.ts";
import type { FunctionKind, SuggestCall } from "../../model/extensions.ts";
import { Places } from "../places.ts";
import { Channel } from "./channel.ts";
import { Guard } from "./guard.ts";
import { guardGlobals } from "./guarded_globals.ts";
import { sayPermission } from "./permissions.ts";
import { refuseQuick } from "./refuse_quick.ts";
import { remoteCall, type SentCall } from "./remote_call.ts";
import { RemoteClock } from "./remote_clock.ts";
import { remoteLog, remoteTools } from "./remote_tools.ts";
import { SentErrors } from "./sent_errors.ts";
import { toSkeleton } from "./skeleton.ts";
import { spareProcess } from "./spare_process.ts";
import type { Loaded, WorkerStart } from "./start.ts";

class Host {
  readonly #places: Places;
  readonly #channel: Channel;
  readonly #clock = new RemoteClock(() => this.#channel);
  readonly #stopping = new AbortController();
  readonly #gauges = new Map<string, () => number>();
  readonly guard: Guard;
  #extension: Extension | undefined;
  #instance: Instance | undefined;

  constructor(private readonly start: WorkerStart, post: (message: unknown) => void) {
    // What it may is said in the bot's file; the words for that are put in below.
    this.#places = new Places(start.copy, () => undefined);
    const errors = new SentErrors((text) => sayPermission(this.#places.restore(text), start.name));
    this.#channel = new Channel(post, {
      load: () => this.#load(),
      setUp: (settings: ExtensionTools["settings"]) => this.#setUp(settings),
      call: (kind: FunctionKind, name: string, call: SentCall) => this.#call(kind, name, call),
      suggest: (name: string, call: SuggestCall) => this.#instance?.suggest(name, call) ?? [],
      idle: () => this.#instance?.idle(),
      stop: () => this.#stopping.abort(),
      unload: () => this.#instance?.unload(),
      fire: (timer: number) => this.#clock.fire(timer),
      ping: () => this.#channel.tell("pong", this.#readGauges()),
    }, errors);
    this.guard = new Guard(start.longestTurn, () => this.#channel.tell("stuck"));
    addEventListener("unload", () => this.#channel.tell("closed"));
    addEventListener("error", (event) => this.#uncaught(event, event.error ?? event.message));
    addEventListener("unhandledrejection", (event) => this.#uncaught(event, event.reason));
  }

  receive(data: unknown): void {
    this.guard.soon(() => this.#channel.receive(data));
  }

  async #load(): Promise<Loaded> {
    const { entry, path } = this.start;
    try {
      const exports: Record<string, unknown> = await import(entry);
      this.#extension = checkExport(exports, path);
      refuseQuick(this.#extension, path);
      return toSkeleton(this.#extension);
    } catch (error) {
      throw explainImport(error, path, this.#places);
    }
  }

  async #setUp(settings: ExtensionTools["settings"]): Promise<void> {
    const extension = this.#extension!;
    const channel = this.#channel;
    const { name } = this.start;
    const tools = remoteTools({ name, extension, settings, channel, gauges: this.#gauges });
    this.#instance = new Instance(extension, {
      clock: this.#clock,
      log: remoteLog(channel),
      places: this.#places,
      open: { tools, close: () => Promise.resolve() },
    });
    await this.#instance.setUp(this.#stopping.signal);
  }

  async #call(kind: FunctionKind, name: string, call: SentCall): Promise<unknown> {
    const run = this.#instance?.functions(kind).get(name);
    if (!run) throw new Error(`The extension has nothing called ${name}`);
    return await run(remoteCall(call, this.#channel));
  }

  #uncaught(event: Event, error: unknown): void {
    event.preventDefault();
    this.#channel.tell("uncaught", this.#channel.errors.send(error));
  }

  #readGauges(): Record<string, number> {
    const values: Record<string, number> = {};
    for (const [name, read] of this.#gauges) {
      try {
        values[name] = read();
      } catch (error) {
        this.#channel.tell("uncaught", this.#channel.errors.send(error));
      }
    }
    return values;
  }
}

spareProcess();
addEventListener("message", ({ data }) => {
  const host = new Host(data as WorkerStart, (message) => self.postMessage(message));
  guardGlobals(host.guard);
  addEventListener("message", ({ data }) => host.receive(data));
}, { once: true });

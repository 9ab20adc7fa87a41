/** A worker in which an extension runs, as the engine sees it. */
import { needRoomForThread } from "../../files/room_for_files.ts";
import type { Clock } from "../../model/clock.ts";
import { ExtensionProblem } from "../extension_problem.ts";
import { Channel, type Served } from "./channel.ts";
import { lackingKinds, type permissionsOf } from "./permissions.ts";
import type { SentError } from "./sent_errors.ts";
import type { WorkerStart } from "./start.ts";

/** Milliseconds between two questions whether it still answers. */
const BEAT = 1_000;
/** Beats without an answer after which it is given up: more than the guard in it needs. */
const MOST_SILENT = 15;

export interface ExtensionWorkerOptions {
  readonly start: WorkerStart;
  readonly permissions: ReturnType<typeof permissionsOf>;
  /** The machine's, as the worker lives by that and not by the bot's. */
  readonly watch: Clock;
  readonly served: Served;
  /** An error in it that nobody caught. It goes on. */
  readonly onUncaught: (error: unknown) => void;
  /** It has ended although nobody wanted that. */
  readonly onEnd: (end: WorkerEnd) => void;
  /** What it last said of its numbers. */
  readonly onGauges: (values: Readonly<Record<string, number>>) => void;
}

export interface WorkerEnd {
  /** For owners, as a sentence. */
  readonly why: string;
  /** Whether its code may run on, which cannot be helped. */
  readonly runsOn: boolean;
}

export class ExtensionWorker {
  readonly channel: Channel;
  readonly #worker: Worker;
  #unbeat = () => {};
  #silent = 0;
  #ended = false;

  /** @throws ExtensionProblem */
  constructor(private readonly options: ExtensionWorkerOptions) {
    this.#worker = begin(options);
    this.channel = new Channel((message) => this.#worker.postMessage(message), {
      ...options.served,
      pong: (values: Readonly<Record<string, number>>) => {
        this.#silent = 0;
        options.onGauges(values);
      },
      uncaught: (error: SentError) => options.onUncaught(this.channel.errors.receive(error)),
      stuck: () =>
        this.#fail(`It ran for ${options.start.longestTurn / 1_000} s without a pause, and was ended.`),
      closed: () => this.#fail("It ended its own worker, as Deno.exit does."),
    });
    this.#worker.onmessage = ({ data }) => this.channel.receive(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(`An error ended it: ${event.message}`);
    };
    this.#worker.postMessage(options.start);
    this.#beat();
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Ends it. Whoever waits for an answer of it is refused. */
  end(why = "The extension was unloaded."): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#unbeat();
    this.channel.close(new Error(why));
    this.#worker.terminate();
  }

  #fail(why: string, runsOn = false): void {
    if (this.#ended) return;
    this.end(why);
    this.options.onEnd({ why, runsOn });
  }

  #beat(): void {
    this.channel.tell("ping");
    this.#unbeat = this.options.watch.after(BEAT, () => {
      if (++this.#silent <= MOST_SILENT) return this.#beat();
      const silence = BEAT * MOST_SILENT / 1_000;
      this.#fail(
        `It has not answered for ${silence} s. What it does cannot be stopped, and may keep a processor core busy ` +
          "until the bot is started anew.",
        true,
      );
    });
  }
}

function begin({ permissions, start: { name } }: ExtensionWorkerOptions): Worker {
  // The options of Deno are none of the web's, which is what the compiler knows.
  const options = { type: "module", name, deno: { permissions } } as const;
  try {
    needRoomForThread(name);
    return new Worker(new URL("./host.ts", import.meta.url), options);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const lacking = lackingKinds(permissions).map((kind) => `\`${kind}\``).join(", ");
    const advice = cause instanceof Deno.errors.NotCapable
      ? `The engine itself does not have what ${lacking} gives it under \`extensions\`, \`isolate\` in the bot's file. ` +
        "Start the engine with that, or take it out there"
      : why;
    throw new ExtensionProblem(`Its worker could not be started: ${advice}.`, { cause });
  }
}

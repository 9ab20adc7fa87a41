/** One request under way in undici: gathers its answer, or gives it up when its time is over. */
import { Buffer } from "node:buffer";
import type { Dispatcher } from "undici";
import type { Deadlines, Limited } from "./deadlines.ts";
import { WireError, type WireResponse } from "./transport.ts";

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const decoder = new TextDecoder();

export class UndiciCall implements Dispatcher.DispatchHandler, Limited {
  readonly deadline: number;
  #controller: Dispatcher.DispatchController | undefined;
  #late: WireError | undefined;
  #status = 0;
  #headers: Headers = {};
  #first: Uint8Array | undefined;
  #others: Uint8Array[] | undefined;

  constructor(
    private readonly timeout: number,
    private readonly deadlines: Deadlines,
    private readonly resolve: (response: WireResponse) => void,
    private readonly reject: (error: WireError) => void,
  ) {
    this.deadline = performance.now() + timeout;
    deadlines.add(this);
  }

  expire(): void {
    this.#late = new WireError(`nothing came for ${this.timeout / 1000} s`, this.#controller !== undefined);
    this.#controller?.abort(this.#late);
    this.reject(this.#late);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It waited for a connection until it was given up: it must not be sent any more.
    if (this.#late) controller.abort(this.#late);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Headers): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (!this.#first) this.#first = chunk;
    else (this.#others ??= []).push(chunk);
  }

  onResponseEnd(): void {
    this.deadlines.remove(this);
    const headers = this.#headers;
    this.resolve({ status: this.#status, header: (name) => one(headers[name]), text: this.#text() });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error & { code?: string }): void {
    this.deadlines.remove(this);
    const message = error.message || error.code || "the connection broke";
    this.reject(new WireError(message, this.#controller !== undefined, { cause: error }));
  }

  #text(): string {
    if (!this.#first) return "";
    return decoder.decode(this.#others ? Buffer.concat([this.#first, ...this.#others]) : this.#first);
  }
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "object" ? value[0] : value;
}

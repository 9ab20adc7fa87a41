/** One connection, on which one request follows the other. */
import type { Limited } from "../deadlines.ts";
import { AnswerReader } from "./answer_reader.ts";
import type { Call } from "./call.ts";

const READ_SIZE = 16 * 1024;
/** Milliseconds that an unused connection is kept. Discord itself keeps one for minutes. */
const KEPT = 60_000;
/** Milliseconds by which a connection is given up before its server does, so that no request meets the end of it. */
const BEFORE_THE_SERVER = 1_000;

/** What a connection needs of a socket. */
export type Socket = Pick<Deno.Conn, "read" | "write" | "close">;

export interface ConnectionEvents {
  /** It carries nothing and can take a request. */
  free(connection: Connection): void;
  /** It has ended, and whatever it carried with it. */
  ended(connection: Connection): void;
}

export class Connection implements Limited {
  before: Limited | undefined;
  after: Limited | undefined;
  left = KEPT;
  #call: Call | undefined;
  #answer = new AnswerReader();
  #closed = false;

  constructor(private readonly socket: Socket, private readonly events: ConnectionEvents) {
    void this.#listen();
  }

  /** Only for a connection that is free. */
  carry(call: Call): void {
    this.#call = call;
    this.#answer = new AnswerReader();
    call.abandon = () => this.#end("the request was given up");
    call.renew();
    void this.#write(call);
  }

  /** It was not used for long. */
  expire(): void {
    this.close();
  }

  close(): void {
    this.#end("the connection was closed");
  }

  async #write(call: Call): Promise<void> {
    let left = call.bytes;
    try {
      while (left.length > 0) {
        left = left.subarray(await this.socket.write(left));
        call.renew();
      }
    } catch {
      // A server may answer and hang up before all has arrived: whoever listens sees the answer, or the end.
    }
  }

  async #listen(): Promise<void> {
    const buffer = new Uint8Array(READ_SIZE);
    try {
      while (!this.#closed) {
        const count = await this.socket.read(buffer);
        if (count === null) return this.#hungUp();
        this.#take(buffer.subarray(0, count));
      }
    } catch (error) {
      this.#end(error instanceof Error ? error.message : "the connection broke", error);
    }
  }

  #take(piece: Uint8Array): void {
    const call = this.#call;
    // Nothing was asked: an answer to nothing must not become that of the next request.
    if (!call) return this.#end("something came unasked");
    call.renew();
    const response = this.#answer.take(piece);
    if (!response) return;
    this.#call = undefined;
    call.answer(response);
    if (!this.#answer.reusable) return this.close();
    const { keepAlive = Infinity } = this.#answer;
    const kept = Math.min(KEPT, keepAlive - BEFORE_THE_SERVER);
    if (kept <= 0) return this.close();
    this.left = kept;
    this.events.free(this);
  }

  #hungUp(): void {
    const call = this.#call;
    if (call && this.#answer.begun) {
      const response = this.#answer.end();
      this.#call = undefined;
      call.answer(response);
    }
    this.#end("the server ended the connection");
  }

  #end(message: string, cause?: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      this.socket.close();
    } catch {
      // It is closed already.
    }
    this.events.ended(this);
    this.#call?.fail(message, cause);
    this.#call = undefined;
  }
}

/** A page that sends what it likes. */
import { openSocket, type TestSocket } from "../../web/testing/open_socket.ts";

export interface Heard {
  readonly answers: readonly string[];
  /** Whether the server has cut the connection off. */
  readonly closed: boolean;
}

/** A request that every page may send, by whose answer it knows that all before has been read. */
const LAST = 9_007_199_254_740_991;

export class PageClient {
  private constructor(private readonly socket: TestSocket) {}

  static async open(url: string): Promise<PageClient> {
    const socket = openSocket(url);
    await socket.hello;
    return new PageClient(socket);
  }

  /** Sends frames, and resolves with what came back when the last one is answered or the connection is cut off. */
  async send(frames: readonly (string | Uint8Array)[]): Promise<Heard> {
    const answers: string[] = [];
    let closed = false;
    const { socket } = this.socket;
    void this.socket.closed.then(() => closed = true);
    for (const frame of frames) {
      if (socket.readyState !== WebSocket.OPEN) break;
      socket.send(typeof frame === "string" ? frame.toWellFormed() : frame.slice().buffer);
    }
    if (socket.readyState === WebSocket.OPEN) {
      this.socket.send({ id: LAST, panel: "nothing", ask: "nothing", given: {} });
    }
    try {
      for (;;) {
        const frame = await this.socket.next();
        if (frame.kind === "ok" || frame.kind === "refused") answers.push(JSON.stringify(frame));
        if (frame.kind === "refused" && frame.id === LAST) break;
      }
    } catch {
      closed = true;
    }
    const before = closed;
    await this.socket[Symbol.asyncDispose]();
    return { answers, closed: before };
  }
}

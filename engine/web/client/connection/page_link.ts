/** The page's end of the WebSocket: keeps it open, comes back after a loss, and pairs answers with requests. */
import type { PlaygroundPlace } from "../../../model/playground.ts";
import {
  type ActionRequest,
  PAGE_PROTOCOL,
  type PageAction,
  type PageAnswer,
  type PageRequest,
  type PanelRequest,
  type ServerFrame,
  TOKEN_PROTOCOL_PREFIX,
  type WatchRequest,
} from "../../protocol.ts";
import type { Link } from "../state/page_state.ts";
import { backoff } from "./backoff.ts";

/** The server said no. The message is for the person. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

export type NewsFrame = Extract<ServerFrame, { kind: "hello" | "snapshot" | "changes" }>;

export interface PageLinkOptions {
  openSocket(protocols: string[]): WebSocket;
  /** Whether the server answers at all: tells a wrong token from a stopped program. */
  isServerThere(): Promise<boolean>;
  after(ms: number, run: () => void): () => void;
  onNews(frame: NewsFrame): void;
  onLink(link: Link): void;
}

interface Waiting {
  resolve(answer: PageAnswer): void;
  reject(error: Refusal): void;
}

type Request = ActionRequest | PanelRequest | WatchRequest;
type WithoutId<R> = R extends Request ? Omit<R, "id"> : never;

export class PageLink {
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<(news: unknown) => void>>();
  #socket: WebSocket | undefined;
  #token: string | undefined;
  #lastId = 0;
  #attempt = 0;
  #cancelRetry = () => {};

  constructor(private readonly options: PageLinkOptions) {}

  /** Connects with this token, in place of whatever connection there is. */
  open(token: string | undefined): void {
    this.#token = token;
    this.#attempt = 0;
    this.#drop();
    if (token === undefined) return this.options.onLink("locked");
    this.options.onLink("connecting");
    this.#connect(token);
  }

  close(): void {
    this.#token = undefined;
    this.#drop();
  }

  /** Tries again at once, for example when the window is looked at again. */
  retry(): void {
    if (this.#socket || this.#token === undefined) return;
    this.#cancelRetry();
    this.#connect(this.#token);
  }

  /** Resolves when the server has done it. Rejects with a `Refusal`. */
  request(place: PlaygroundPlace, action: PageAction): Promise<PageAnswer> {
    return this.#send({ place, action });
  }

  /** Asks a panel. Rejects with a `Refusal`. */
  async ask(panel: string, ask: string, given: unknown): Promise<unknown> {
    return (await this.#send({ panel, ask, given })).answer;
  }

  /** Has what a panel tells handed on until the returned function is called; over losses of the connection as well. */
  watch(panel: string, listener: (news: unknown) => void): () => void {
    const listeners = this.#listeners.get(panel) ?? new Set();
    this.#listeners.set(panel, listeners.add(listener));
    if (listeners.size === 1) this.#watch(panel, true);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.#listeners.get(panel) !== listeners) return;
      this.#listeners.delete(panel);
      this.#watch(panel, false);
    };
  }

  /** What is lost with the connection is asked for again when it is back. */
  #watch(panel: string, watch: boolean): void {
    this.#send({ panel, watch }).catch(() => {});
  }

  #send(request: WithoutId<Request>): Promise<PageAnswer> {
    const socket = this.#socket;
    if (!socket || socket.readyState !== WebSocket.OPEN) {
      return Promise.reject(new Refusal("There is no connection to the program right now."));
    }
    const id = ++this.#lastId;
    socket.send(JSON.stringify({ id, ...request } satisfies PageRequest));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #connect(token: string): void {
    const socket = this.options.openSocket([PAGE_PROTOCOL, TOKEN_PROTOCOL_PREFIX + token]);
    let wasOpen = false;
    this.#socket = socket;
    socket.onopen = () => {
      wasOpen = true;
      this.#attempt = 0;
      for (const panel of this.#listeners.keys()) this.#watch(panel, true);
    };
    socket.onmessage = ({ data }) => this.#read(JSON.parse(String(data)) as ServerFrame);
    socket.onclose = () => void this.#lost(socket, token, wasOpen);
  }

  #read(frame: ServerFrame): void {
    if (frame.kind === "news") return this.#tell(frame.panel, frame.news);
    if (frame.kind !== "ok" && frame.kind !== "refused") return this.options.onNews(frame);
    const waiting = this.#waiting.get(frame.id);
    this.#waiting.delete(frame.id);
    if (frame.kind === "ok") waiting?.resolve(frame);
    else waiting?.reject(new Refusal(frame.reason));
  }

  #tell(panel: string, news: unknown): void {
    for (const listener of this.#listeners.get(panel) ?? []) listener(news);
  }

  async #lost(socket: WebSocket, token: string, wasOpen: boolean): Promise<void> {
    if (socket !== this.#socket) return;
    this.#socket = undefined;
    this.#refuseAll();
    this.options.onLink("lost");
    // A refused handshake and a dead server look the same to a WebSocket.
    const isLocked = !wasOpen && await this.options.isServerThere();
    if (this.#socket || this.#token !== token) return;
    if (isLocked) return this.options.onLink("locked");
    this.#cancelRetry = this.options.after(
      backoff(++this.#attempt, Math.random()),
      () => this.#connect(token),
    );
  }

  #drop(): void {
    this.#cancelRetry();
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.#refuseAll();
  }

  #refuseAll(): void {
    for (const { reject } of this.#waiting.values()) {
      reject(new Refusal("The connection was lost before the answer came."));
    }
    this.#waiting.clear();
  }
}

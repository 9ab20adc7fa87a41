import type { Parts } from "../parts.ts";
import { CLOSE, GatewayClose } from "./close_codes.ts";
import type { LoginRefusal } from "./gateway_faults.ts";
import { identify } from "./identify.ts";
import { bareToken, type ClientPayload, fieldsOf, readPayload, withoutToken } from "./payload.ts";
import { goOffline, setPresence, showPresence } from "./presence.ts";
import { requestMembers } from "./request_members.ts";
import type { Session, Wire } from "./session.ts";

/** Payloads that a client may send in a minute (source: Discord docs, events/gateway, rate limiting). */
const SENDS = 120;
const SENDS_MS = 60_000;
/** How long a session waits for its client to come back. */
const RESUME_MS = 5 * 60_000;
/** Milliseconds; a longer timer would run at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** One WebSocket of a client. It serves a session from identify or resume on. */
export class GatewayConnection implements Wire {
  #session: Session | undefined;
  #silent = false;
  #sends = 0;
  #sendsSince = -Infinity;
  #stopHeart: (() => void) | undefined;

  /** Who waits until the client has got everything up to a sequence number. */
  #awaited: { readonly sequence: number; readonly resolve: () => void }[] = [];
  readonly #gone = Promise.withResolvers<void>();

  /** @param version of the gateway that the client asks for; only 10 is spoken */
  constructor(
    readonly parts: Parts,
    readonly socket: WebSocket,
    readonly number: number,
    readonly version: string,
  ) {}

  /** Resolves when the socket is closed on both sides. */
  get gone(): Promise<void> {
    return this.#gone.promise;
  }

  get applicationId(): string | undefined {
    return this.#session?.application.id;
  }

  get #whose(): { applicationId?: string } {
    const { applicationId } = this;
    return applicationId === undefined ? {} : { applicationId };
  }

  /** Greets the client. Call once, when the socket is open. */
  open(): void {
    this.parts.moment.begin();
    this.parts.log.append({ kind: "connection", connection: this.number, state: "open" });
    if (this.version !== "10") return this.end(...CLOSE.invalidVersion);
    const { helloDelay } = this.parts.gatewayFaults;
    if (helloDelay > 0) this.parts.settings.socketClock.after(helloDelay, () => this.#greet());
    else this.#greet();
  }

  #greet(): void {
    this.#send(10, { heartbeat_interval: this.parts.settings.heartbeatInterval, _trace: [] });
    this.#expectHeartbeat();
  }

  receive(text: unknown): void {
    if (this.#silent) return;
    this.parts.moment.begin();
    try {
      const payload = readPayload(text);
      this.parts.log.append({
        kind: "gateway_in",
        connection: this.number,
        ...this.#whose,
        payload: withoutToken(payload),
      });
      // Heartbeats that were asked for are not the client's own haste.
      if (payload.op !== 1 || this.#awaited.length === 0) this.#count();
      this.#handle(payload);
    } catch (error) {
      if (error instanceof GatewayClose) return this.end(error.code, error.message);
      console.error("The local Discord failed to handle a gateway payload.", error);
      this.end(4000, "Unknown error.");
    }
  }

  /**
   * Asks the client for a heartbeat, and resolves when one tells that it has got all events that were sent until now.
   * Resolves at once where no client is there to answer.
   */
  caughtUp(): Promise<void> {
    const session = this.#session;
    if (!session || this.#silent || this.socket.readyState !== WebSocket.OPEN) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#awaited.push({ sequence: session.sequence, resolve });
    this.#send(1);
    return promise;
  }

  /** Sends something that belongs to no session, such as what Discord asks of a client. */
  tell(frame: string | Uint8Array<ArrayBuffer>): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame);
  }

  /** Ends the connection with a close code; the client sees it. */
  end(code: number, reason: string): void {
    this.parts.log.append({ kind: "gateway_close", connection: this.number, code });
    this.#detach();
    if (this.socket.readyState === WebSocket.OPEN) this.socket.close(code, reason);
  }

  /** Sends and hears nothing any more, while the socket stays open. */
  fallSilent(): void {
    this.#silent = true;
    this.#detach();
  }

  /** The socket is closed. A client that said goodbye with 1000 or 1001 ends its session by that. */
  closed(code: number): void {
    this.parts.moment.begin();
    this.parts.log.append({ kind: "connection", connection: this.number, state: "closed" });
    this.#gone.resolve();
    const session = this.#session;
    this.#detach();
    if (session && (code === 1000 || code === 1001)) this.parts.dispatcher.remove(session);
  }

  dispatch(frame: string, sequence: number, type: string, data: unknown): void {
    if (this.#silent || this.socket.readyState !== WebSocket.OPEN) return;
    const { onDispatch } = this.parts.gatewayFaults;
    if (onDispatch) { for (const each of onDispatch(frame)) this.socket.send(each); }
    else this.socket.send(frame);
    const d = type === "INTERACTION_CREATE" || type === "READY" ? redact(type, data) : data;
    this.parts.log.append({
      kind: "gateway_out",
      connection: this.number,
      ...this.#whose,
      op: 0,
      t: type,
      s: sequence,
      d,
    });
  }

  #send(op: number, d?: unknown): void {
    if (this.#silent || this.socket.readyState !== WebSocket.OPEN) return;
    this.socket.send(JSON.stringify({ t: null, s: null, op, d: d ?? null }));
    this.parts.log.append({ kind: "gateway_out", connection: this.number, ...this.#whose, op, d });
  }

  #handle({ op, d }: ClientPayload): void {
    const session = this.#session;
    if (op === 1) {
      this.#expectHeartbeat();
      this.#settle(typeof d === "number" ? d : 0);
      return this.parts.gatewayFaults.acknowledges ? this.#send(11) : undefined;
    }
    if (op === 2 || op === 6) {
      if (session) throw new GatewayClose("alreadyAuthenticated");
      const { identifies, resumes } = this.parts.gatewayFaults;
      const refusal = (op === 2 ? identifies : resumes).shift();
      if (refusal) return this.#refuse(refusal, d);
      if (op === 2) this.#session = identify(this.parts, d, this);
      else this.#resume(d);
      return;
    }
    if (![3, 4, 8, 31].includes(op)) throw new GatewayClose("unknownOpcode");
    if (!session) throw new GatewayClose("notAuthenticated");
    if (op === 3) setPresence(this.parts, session, d);
    else if (op === 8) requestMembers(this.parts, session, d);
  }

  #refuse(refusal: LoginRefusal, data: unknown): void {
    if (refusal === "silence") return;
    if ("code" in refusal) return this.end(refusal.code, "Refused on purpose.");
    // What cannot be resumed is over.
    const session = this.parts.dispatcher.session(String(fieldsOf(data).session_id));
    if (session && !refusal.resumable) this.parts.dispatcher.remove(session);
    this.#send(9, refusal.resumable);
  }

  #resume(data: unknown): void {
    const { token, session_id, seq } = fieldsOf(data);
    const application = this.parts.world.applicationsByToken.get(bareToken(token));
    if (!application) throw new GatewayClose("authenticationFailed");
    const session = this.parts.dispatcher.session(String(session_id));
    const known = session?.application === application ? session : undefined;
    const sequence = typeof seq === "number" ? seq : 0;
    if (known && sequence > known.sequence) throw new GatewayClose("invalidSequence");
    if (!known?.canReplay(sequence)) {
      if (known) this.parts.dispatcher.remove(known);
      return this.#send(9, false);
    }
    this.#session = known;
    known.stopLapse?.();
    known.wire = this;
    showPresence(this.parts, known);
    known.replay(sequence);
    known.dispatch("RESUMED", { _trace: [] }, '{"_trace":[]}');
    this.parts.watchers.tell({ type: "connected", userId: application.id, connected: true });
  }

  #count(): void {
    const now = this.parts.settings.socketClock.now();
    if (now - this.#sendsSince >= SENDS_MS) {
      this.#sendsSince = now;
      this.#sends = 0;
    }
    if (++this.#sends > SENDS) throw new GatewayClose("rateLimited");
  }

  #expectHeartbeat(): void {
    this.#stopHeart?.();
    const { socketClock, heartbeatInterval } = this.parts.settings;
    this.#stopHeart = socketClock.after(Math.min(heartbeatInterval * 1.5, LONGEST_TIMER), () => {
      this.parts.moment.begin();
      this.end(...CLOSE.sessionTimedOut);
    });
  }

  /** @param sequence the last event that the client has got */
  #settle(sequence: number): void {
    const done = this.#awaited.filter((one) => one.sequence <= sequence);
    this.#awaited = this.#awaited.filter((one) => one.sequence > sequence);
    for (const { resolve } of done) resolve();
  }

  #detach(): void {
    this.#stopHeart?.();
    this.#settle(Infinity);
    const session = this.#session;
    this.#session = undefined;
    if (!session || session.wire !== this) return;
    session.wire = undefined;
    goOffline(this.parts, session.application);
    session.stopLapse = this.parts.settings.socketClock.after(RESUME_MS, () => {
      if (!session.wire) this.parts.dispatcher.remove(session);
    });
  }
}

/** The log holds no token, and no address, which changes from start to start. */
function redact(type: string, data: unknown): unknown {
  if (type === "READY") return { ...data as object, resume_gateway_url: "[address]" };
  return { ...data as object, token: "[token]" };
}

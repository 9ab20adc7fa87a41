import type { EventIntent } from "./intents.ts";
import type { Session } from "./session.ts";

export interface GatewayEvent {
  /** `MESSAGE_CREATE` */
  readonly type: string;
  readonly data: object;
  readonly intent: EventIntent;
  /** Absent in direct messages. */
  readonly guildId?: string;
  /** The application that hears of it whatever its intents are. */
  readonly always?: string;
  /** Only sessions of which this is true hear of the event; all when absent. */
  readonly reaches?: (session: Session) => boolean;
  /** What a session is told in place of `data`, where it may not know everything. */
  readonly reduced?: { readonly data: () => object; readonly appliesTo: (session: Session) => boolean };
}

/** Brings events to the sessions that asked for them, as long as their bot is in the server. */
export class Dispatcher {
  readonly #byApplication = new Map<string, Set<Session>>();
  readonly #byId = new Map<string, Session>();

  constructor(readonly isMember: (guildId: string, applicationId: string) => boolean) {}

  add(session: Session): void {
    let sessions = this.#byApplication.get(session.application.id);
    if (!sessions) this.#byApplication.set(session.application.id, sessions = new Set());
    sessions.add(session);
    this.#byId.set(session.id, session);
  }

  /** Ends a session: it can no longer be resumed. */
  remove(session: Session): void {
    session.stopLapse?.();
    this.#byApplication.get(session.application.id)?.delete(session);
    this.#byId.delete(session.id);
  }

  /** Forgets all sessions and their timers. */
  close(): void {
    for (const session of this.#byId.values()) session.stopLapse?.();
    this.#byApplication.clear();
    this.#byId.clear();
  }

  session(id: string): Session | undefined {
    return this.#byId.get(id);
  }

  /** Sessions of one application, connected or waiting to be resumed. */
  sessionsOf(applicationId: string): Iterable<Session> {
    return this.#byApplication.get(applicationId) ?? [];
  }

  /** Whether a connection of the application is open. */
  connected(applicationId: string): boolean {
    for (const session of this.sessionsOf(applicationId)) if (session.wire) return true;
    return false;
  }

  broadcast(event: GatewayEvent): void {
    const needed = event.guildId === undefined ? event.intent.direct : event.intent.guild;
    let json: string | undefined;
    let reduced: { data: object; json: string } | undefined;
    for (const session of this.#byId.values()) {
      const { id } = session.application;
      if ((session.intents & needed) !== needed && id !== event.always) continue;
      if (!session.serves(event.guildId)) continue;
      if (event.guildId !== undefined && !this.isMember(event.guildId, id)) continue;
      if (event.reaches && !event.reaches(session)) continue;
      if (event.reduced?.appliesTo(session)) {
        if (!reduced) {
          const data = event.reduced.data();
          reduced = { data, json: JSON.stringify(data) };
        }
        session.dispatch(event.type, reduced.data, reduced.json);
      } else {
        session.dispatch(event.type, event.data, json ??= JSON.stringify(event.data));
      }
    }
  }

  /** Sends an event that needs no intent to the sessions of one application. */
  send(applicationId: string, type: string, data: unknown, guildId?: string): void {
    let json: string | undefined;
    for (const session of this.sessionsOf(applicationId)) {
      if (session.serves(guildId)) session.dispatch(type, data, json ??= JSON.stringify(data));
    }
  }
}

/** One gateway connection of the test server. */
export const BOT = {
  id: "900",
  username: "Testbot",
  discriminator: "0",
  global_name: null,
  avatar: null,
  bot: true,
};

/** What a session asks of the server that it belongs to. */
export interface SessionHost {
  readonly gatewayUrl: string;
  readonly heartbeatInterval: number;
  readonly flags: number;
  readonly sessions: readonly TestSession[];
  onSession(session: TestSession): void;
  happened(): void;
}

export interface GatewayPacket {
  readonly op: number;
  readonly d: unknown;
}

export class TestSession {
  readonly packets: GatewayPacket[] = [];
  readonly path: string;
  /** Set when the client has closed. */
  closed: { code: number } | undefined;
  #sequence = 0;
  #onPacket: (packet: GatewayPacket) => void = () => {};

  constructor(readonly server: SessionHost, readonly socket: WebSocket, url: URL) {
    this.path = url.pathname;
    socket.onopen = () => {
      server.onSession(this);
      server.happened();
    };
    socket.onmessage = ({ data }) => {
      const packet = JSON.parse(data) as GatewayPacket;
      this.packets.push(packet);
      this.#onPacket(packet);
      server.happened();
    };
    socket.onclose = ({ code }) => {
      this.closed = { code };
      server.happened();
    };
  }

  /** The packets of one opcode. */
  sent(op: number): GatewayPacket[] {
    return this.packets.filter((packet) => packet.op === op);
  }

  /** Greets, acknowledges heartbeats, and answers IDENTIFY with READY and RESUME with RESUMED. */
  behave(guilds: readonly { id: string }[] = []): void {
    this.#onPacket = ({ op, d }) => {
      if (op === 1) this.send({ op: 11, d: null });
      if (op === 2) this.ready(guilds);
      if (op === 6) this.resumed(d);
    };
    this.hello();
  }

  /** Goes on from the number that a RESUME names. */
  resumed(resume: unknown): void {
    this.#sequence = (resume as { readonly seq: number }).seq;
    this.dispatch("RESUMED", {});
  }

  /** Answers packets so from now on. */
  onPacket(answer: (packet: GatewayPacket) => void): void {
    this.#onPacket = answer;
  }

  hello(): void {
    this.send({ op: 10, d: { heartbeat_interval: this.server.heartbeatInterval } });
  }

  ready(guilds: readonly { id: string }[] = [], resumeUrl = this.server.gatewayUrl): void {
    this.dispatch("READY", {
      v: 10,
      user: BOT,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: `session-${this.server.sessions.length}`,
      resume_gateway_url: resumeUrl,
      application: { id: "901", flags: this.server.flags },
    });
    for (const guild of guilds) this.dispatch("GUILD_CREATE", guild);
  }

  dispatch(t: string, d: unknown): void {
    this.send({ op: 0, t, s: ++this.#sequence, d });
  }

  send(packet: unknown): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(packet));
  }

  /** Ends the connection from the server's side. */
  drop(code = 1000): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.close(code);
  }
}

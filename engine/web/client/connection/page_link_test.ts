import assert from "node:assert/strict";
import { PageLink, Refusal } from "./page_link.ts";

/** The parts of a WebSocket that the link uses, worked by hand. */
class FakeSocket extends EventTarget {
  readyState: number = WebSocket.CONNECTING;
  readonly sent: string[] = [];
  onopen = () => {};
  onclose = () => {};
  onmessage = (_: { data: string }) => {};

  constructor(readonly protocols: readonly string[]) {
    super();
  }
  send(text: string) {
    this.sent.push(text);
  }
  open() {
    this.readyState = WebSocket.OPEN;
    this.onopen();
  }
  hear(frame: unknown) {
    this.onmessage({ data: JSON.stringify(frame) });
  }
  close() {
    this.readyState = WebSocket.CLOSED;
    this.onclose();
  }
}

function make(isServerThere = false) {
  const sockets: FakeSocket[] = [];
  const links: string[] = [];
  const news: string[] = [];
  const timers: { ms: number; run: () => void }[] = [];
  const link = new PageLink({
    openSocket(protocols) {
      const socket = new FakeSocket(protocols);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    isServerThere: () => Promise.resolve(isServerThere),
    after(ms, run) {
      const timer = { ms, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer) >>> 0, 1);
    },
    onLink: (state) => void links.push(state),
    onNews: ({ kind }) => void news.push(kind),
  });
  return { link, sockets, links, news, timers };
}

const place = { as: "1", channelId: "2" };
const say = { do: "say", content: "hi" } as const;

Deno.test("PageLink sends its token as a subprotocol and hands on what it hears", () => {
  const { link, sockets, news } = make();
  link.open("secret");
  assert.deepEqual(sockets[0]?.protocols, ["cordial.page.v1", "cordial.token.secret"]);
  sockets[0]?.open();
  sockets[0]?.hear({ kind: "snapshot" });
  sockets[0]?.hear({ kind: "changes", changes: [] });
  assert.deepEqual(news, ["snapshot", "changes"]);
});

Deno.test("PageLink pairs answers with requests, in whatever order they come", async () => {
  const { link, sockets } = make();
  link.open("secret");
  await assert.rejects(link.request(place, say), Refusal);
  sockets[0]?.open();
  const first = link.request(place, say);
  const second = link.request(place, say);
  assert.deepEqual(sockets[0]?.sent.map((text) => JSON.parse(text)), [
    { id: 1, place, action: say },
    { id: 2, place, action: say },
  ]);
  sockets[0]?.hear({ kind: "ok", id: 2, choices: [] });
  sockets[0]?.hear({ kind: "refused", id: 1, reason: "No." });
  assert.deepEqual((await second).choices, []);
  await assert.rejects(first, { name: "Refusal", message: "No." });
});

Deno.test("PageLink refuses what waits when the connection breaks, and comes back ever more slowly", async () => {
  const { link, sockets, links, timers } = make();
  link.open("secret");
  sockets[0]?.open();
  const waiting = link.request(place, say);
  sockets[0]?.close();
  await assert.rejects(waiting, /lost/);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 4; attempt++) {
    const timer = timers.shift();
    waits.push(timer!.ms);
    timer?.run();
    sockets.at(-1)?.close();
    // The link asks whether the server is there before it waits again.
    await Promise.resolve().then(() => {});
  }
  assert.equal(sockets.length, 5);
  for (const [index, ms] of waits.entries()) {
    assert.ok(ms >= 125 * 2 ** index && ms <= 250 * 2 ** index, `${waits}`);
  }
  assert.deepEqual(new Set(links.slice(1)), new Set(["lost"]));
  link.close();
  assert.equal(timers.length, 0);
});

Deno.test("PageLink is locked without a token, or when a server that is there refuses it", async () => {
  const { link, sockets, links, timers } = make(true);
  link.open(undefined);
  assert.deepEqual(links, ["locked"]);
  link.open("old");
  sockets[0]?.close();
  await Promise.resolve().then(() => {});
  assert.deepEqual([links.at(-1), timers.length], ["locked", 0]);
  link.open("new");
  sockets[1]?.open();
  assert.deepEqual(sockets[1]?.protocols[1], "cordial.token.new");
});

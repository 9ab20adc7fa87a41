/** The lab, asked over the page's socket of a program that runs. */
import assert from "node:assert/strict";
import type { AccessMatrix } from "../../model/access_matrix.ts";
import type { LabState } from "../../model/panels/lab.ts";
import { makeProject, RunningProgram } from "../../testkit/program.ts";
import type { PlaygroundSnapshot } from "../../model/playground.ts";
import { openSocket, type TestSocket } from "../../web/testing/open_socket.ts";
import type { PageAction, ServerFrame } from "../../web/protocol.ts";

const BOT = `name: Clocks
commands:
  once:
    description: Once an hour
    cooldown: { rate: 1, per: 1h, message: "Not yet" }
    reply: Done
  later:
    description: Later
    do: [{ reply: Soon }, { wait: 2h }, { send: { to: "{channel}", text: It is later } }]
  ban:
    description: For some
    permissions: { user: [ban_members] }
    reply: Banned
`;

/** A person at the page. */
class Visitor {
  #id = 0;
  readonly messages: string[] = [];

  private constructor(readonly socket: TestSocket, readonly snapshot: PlaygroundSnapshot) {}

  static async come(url: string): Promise<Visitor> {
    const socket = openSocket(url);
    const first = await socket.next();
    assert.ok(first.kind === "snapshot");
    return new Visitor(socket, first.snapshot);
  }

  get place() {
    const [guild] = this.snapshot.guilds;
    return { as: this.snapshot.people[0]!.id, channelId: guild!.channels.find(({ type }) => type === 0)!.id };
  }

  async ask<Answer>(ask: string, given: object): Promise<Answer> {
    const id = ++this.#id;
    this.socket.send({ id, panel: "lab", ask, given });
    return (await this.#until((frame) => frame.kind === "ok" && frame.id === id)).answer as Answer;
  }

  async act(action: PageAction): Promise<void> {
    this.socket.send({ id: ++this.#id, place: this.place, action });
    await this.#until((frame) => frame.kind === "ok" && frame.id === this.#id);
  }

  /** Resolves when a bot has said this after whatever was said before. */
  async hears(text: string): Promise<void> {
    while (!this.messages.includes(text)) await this.#until(() => true);
    this.messages.length = 0;
  }

  async #until(wanted: (frame: ServerFrame) => boolean): Promise<ServerFrame & { answer?: unknown }> {
    for (;;) {
      const frame = await this.socket.next();
      assert.ok(frame.kind !== "refused", JSON.stringify(frame));
      for (const change of frame.kind === "changes" ? frame.changes : []) {
        if (change.type === "message" && change.seen.message.author.bot) {
          const { content, embeds } = change.seen.message;
          this.messages.push(content || embeds[0]?.description || "");
        }
      }
      if (wanted(frame)) return frame;
    }
  }
}

Deno.test("the lab moves the clock, lets requests fail, cuts the gateway and shows who may use what", async () => {
  const folder = await makeProject({ "clocks.yaml": BOT, "../extensions/_shared.ts": "" });
  await using program = new RunningProgram(["start"], { folder });
  const [, url] = await program.prints(/Page: (http:\S+)/);
  const visitor = await Visitor.come(url!);
  const state = await visitor.ask<LabState>("state", {});
  assert.deepEqual([state.ahead, state.fault, state.bots], [0, null, [{ id: "clocks", name: "Clocks" }]]);

  await visitor.act({ do: "say", content: "!once" });
  await visitor.hears("Done");
  await visitor.act({ do: "say", content: "!once" });
  await visitor.hears("Not yet");
  await visitor.act({ do: "say", content: "!later" });
  await visitor.hears("Soon");
  const moved = await visitor.ask<LabState>("advance", { ms: 3_600_000 });
  assert.ok(moved.ahead > 3_500_000 && moved.ahead <= 3_600_000, `${moved.ahead}`);
  await visitor.act({ do: "say", content: "!once" });
  await visitor.hears("Done");
  await visitor.ask<LabState>("advance", { ms: 30 * 86_400_000 });
  await visitor.hears("It is later");

  await visitor.ask<LabState>("refuse", { status: 500, times: 1 });
  await visitor.ask<LabState>("disconnect", { bot: "clocks", silent: false });
  await visitor.act({ do: "say", content: "!once" });
  await visitor.hears("Done");
  assert.equal((await visitor.ask<LabState>("state", {})).fault, null);

  const [guild] = visitor.snapshot.guilds;
  const matrix = await visitor.ask<AccessMatrix>("matrix", {
    bot: "clocks",
    guildId: guild!.id,
    channelId: visitor.place.channelId,
  });
  const row = (name: string) => matrix.rows.find(({ path }) => path.join(" ") === name)!;
  assert.equal(matrix.columns[0]!.name, "@everyone");
  assert.ok(row("once").refusals.every((refusal) => refusal === null));
  assert.match(row("ban").refusals[0]!, /Ban Members/);
  assert.match(row("ban").source, /clocks\.yaml:\d+/);

  await visitor.socket[Symbol.asyncDispose]();
  program.signal("SIGINT");
  await program.ends();
  await Deno.remove(folder, { recursive: true });
});

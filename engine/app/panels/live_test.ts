/** Saves, what is done again, and sessions as tests, asked over the page's socket of a program that runs. */
import assert from "node:assert/strict";
import type { LiveNews, LivePanel, Repeated } from "../../model/panels/live.ts";
import { controlAddress, controlRows, type MessageControl } from "../../model/message_controls.ts";
import { modalFields } from "../../model/modal_fields.ts";
import type { PlaygroundChange, PlaygroundSnapshot, SeenMessage } from "../../model/playground.ts";
import { makeProject, RunningProgram } from "../../testkit/program.ts";
import { openSocket, type TestSocket } from "../../web/testing/open_socket.ts";
import type { PageAction, ServerFrame } from "../../web/protocol.ts";

const BOT = `name: Trial
commands:
  # Greets.
  hello:
    description: Greet
    options: { who: { type: user, description: Who, required: true } }
    reply: "Hello, {options.who.name}!"
  ask:
    description: Ask
    reply:
      text: Sure?
      buttons:
        - label: Yes
          do: [{ reply: { text: "It is done", ephemeral: true } }]
  ban:
    description: For some
    permissions: { user: [ban_members] }
    reply: { embed: { title: Banned, description: "By {user.name}" } }
  feedback:
    description: Feedback
    do:
      - modal:
          title: Feedback
          fields: { note: { label: Note } }
          do: [{ reply: "Thanks for: {fields.note}" }]
`;

type Asks = LivePanel["asks"];

/** A person at the page. */
class Visitor {
  #id = 0;
  readonly news: LiveNews[] = [];
  readonly seen: SeenMessage[] = [];
  readonly modals: Extract<PlaygroundChange, { type: "modal" }>[] = [];
  /** Name of who acts. */
  as = "Ada";

  private constructor(readonly socket: TestSocket, readonly snapshot: PlaygroundSnapshot) {}

  static async come(url: string): Promise<Visitor> {
    const socket = openSocket(url);
    const first = await socket.next();
    assert.ok(first.kind === "snapshot");
    const visitor = new Visitor(socket, first.snapshot);
    await visitor.#send({ panel: "live", watch: true });
    return visitor;
  }

  person(name: string): string {
    return this.snapshot.people.find((one) => one.username === name.toLowerCase())!.id;
  }

  async ask<Name extends keyof Asks>(ask: Name, given: Asks[Name]["given"]): Promise<Asks[Name]["answer"]> {
    return (await this.#send({ panel: "live", ask, given })).answer as Asks[Name]["answer"];
  }

  async refused(ask: keyof Asks, given: unknown): Promise<string> {
    return await this.#send({ panel: "live", ask, given }).then(() => "", (error: Error) => error.message);
  }

  async act(action: PageAction): Promise<void> {
    const [guild] = this.snapshot.guilds;
    const channelId = guild!.channels.find(({ type }) => type === 0)!.id;
    await this.#send({ place: { as: this.person(this.as), channelId }, action });
  }

  /** Moves the bots' clock on. */
  async waits(ms: number): Promise<void> {
    await this.#send({ panel: "lab", ask: "advance", given: { ms } });
  }

  async hears(text: string): Promise<SeenMessage> {
    for (;;) {
      const found = this.seen.findLast(({ message }) => JSON.stringify(message).includes(text));
      if (found) return found;
      await this.#next();
    }
  }

  /** Fills the one field of the form that opens. */
  async fillsIn(text: string): Promise<void> {
    while (this.modals.length === 0) await this.#next();
    const { modal } = this.modals.pop()!;
    const [field] = modalFields(modal.components);
    const values = { [field!.control.custom_id]: text };
    await this.act({ do: "submit", interactionId: modal.interactionId, values });
  }

  /** Presses the first button of a message. */
  async presses({ message }: SeenMessage): Promise<void> {
    const [[button]] = controlRows(message.components) as [[MessageControl]];
    await this.act({ do: "press", messageId: message.id, customId: controlAddress(button), values: [] });
  }

  async told<Kind extends LiveNews["kind"]>(
    kind: Kind,
    fits: (news: Extract<LiveNews, { kind: Kind }>) => boolean = () => true,
  ): Promise<Extract<LiveNews, { kind: Kind }>> {
    for (;;) {
      while (this.news.length > 0) {
        const news = this.news.shift()!;
        if (news.kind === kind && fits(news as Extract<LiveNews, { kind: Kind }>)) {
          return news as Extract<LiveNews, { kind: Kind }>;
        }
      }
      await this.#next();
    }
  }

  async #send(frame: object): Promise<{ answer?: unknown }> {
    const id = ++this.#id;
    this.socket.send({ id, ...frame });
    for (;;) {
      const answer = await this.#next();
      if (answer.kind === "ok" && answer.id === id) return answer;
      if (answer.kind === "refused" && answer.id === id) throw new Error(answer.reason);
    }
  }

  async #next(): Promise<ServerFrame> {
    const frame = await this.socket.next();
    if (frame.kind === "news") this.news.push(frame.news as LiveNews);
    for (const change of frame.kind === "changes" ? frame.changes : []) {
      if (change.type === "message" || change.type === "message_edit") this.seen.push(change.seen);
      if (change.type === "modal") this.modals.push(change);
    }
    return frame;
  }
}

interface Trial {
  readonly visitor: Visitor;
  readonly folder: string;
  readonly path: string;
}

async function withProgram(args: readonly string[], run: (trial: Trial) => Promise<void>): Promise<void> {
  const folder = await makeProject({ "trial.yaml": BOT, "../extensions/_shared.ts": "" });
  {
    await using program = new RunningProgram(["start", ...args], { folder });
    const [, url] = await program.prints(/Page: (http:\S+)/);
    const visitor = await Visitor.come(url!);
    await run({ visitor, folder, path: `${folder}/bots/trial.yaml` });
    await visitor.socket[Symbol.asyncDispose]();
    program.signal("SIGINT");
    await program.ends();
  }
  await Deno.remove(folder, { recursive: true });
}

Deno.test("a save is told with what it changed, and a mistake with its lines until it is mended", async () => {
  await withProgram([], async ({ visitor, path }) => {
    assert.deepEqual((await visitor.told("troubles")).troubles, []);
    const began = performance.now();
    await Deno.writeTextFile(
      path,
      `${
        BOT.replace("# Greets.", "# Says hello.").replace("Sure?", "Really?")
      }  new: { description: New, reply: New }\nprefix: "?"\n`,
    );
    const { reloaded } = await visitor.told("reloaded");
    const took = performance.now() - began;
    assert.ok(took < 500, `${took} ms`);
    assert.deepEqual(reloaded.changes, {
      added: ["command new", "prefix"],
      changed: ["command ask"],
      removed: [],
    });
    assert.equal(reloaded.name, "Trial");

    await Deno.writeTextFile(path, BOT.replace("reply: { embed", "repply: { embed"));
    const { troubles: [trouble] } = await visitor.told("troubles");
    assert.equal(trouble?.keepsRunning, true);
    const [problem] = trouble!.problems;
    assert.equal(problem?.suggestion, "reply");
    assert.deepEqual(problem!.lines.map(({ number }) => number), [16, 17, 18, 19, 20]);
    assert.equal(problem!.lines[2]!.text.slice(problem!.mark!.blanks).startsWith("repply"), true);
    await visitor.act({ do: "say", content: "?new" });
    await visitor.hears("New");

    await Deno.writeTextFile(path, BOT);
    assert.deepEqual((await visitor.told("troubles")).troubles, []);
    assert.deepEqual((await visitor.told("reloaded")).reloaded.changes, {
      added: [],
      changed: ["command ask"],
      removed: ["command new", "prefix"],
    });
  });
});

const words = ({ diff }: Repeated) =>
  diff.map(({ sign, text }) => `${{ same: "", added: "+", removed: "-" }[sign]}${text}`);

Deno.test("what somebody did is done again, and the answers are held against each other", async () => {
  await withProgram([], async ({ visitor, path }) => {
    await visitor.act({ do: "say", content: "!hello @Bo" });
    const answer = await visitor.hears("Hello, Bo!");
    const again = await visitor.ask("repeat", { messageId: answer.message.id });
    assert.deepEqual([again.what, again.differs, words(again)], ["Ada: !hello @Bo", false, ["Hello, Bo!"]]);
    await Deno.writeTextFile(
      path,
      BOT.replace("Hello, {options.who.name}!", "Good day, {options.who.name}!"),
    );
    await visitor.told("reloaded");
    const other = await visitor.ask("repeat", { lastOf: visitor.person("Ada") });
    assert.deepEqual([other.differs, words(other)], [true, ["-Hello, Bo!", "+Good day, Bo!"]]);
    assert.match(await visitor.refused("repeat", { lastOf: visitor.person("Cy") }), /has done nothing yet/);
    assert.match(await visitor.refused("repeat", { messageId: "1" }), /cannot be done again/);

    await visitor.act({ do: "type", line: "/ask" });
    const asked = await visitor.hears("Sure?");
    await visitor.presses(asked);
    const done = await visitor.hears("It is done");
    const repeated = await visitor.ask("repeat", { messageId: done.message.id });
    assert.deepEqual([repeated.what, repeated.differs], ['Ada pressed "Yes"', false]);
    await visitor.act({ do: "delete", messageId: asked.message.id });
    assert.match(
      await visitor.refused("repeat", { messageId: done.message.id }),
      /message is not there any more/,
    );

    await visitor.act({ do: "type", line: "/feedback" });
    await visitor.fillsIn("Nice");
    const thanks = await visitor.hears("Thanks for: Nice");
    const sent = await visitor.ask("repeat", { messageId: thanks.message.id });
    assert.deepEqual([sent.what, words(sent)], ['Ada sent the form "Feedback"', ["Thanks for: Nice"]]);
  });
});

Deno.test("a session becomes a test that passes and stands in the bot's file", async () => {
  await withProgram(["--edit"], async ({ visitor, path, folder }) => {
    const { step: after } = await visitor.ask("now", {});
    assert.match(
      await visitor.refused("test", { after, name: "Session", pauses: false }),
      /Nothing has been done/,
    );
    await visitor.act({ do: "type", line: "/hello who:@Bo" });
    await visitor.hears("Hello, Bo!");
    await visitor.waits(90 * 60_000);
    visitor.as = "Dee";
    await visitor.act({ do: "say", content: "!ban" });
    await visitor.hears("Ban Members");
    visitor.as = "Cy";
    await visitor.act({ do: "say", content: "!ban" });
    await visitor.hears("By Cy");
    await visitor.act({ do: "type", line: "/ask" });
    const asked = await visitor.hears("Sure?");
    await visitor.presses(asked);
    await visitor.hears("It is done");
    await visitor.act({ do: "type", line: "/feedback" });
    await visitor.fillsIn("a: b");
    await visitor.hears("Thanks for");

    const wish = { after, name: "Session", pauses: false };
    const test = await visitor.ask("test", wish);
    assert.deepEqual([test.steps, test.file, test.notes], [8, "bots/trial.yaml", []]);
    assert.match(test.yaml, /- wait: 1h 30m\n/);
    assert.deepEqual(await visitor.ask("tryTest", wish), { passed: true, report: "" });
    assert.deepEqual(await visitor.ask("saveTest", wish), { file: "bots/trial.yaml" });
    const text = await Deno.readTextFile(path);
    assert.equal(text, BOT + test.yaml);
    assert.deepEqual((await visitor.told("reloaded")).reloaded.changes.added, ["test Session"]);

    const second = { ...wish, name: "Once more", from: asked.message.id };
    await visitor.ask("saveTest", second);
    const check = new RunningProgram(["check"], { folder });
    assert.equal(await check.ends(), 0, check.output);
    assert.match(check.output, /2 tests passed/);

    await Deno.writeTextFile(path, `${BOT}tests: [{ run: /feedback, expect: { modal: Feedback } }]\n`);
    await visitor.told("reloaded", ({ reloaded }) => reloaded.changes.removed.length > 0);
    assert.match((await visitor.ask("test", wish)).whyNot!, /safely/);
    assert.match(await visitor.refused("saveTest", wish), /safely/);
  });
});

/** Saves while many people use a bot: nothing is dropped, nothing answered twice, and no answer is of two versions. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const RELOADS = 50;
/** Commands from one save to the next one, at least: 500 a second where there are five saves in it. */
const COMMANDS = 100;
/** Commands without an answer, at most. */
const CROWD = 100;

/** Answers with its own version before and after every step, and with that of the extension. */
const define = (version: number) => `
name: Bot
cooldowns: { default_rate: 0 }
commands:
  ask:
    description: Ask
    options: { n: { type: integer, description: Which, required: true } }
    do:
      - { handler: { name: words.say, with: { yaml: y${version} } }, save_as: first }
      - { handler: { name: words.say, with: { yaml: y${version} } }, save_as: second }
      - reply: "{options.n}: {first} y${version} {second}"
`;

/** Takes a while, so that saves come in between; the version that ends is not to be called any more. */
const words = (version: number) => `
import { defineExtension } from "cordial";
let ended = false;
export default defineExtension({
  handlers: {
    async say({ values }) {
      await Deno.stat(".");
      if (ended) throw new Error("called after its end");
      return values.yaml + " e${version}";
    },
  },
  dispose() { ended = true; },
});
`;

/** What is saved: every other time the extension, and every fifth time something broken. */
function saveAt(reload: number): { path: string; text: string; broken: boolean } {
  const broken = reload % 5 === 0;
  return reload % 2 === 0
    ? { path: "extensions/words.ts", text: broken ? "export default (" : words(reload), broken }
    : { path: "bots/bot.yaml", text: broken ? "commands: { ask: { replie: x } }" : define(reload), broken };
}

/** An answer, and which of the versions could give it: those from when it was asked for until it came. */
interface Answer {
  readonly text: string;
  readonly newest: number;
}

class Crowd {
  /** By the number of the question. */
  readonly answers = new Map<number, Answer[]>();
  /** Which version answered for sure when a question was asked. */
  readonly oldest: number[] = [];
  #answered = 0;
  #next = Promise.withResolvers<void>();

  /** @param versions the numbers of the version that answers, and of the one that may do so already */
  constructor(private readonly bot: TestBot, private readonly versions: () => [number, number]) {
    bot.local.playground.watch((change) => {
      if (change.type !== "message" || !change.seen.message.author.bot) return;
      const text = change.seen.message.content;
      const number = Number.parseInt(text);
      this.answers.set(number, [...this.answers.get(number) ?? [], { text, newest: versions()[1] }]);
      this.#answered++;
      this.#next.resolve();
      this.#next = Promise.withResolvers();
    });
  }

  get asked(): number {
    return this.oldest.length;
  }

  /** Asks once more, every other time by a slash command. Waits where too many wait for their answers. */
  async ask(): Promise<void> {
    const { playground } = this.bot.local;
    const { people, guilds } = playground.snapshot();
    const number = this.oldest.push(this.versions()[0]) - 1;
    const place = { as: people[number % people.length]!.id, channelId: guilds[0]!.channels[0]!.id };
    if (number % 2 === 0) await playground.say(place, `!ask ${number}`);
    else await playground.type(place, `/ask n:${number}`);
    while (this.asked - this.#answered >= CROWD) await this.#next.promise;
  }

  async allAnswered(): Promise<void> {
    while (this.#answered < this.asked) await this.#next.promise;
    await this.bot.calm();
  }
}

Deno.test("500 commands a second are answered once each, by one whole version, while 50 saves are taken over", async () => {
  await using bot = await startTestBot(
    { "bot.yaml": define(0), "../extensions/words.ts": words(0) },
    { rateLimits: false, validate: false, backups: false },
  );
  const wholes = [{ yaml: 0, extension: 0 }];
  const saved = { yaml: 0, extension: 0, isBroken: false };
  let live = 0;
  const crowd = new Crowd(bot, () => [live, wholes.length - 1]);
  for (let reload = 1; reload <= RELOADS; reload++) {
    const { path, text, broken } = saveAt(reload);
    await Deno.writeTextFile(`${bot.folder}/${path}`, text);
    // A broken definition holds up everything, a broken extension only itself, until the next save of its kind.
    if (path.startsWith("bots")) saved.isBroken = broken;
    if (!broken) saved[path.startsWith("bots") ? "yaml" : "extension"] = reload;
    const { yaml, extension, isBroken } = saved;
    if (!isBroken && !broken) wholes.push({ yaml, extension });
    const before = crowd.asked;
    let over = false;
    const reloading = bot.reloader.reload().then(() => over = true);
    while (!over || crowd.asked - before < COMMANDS) await crowd.ask();
    await reloading;
    live = wholes.length - 1;
  }
  await crowd.allAnswered();
  assert.ok(crowd.asked >= RELOADS * COMMANDS);
  const answersOf = ({ yaml, extension }: { yaml: number; extension: number }, number: number) =>
    `${number}: y${yaml} e${extension} y${yaml} y${yaml} e${extension}`;
  for (const [number, oldest] of crowd.oldest.entries()) {
    const answers = crowd.answers.get(number) ?? [];
    assert.equal(answers.length, 1, `${number}: ${answers.map(({ text }) => text).join(" | ")}`);
    const possible = wholes.slice(oldest, answers[0]!.newest + 1).map((whole) => answersOf(whole, number));
    assert.ok(possible.includes(answers[0]!.text), `${answers[0]!.text} and not ${possible.join(" or ")}`);
  }
  const kinds = bot.notices.map(({ kind }) => kind);
  assert.equal(kinds.filter((kind) => kind === "reloaded").length, wholes.length - 1);
  assert.equal(
    kinds.filter((kind) => kind === "extension-problem").length,
    RELOADS / 10,
  );
  assert.equal(bot.reports.length, crowd.asked);
});

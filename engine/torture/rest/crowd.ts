/**
 * Many members who use a bot at once, round by round, while requests meet with faults; and what became of each use. Time
 * is virtual: it goes on when nothing is under way but what waits for it.
 */
import type { WorldSeed } from "../../simulator/world/world_seed.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import type { TrialContext } from "../trial.ts";
import type { ApiRequest, Fault } from "./faults.ts";
import { FaultyApi } from "./faulty_api.ts";
import { Tally } from "./tally.ts";
import { Watch } from "./watch.ts";

const PEOPLE = 20;
const CHANNELS = 4;
/** Milliseconds for which something may still come when all runs have ended. */
const AFTERMATH = 60_000;

const ROLE = "1130000000020000000";

const WORLD: WorldSeed = {
  people: Array.from({ length: PEOPLE }, (_, index) => ({ name: `P${index}` })),
  guilds: [{
    name: "Crowd",
    owner: "P0",
    roles: [{ name: "Tried", id: ROLE }],
    channels: Array.from({ length: CHANNELS }, (_, index) => ({ name: `c${index}` })),
    members: Array.from({ length: PEOPLE }, (_, index) => ({ person: `P${index}` })),
  }],
};

const TEXT = "options: { text: { type: string, description: Text, required: true } }";
const BOT = `
name: Bot
names: { roles: { tried: "${ROLE}" } }
cooldowns: { default_rate: 0 }
commands:
  echo: { description: Says it again, ${TEXT}, reply: "{options.text}." }
  twice: { description: Says two things, ${TEXT}, do: [{ reply: "{options.text}." }, { reply: "{options.text}!" }] }
  role:
    description: Asks Discord for something before it answers
    ${TEXT}
    do: [{ give_role: { role: tried } }, { reply: "{options.text}." }]
  panel:
    description: Shows a button
    reply: { text: Press, who: anyone, timeout: never, buttons: [{ label: Go, do: [{ reply: "{user.id} pressed." }] }] }
`;

/** The local Discord keeps the newest messages of a channel alone. */
const ROUNDS_OF_PANEL = 20;

/** What a member does; the last part is what they then expect to see, each once. */
interface Use {
  readonly person: string;
  readonly expected: readonly string[];
  /** Resolves with the id of the message, where it was one. */
  act(): Promise<string | void>;
}

export class Crowd implements AsyncDisposable {
  readonly tally = new Tally();
  /** What happens to the requests from now on. */
  decide: (request: ApiRequest) => Fault | undefined = () => undefined;
  #bot!: TestBot;
  #api!: FaultyApi;
  #panel = "";
  #button = "";
  #round = 0;

  private constructor(private readonly context: Pick<TrialContext, "random" | "evidence" | "token">) {}

  static async gather(context: Pick<TrialContext, "random" | "evidence" | "token">): Promise<Crowd> {
    const crowd = new Crowd(context);
    crowd.#bot = await startTestBot(BOT, {
      world: WORLD,
      rateLimits: false,
      validate: false,
      backups: false,
      token: context.token,
      random: Array.from({ length: 997 }, context.random),
      between: (local, clock) =>
        crowd.#api = new FaultyApi({
          target: local.apiUrl,
          clock,
          decide: (request) => crowd.decide(request),
        }),
    });
    crowd.#bot.channel = "c0";
    return crowd;
  }

  /** The message with the button; without faults, as it belongs to no use. */
  async #postPanel(): Promise<void> {
    const { decide } = this;
    this.decide = () => undefined;
    await this.#bot.say("!panel", "P0");
    this.decide = decide;
    const panel = this.#bot.local.playground.snapshot().messages[this.#bot.channelId("c0")]!.at(-1)!.message;
    this.#panel = panel.id;
    this.#button = JSON.stringify(panel.components).match(/"custom_id":"([^"]+)"/)![1]!;
  }

  /** Everybody uses the bot once, at the same moment. */
  async round(): Promise<void> {
    if (this.#round % ROUNDS_OF_PANEL === 0) await this.#postPanel();
    const watch = new Watch(this.#bot.local.playground, this.#bot.personId("Bot"));
    const reports = this.#bot.reports.length;
    const uses = Array.from({ length: PEOPLE }, (_, index) => this.#use(index));
    this.#round++;
    const messages = await Promise.all(uses.map((use) => use.act()));
    await this.#bot.local.caughtUp();
    await this.#pump(this.#bot.settled());
    await this.#pumpFor(AFTERMATH);
    watch.end();
    uses.forEach(({ person, expected }, index) => {
      const report = this.#bot.reports.slice(reports).find(({ userId }) => userId === person);
      this.tally.count({
        expected: expected.map((text) => watch.count(text)),
        told: watch.told(person, messages[index] ?? undefined),
        report,
        log: this.#bot.log.lines,
        what: `round ${this.#round}, ${expected[0]}`,
      });
    });
    watch.show(this.context.evidence);
  }

  get requests(): number {
    return this.#api.requests;
  }

  /** Of the requests, those that a fault met. */
  get faulty(): number {
    return this.#api.faulty;
  }

  get figures(): Record<string, number | string> {
    return { requests: this.requests, "with a fault": this.faulty, ...this.tally.figures };
  }

  /** Each promise that was broken; to be asked at the end. */
  get broken(): string[] {
    const { lines } = this.#bot.log;
    this.context.evidence.add("the log", lines.join("\n"));
    return [...this.tally.broken];
  }

  #use(index: number): Use {
    const person = this.#bot.personId(`P${index}`);
    const place = { as: person, channelId: this.#bot.channelId(`c${index % CHANNELS}`) };
    const { playground } = this.#bot.local;
    const key = `k${this.#round}x${index}`;
    const by = Math.floor(this.context.random() * 7);
    if (by === 6) {
      const at = { as: person, channelId: this.#bot.channelId("c0") };
      const act = () => playground.press(at, this.#panel, this.#button);
      return { person, expected: [`${person} pressed.`], act };
    }
    const command = ["echo", "twice", "role"][by % 3]!;
    const act = by < 3
      ? () => playground.say(place, `!${command} ${key}`)
      : () => playground.type(place, `/${command} text:${key}`);
    return { person, expected: command === "twice" ? [`${key}.`, `${key}!`] : [`${key}.`], act };
  }

  /** Moves time on until something has happened. */
  async #pump(until: Promise<unknown>): Promise<void> {
    let over = false;
    const end = () => over = true;
    until.then(end, end);
    while (!over) {
      await this.#quiet();
      const next = this.#bot.clock.nextAt;
      if (!over && next !== undefined) this.#bot.clock.advanceTo(Math.ceil(next));
    }
  }

  async #pumpFor(ms: number): Promise<void> {
    const { clock } = this.#bot;
    const end = clock.now() + ms;
    while (clock.now() < end) {
      await this.#quiet();
      clock.advanceTo(Math.min(end, Math.ceil(clock.nextAt ?? end)));
    }
    await this.#quiet();
  }

  /** Resolves when for a few turns nothing was under way. */
  async #quiet(): Promise<void> {
    for (let turns = 0; turns < 4; turns++) {
      const { requests } = this.#api;
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#api.busy > 0 || this.#api.requests !== requests) turns = -1;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.decide = () => undefined;
    await this.#pump(this.#bot[Symbol.asyncDispose]());
  }
}

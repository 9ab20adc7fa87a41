/** A bot in the local Discord that is sent what nobody sends, and the question whether it still lives. */
import type { LogEntry } from "../../simulator/event_log.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import type { TrialContext } from "../trial.ts";
import { ALIVE, FUZZ_BOT } from "./fuzz_bot.ts";
import { SLIP } from "./slip.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Real milliseconds after which a bot that is not done counts as one that waits for its time. */
const PATIENCE = 200;
/** Milliseconds of its own. */
const STEP = 10_000;

export class StartedBot implements AsyncDisposable {
  /** Lines of the log that have been looked at. */
  #seenLines = 0;
  #message: Fields | undefined;

  private constructor(readonly bot: TestBot, private readonly context: TrialContext) {}

  /** @param validate `false` where ids of events are no ids, which the bot's requests then repeat */
  static async start(context: TrialContext, validate = true): Promise<StartedBot> {
    const started = new StartedBot(
      await startTestBot(FUZZ_BOT, {
        rateLimits: false,
        validate,
        token: context.token,
      }),
      context,
    );
    await started.faults();
    return started;
  }

  get applicationId(): string {
    return [...this.bot.app.bots.values()][0]!.connection.application.id;
  }

  /** The newest event of a kind that the bot was sent. @throws {Error} where there was none */
  payload(type: string): Fields {
    const found = this.#entries.findLast((entry) => entry.kind === "gateway_out" && entry.t === type);
    if (found?.kind !== "gateway_out") throw new Error(`the bot was sent no ${type}`);
    return found.d as Fields;
  }

  /** What somebody has written. */
  get message(): Fields {
    return this.#message ??= this.#entries.flatMap((entry) =>
      entry.kind === "gateway_out" && entry.t === "MESSAGE_CREATE" ? [entry.d as Fields] : []
    ).find(({ author }) => !(author as Fields)["bot"])!;
  }

  /** One event of each kind that the bot was sent, by their names. */
  get payloads(): ReadonlyMap<string, Fields> {
    return new Map(
      this.#entries.flatMap((entry) =>
        entry.kind === "gateway_out" && entry.t !== undefined ? [[entry.t, entry.d as Fields]] : []
      ),
    );
  }

  get #entries(): readonly LogEntry[] {
    return this.bot.local.log.entries;
  }

  /** Resolves when the bot has got everything and dealt with it. */
  async dealt(): Promise<void> {
    await this.bot.local.caughtUp();
    await this.#whileTimePasses(() => this.bot.settled());
  }

  /** The bot's time goes on where it waits for that, as after a refusal for a while. */
  async #whileTimePasses<Value>(run: () => Promise<Value>): Promise<Value> {
    const timer = setInterval(() => this.bot.clock.advance(STEP), PATIENCE);
    return await run().finally(() => clearInterval(timer));
  }

  /** What the log has told since this was last asked that only a mistake in the program brings about. */
  slips(): string[] {
    const lines = this.bot.log.lines.slice(this.#seenLines);
    this.#seenLines = this.bot.log.lines.length;
    return lines.filter((line) => SLIP.test(line));
  }

  /** Whether it answers, and if not, how. */
  async faults(): Promise<string[]> {
    const answer = await this.#whileTimePasses(() => this.bot.say("!ping"));
    return answer === `Bot: ${ALIVE}` ? [] : [`the bot does not live any more: ${JSON.stringify(answer)}`];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { log, requests } = this.bot;
    this.context.evidence.add("log", log.lines.join("\n"));
    this.context.evidence.add(
      "requests",
      JSON.stringify(requests.map(({ method, path, body }) => [method, path, body])),
    );
    await this.bot[Symbol.asyncDispose]();
  }
}

/** A bot in a process of its own, on a local Discord in this one, with people who make it write data. */
import { makeProject, RunningProgram, type RunProgramOptions } from "../../testkit/program.ts";
import { type LocalDiscord, startLocalDiscord } from "../../simulator/local_discord.ts";
import type { TrialContext } from "../trial.ts";

/** Each `!put` is one more; `!step` goes to and fro between bounds; `!ping` needs no storing. */
const BOT = `
name: Ledger
prefix: "!"
cooldowns: { default_rate: 0 }
data:
  puts: { type: number, per: user, default: 0 }
  steps: { type: number, per: user, default: 0, min: 0, max: 3 }
commands:
  ping: { description: Ping, reply: pong }
  put:
    description: Count one more
    do:
      - { add: { to: puts, amount: 1 }, save_as: mine }
      - reply: "saved {mine}"
  step:
    description: Go up, and back to the start from the top
    do:
      - add: { to: steps, amount: 1, else: { take: { from: steps, amount: 3 } } }
      - reply: "stands at {data.steps}"
  count:
    description: Count
    reply: "{data.puts} puts, stands at {data.steps}"
`;

export interface TriedBotOptions {
  /** What is added to the bot's file. */
  readonly more?: string;
  /** The project's folder; a new one where absent. */
  readonly folder?: string;
  /** Milliseconds between heartbeats. */
  readonly heartbeatInterval?: number;
}

/** Milliseconds after which an answer is not waited for any more: far more than any machine needs. */
const LONGEST = 60_000;

export class TriedBot implements AsyncDisposable {
  /** Message → what was answered to it, in order. */
  readonly answers = new Map<string, string[]>();
  readonly #listeners = new Set<() => void>();
  #program: RunningProgram | undefined;
  #outputs = 0;

  private constructor(
    readonly local: LocalDiscord,
    readonly folder: string,
    private readonly token: string,
    private readonly context: TrialContext,
  ) {
    local.playground.watch((change) => {
      if (change.type !== "message" || !change.seen.message.author.bot) return;
      const { content, embeds, message_reference: reference } = change.seen.message;
      const said = [content, ...embeds.map(({ description }) => description ?? "")].join(" ").trim();
      const id = reference?.message_id ?? "";
      this.answers.set(id, [...this.answers.get(id) ?? [], said]);
      context.evidence.add("what members saw", said);
      for (const listener of this.#listeners) listener();
    });
  }

  static async create(context: TrialContext, options: TriedBotOptions = {}): Promise<TriedBot> {
    const { heartbeatInterval } = options;
    const local = await startLocalDiscord({
      rateLimits: false,
      ...(heartbeatInterval === undefined ? {} : { heartbeatInterval }),
    });
    const { token } = local.addApplication({ name: "Ledger" });
    const folder = options.folder ?? await makeProject();
    await Deno.mkdir(`${folder}/bots`, { recursive: true });
    await Deno.writeTextFile(`${folder}/bots/ledger.yaml`, BOT + (options.more ?? ""));
    return new TriedBot(local, folder, token, context);
  }

  get program(): RunningProgram {
    return this.#program!;
  }

  get people(): readonly string[] {
    return this.local.playground.snapshot().people.map(({ id }) => id);
  }

  get database(): string {
    return `${this.folder}/data/bot.db`;
  }

  /** Begins a process; `ready` tells when it is up. */
  spawn(options: Partial<RunProgramOptions> = {}): RunningProgram {
    const owner = this.people[0]!;
    this.#program = new RunningProgram(["start"], {
      folder: this.folder,
      ...options,
      environment: {
        DISCORD_API_URL: this.local.apiUrl,
        DISCORD_TOKEN: this.token,
        DISCORD_REQUESTS_PER_SECOND: "100000",
        BOT_OWNER_ID: owner,
        ...options.environment,
      },
    });
    return this.#program;
  }

  async ready(): Promise<void> {
    await this.program.prints(/Started in: /);
  }

  /** Somebody says something. Resolves with the id of the message. */
  say(text: string, person = 0): Promise<string> {
    const { guilds } = this.local.playground.snapshot();
    return this.local.playground.say(
      { as: this.people[person]!, channelId: guilds[0]!.channels[0]!.id },
      text,
    );
  }

  /** What is answered to it; `undefined` where nothing comes in time. */
  async ask(text: string, person = 0, ms = LONGEST): Promise<string | undefined> {
    const id = await this.say(text, person);
    return await this.until(() => this.answers.get(id)?.[0], ms);
  }

  /** What `look` finds as soon as it finds something, asked again whenever something is answered. */
  async until<Found>(look: () => Found | undefined, ms = LONGEST): Promise<Found | undefined> {
    const { promise: late, resolve: end } = Promise.withResolvers<void>();
    const timer = setTimeout(end, ms);
    let isLate = false;
    void late.then(() => isLate = true);
    try {
      for (let found = look();; found = look()) {
        if (found !== undefined || isLate) return found;
        const { promise, resolve } = Promise.withResolvers<void>();
        this.#listeners.add(resolve);
        await Promise.race([promise, late]);
        this.#listeners.delete(resolve);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the process; what it printed is kept as evidence. Resolves with its exit code. */
  async end(signal: Deno.Signal = "SIGTERM"): Promise<number> {
    const program = this.program;
    try {
      program.signal(signal);
    } catch {
      // It has ended already.
    }
    const code = await program.ends();
    this.context.evidence.add(`output ${++this.#outputs}`, program.output);
    return code;
  }

  /** Where its token stands that it must not: the local Discord gives tokens of its own. */
  async leaks(): Promise<string[]> {
    await this.context.evidence.addFolder(this.folder);
    return this.context.evidence.find([this.token]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#program?.[Symbol.asyncDispose]();
    await this.local.close();
    await Deno.remove(this.folder, { recursive: true }).catch(() => {});
  }
}

/** Tells the owners of bots, by direct messages, what is wrong with a save, where the bot's file says so. */
import { maskSecrets } from "../../diagnostics/mask_secrets.ts";
import { type Clock, preciseTime } from "../../model/clock.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Logger } from "../../model/logger.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import { cut } from "../../words/cut.ts";
import { describeTrouble, type Trouble } from "../notices/describe_trouble.ts";
import type { Notice } from "../notices/notice.ts";

/** A bot that is connected, and whose file says that its owners are told. */
export interface AlertingBot {
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** Their ids. */
  readonly owners: readonly string[];
  sendDirect(userId: string, message: OutgoingMessage): Promise<unknown>;
}

export interface AlertsOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly bots: () => readonly AlertingBot[];
  /** Takes secrets out of a text, and what is over so many characters. */
  readonly redact?: (text: string, length: number) => string;
}

/** What one pass of a reload has brought. */
export interface PassNews {
  readonly notices: readonly Notice[];
  /** Names of the extensions with which something is wrong now. */
  readonly wrong: ReadonlySet<string>;
}

/** Milliseconds between two messages to the owners of a bot. */
const PAUSE = 5 * 60_000;
/** Owners of a bot that are written to. */
const MOST_OWNERS = 10;
/** Characters of what is wrong: a message has room for a few words beside it. */
const LONGEST = LIMITS.message.content - 200;

/** A trouble, and which bots have told their owners. */
interface Told {
  readonly trouble: Trouble;
  readonly by: Set<string>;
}

export class Alerts {
  /** What is wrong at the moment, by what it is about. */
  readonly #wrong = new Map<string, Told>();
  /** When a bot may write again, as the clock counts that nobody can set. */
  readonly #pauses = new Map<string, number>();
  readonly #sending = new Set<Promise<void>>();
  readonly #waiting = new Map<string, () => void>();

  constructor(private readonly options: AlertsOptions) {}

  /** Owners hear of what is new at once, but for pauses; of what is mended in a pause they do not hear. */
  tell({ notices, wrong }: PassNews): void {
    const mended = new Set(
      notices.flatMap((one) => one.kind === "reloaded" || one.kind === "removed" ? one.bot : []),
    );
    for (const [key, { trouble: { about: { extension, storage }, bot } }] of this.#wrong) {
      if (storage) continue;
      const over = extension === undefined ? mended.has(bot ?? "") : !wrong.has(extension);
      if (over) this.#wrong.delete(key);
    }
    for (const notice of notices) this.#note(notice);
    for (const bot of this.options.bots()) this.#write(bot);
  }

  /** Tells of something that no save has brought. */
  hear(notice: Notice): void {
    if (notice.kind === "storage-works") {
      this.#wrong.delete(keyOf({ bot: notice.bot, about: { storage: true } }));
    }
    if (notice.kind !== "storage-failing") return;
    this.#note(notice);
    for (const bot of this.options.bots()) this.#write(bot);
  }

  #note(notice: Notice): void {
    const trouble = describeTrouble(notice);
    if (!trouble) return;
    const key = keyOf(trouble);
    const known = this.#wrong.get(key);
    if (!known || textOf(known.trouble) !== textOf(trouble)) {
      this.#wrong.set(key, { trouble, by: new Set() });
    }
  }

  /** Resolves when nothing is being sent. */
  async idle(): Promise<void> {
    await Promise.all(this.#sending);
  }

  stop(): void {
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }

  #write(bot: AlertingBot): void {
    const { clock } = this.options;
    const news = [...this.#wrong.values()].filter(({ trouble, by }) =>
      !by.has(bot.id) && (trouble.bot === undefined || trouble.bot === bot.id)
    );
    if (news.length === 0 || this.#waiting.has(bot.id)) return;
    const wait = (this.#pauses.get(bot.id) ?? 0) - preciseTime(clock);
    if (wait > 0) return void this.#waiting.set(bot.id, clock.after(wait, () => this.#later(bot.id)));
    this.#pauses.set(bot.id, preciseTime(clock) + PAUSE);
    for (const { by } of news) by.add(bot.id);
    const text = news.map(({ trouble }) => textOf(trouble)).join("\n\n");
    for (const owner of bot.owners.slice(0, MOST_OWNERS)) this.#begin(this.#send(bot, owner, text));
  }

  /** The bot may be another one by now, or gone. */
  #later(id: string): void {
    this.#waiting.delete(id);
    const bot = this.options.bots().find((one) => one.id === id);
    if (bot) this.#write(bot);
  }

  #begin(sending: Promise<void>): void {
    this.#sending.add(sending);
    void sending.then(() => this.#sending.delete(sending));
  }

  async #send(bot: AlertingBot, owner: string, text: string): Promise<void> {
    const { redact = cut, logger } = this.options;
    // Nothing in it may end the block.
    const shown = redact(maskSecrets(text), LONGEST).replaceAll("```", "'''");
    try {
      await bot.sendDirect(owner, {
        content: `**${bot.name}**\n\`\`\`\n${shown}\n\`\`\``,
        allowed_mentions: { parse: [] },
      });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      logger.warning(`The owner ${owner} of ${bot.id} could not be told what is wrong: ${why}`);
    }
  }
}

function keyOf({ bot = "", about: { extension = "", storage } }: Pick<Trouble, "bot" | "about">): string {
  return storage ? `${bot} /storage` : `${bot} ${extension}`;
}

function textOf({ title, lines }: Trouble): string {
  return [title, ...lines].join("\n");
}

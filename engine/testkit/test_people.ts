/** What people say to a test's bot. Each call resolves with what they then saw, as text, once the bot has dealt with it. */
import { type APISelectMenuComponent, GatewayIntentBits } from "discord-api-types/v10";
import type { App } from "../app/bots/app.ts";
import type { Event } from "../model/event.ts";
import type { PlaygroundChange, PlaygroundPlace, TypedOption } from "../model/playground.ts";
import { findControl, pickedValues } from "./find_control.ts";
import { TestWorld } from "./test_world.ts";
import { transcribe } from "./transcript.ts";

/** Real milliseconds after which a test is told that an event never arrived. */
const PATIENCE = 5000;
/** How often bots are waited for that go on doing things upon each other's doings. */
const ROUNDS = 20;

/** What may go with a message. */
export interface SayOptions {
  /** Id of the message that it answers. */
  readonly replyTo?: string;
  /** Files as `data:` addresses: `data:text/plain;name=notes.txt,Hello` */
  readonly files?: readonly string[];
}

export abstract class TestPeople extends TestWorld {
  app!: App;
  /** What happened in the local Discord. */
  protected readonly changes: PlaygroundChange[] = [];
  readonly #waiting = new Set<(event: Event) => void>();
  /** The first change that a person has not been told of by `see`. */
  readonly #unseen = new Map<string, number>();

  /** Posts a message. */
  say(content: string, as = this.actor, options: SayOptions = {}): Promise<string> {
    return this.#say(content, as, this.channel, options);
  }

  /** Writes to the bot directly, as `say` does in the channel `@bot`. */
  direct(content: string, as = this.actor): Promise<string> {
    return this.#say(content, as, "@bot", {});
  }

  /** What the actor saw since the last call, or since the start, once all bots have dealt with what happened. */
  async see(as = this.actor): Promise<string> {
    await this.calm();
    const from = this.#unseen.get(as) ?? 0;
    this.#unseen.set(as, this.changes.length);
    return this.seenBy(as, from);
  }

  /** Calls a slash command as it is typed: `/hello who:@Bo`, or with its options as values. */
  slash(
    line: string,
    options: Readonly<Record<string, string | number | boolean>> = {},
    as = this.actor,
  ): Promise<string> {
    const typed = Object.entries(options).map(([name, value]) => ` ${name}:${quote(value)}`);
    return this.#act(
      (event) => event.kind === "command",
      (place) => this.local.playground.type(place, `${line}${typed.join("")}`),
      as,
    );
  }

  /** Uses the menu command of this name on a person (by name) or on a message (by id). */
  menu(name: string, target: string, as = this.actor): Promise<string> {
    const { playground } = this.local;
    const command = playground.snapshot().commands.find((one) => one.name === name && one.type !== 1);
    if (!command) throw new Error(`there is no menu command "${name}"`);
    const id = /^\d+$/.test(target) ? target : this.personId(target);
    return this.#act(
      (event) => event.kind === "command",
      (place) => playground.menu(place, command.id, id),
      as,
    );
  }

  /** The names of the controls whose author calls them so. */
  protected abstract called(id: string): ReadonlySet<string>;

  /** Presses the button with this label, id or custom id, in the newest message of the acting channel that has one. */
  press(button: string, as = this.actor): Promise<string> {
    const { messageId, customId } = findControl(this.seenMessages(as), "button", button, this.called(button));
    return this.#act(
      (event) => event.kind === "component",
      (place) => this.local.playground.press(place, messageId, customId),
      as,
    );
  }

  /**
   * Picks in the select with this placeholder, id or custom id.
   * @param choices labels or values of its options; names where it offers people, roles or channels
   */
  pick(select: string, choices: string | readonly string[], as = this.actor): Promise<string> {
    const { messageId, customId, control } = findControl(
      this.seenMessages(as),
      "select",
      select,
      this.called(select),
    );
    const values = pickedValues(
      control as APISelectMenuComponent,
      typeof choices === "string" ? [choices] : choices,
      (name) => this.anyId(name),
    );
    return this.#act(
      (event) => event.kind === "component",
      (place) => this.local.playground.press(place, messageId, customId, values),
      as,
    );
  }

  /** The choices that are offered while `focused` is typed. */
  async suggestions(command: string, options: readonly TypedOption[], focused: string): Promise<string[]> {
    const { playground } = this.local;
    const [name, ...rest] = command.split(" ");
    const found = playground.snapshot().commands.find((one) => one.name === name && one.type === 1);
    if (!found) throw new Error(`there is no slash command "${name}"`);
    const choices = await playground.autocomplete(
      await this.place(this.actor),
      found.id,
      [name!, ...rest],
      options,
      focused,
    );
    return choices.map((choice) => choice.name);
  }

  /** Resolves when no bot has work under way. */
  abstract settled(): Promise<void>;

  /** To be called with every event that a bot gets. */
  protected arrived(event: Event): void {
    for (const waiting of this.#waiting) waiting(event);
  }

  /** What a person saw from a change on. */
  protected seenBy(as: string, from: number, placeId = this.actingId(as)): string {
    return transcribe(this.changes, from, this.personId(as), placeId, this.local.playground.snapshot());
  }

  /** Resolves when every bot has got what happened, and has dealt with it. */
  async calm(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      const before = this.changes.length;
      await this.local.caughtUp();
      await this.settled();
      // What a bot does may be an event for it and for others again.
      if (this.changes.length === before) return;
    }
  }

  /** Does something that no bot need hear of, and tells what the actor saw. */
  protected async gesture(
    act: (place: PlaygroundPlace) => Promise<unknown>,
    as: string,
    channel = this.channel,
  ): Promise<string> {
    const place = await this.place(as, channel);
    const from = this.changes.length;
    await act(place);
    await this.calm();
    return this.seenBy(as, from, place.channelId);
  }

  async #say(content: string, as: string, channel: string, options: SayOptions): Promise<string> {
    const { replyTo, files } = options;
    const post = (place: PlaygroundPlace) => this.local.playground.say(place, content, replyTo, files);
    const { GuildMessages, DirectMessages } = GatewayIntentBits;
    const needed = channel.startsWith("@") ? DirectMessages : GuildMessages;
    // A bot without prefix commands asks for no messages, so none arrives.
    if (![...this.app.bots.values()].some(({ program }) => program.intents & needed)) {
      await post(await this.place(as, channel));
      return "";
    }
    return await this.#act(
      (event) => event.kind === "message" && !event.message.author.bot,
      post,
      as,
      channel,
    );
  }

  /** Does something, waits until every bot has got the event and dealt with it, and tells what the actor saw. */
  async #act(
    arrived: (event: Event) => boolean,
    act: (place: PlaygroundPlace) => Promise<unknown>,
    as: string,
    channel = this.channel,
  ): Promise<string> {
    const place = await this.place(as, channel);
    const from = this.changes.length;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiting = (event: Event) => arrived(event) && resolve();
    this.#waiting.add(waiting);
    const timer = setTimeout(() => reject(new Error("the event never reached the bot")), PATIENCE);
    try {
      await act(place);
      await promise;
      await this.settled();
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(waiting);
    }
    return this.seenBy(as, from, place.channelId);
  }
}

function quote(value: string | number | boolean): string {
  return typeof value === "string" && /\s/.test(value) ? JSON.stringify(value) : String(value);
}

/** A chat with the bots in the terminal: the page's place where no browser is at hand. */
import type { APIUser } from "discord-api-types/v10";
import type { Clock } from "../model/clock.ts";
import { MESSAGE_FLAG } from "../model/discord_numbers.ts";
import {
  type Playground,
  type PlaygroundChange,
  type PlaygroundChannel,
  type PlaygroundGuild,
  type PlaygroundPlace,
  PlaygroundRefusal,
  type SeenMessage,
} from "../model/playground.ts";
import type { PlaygroundGestures } from "../model/playground_gestures.ts";
import { displayName, renderMessage } from "./render_message.ts";
import { renderPoll, renderReactions } from "./render_poll.ts";
import { TerminalForm } from "./terminal_form.ts";
import { GESTURES } from "./terminal_gestures.ts";
import type { Terminal } from "./terminal.ts";

const HELP = [
  "Type a message such as !hello, or a slash command such as /hello who:@Bo.",
  ":as NAME      speak as another person      :in CHANNEL  go to another channel",
  ":press LABEL  press a button               :pick LABEL  pick in a select, several with A | B",
  ":react EMOJI  react to the last message    :vote ANSWER vote in a poll, several with A | B",
  ":reply TEXT   answer the last message      :edit TEXT   change your last message",
  ":delete       delete your last message     :join NAME   go into a voice channel, :leave it",
  ":people       who is here                  :quit        stop the bot",
];

/** Milliseconds without news after which a bot has said what it had to say, and how long that is waited for. */
const QUIET = 200;
const LONGEST_WAIT = 3500;

/** Messages whose text is remembered, to tell a reaction or a vote from an edit. */
const MOST_SHOWN = 500;

export interface TerminalChatOptions {
  readonly playground: Playground & PlaygroundGestures;
  readonly terminal: Terminal;
  readonly clock: Clock;
  /** What the person types, line by line. */
  readonly lines: AsyncIterable<string>;
}

/** Runs until the lines end or `:quit` is typed; answers to what was typed before are waited for. */
export async function runTerminalChat(options: TerminalChatOptions): Promise<void> {
  const { guilds, people } = options.playground.snapshot();
  const channels = guilds[0]?.channels ?? [];
  if (people.length === 0 || channels.length === 0) return;
  const chat = new TerminalChat(options, people, channels);
  try {
    await chat.run();
  } finally {
    chat.close();
  }
}

class TerminalChat {
  #person: APIUser;
  #channel: PlaygroundChannel;
  #lastNews = 0;
  /** The form that the next lines answer. */
  #form: TerminalForm | undefined;
  /** The form that the bot has yet to answer. */
  #sent: TerminalForm | undefined;
  /** What each message said when it was last shown, by its id. */
  readonly #shown = new Map<string, string>();
  readonly #names: ReadonlyMap<string, string>;
  readonly close: () => void;

  constructor(
    private readonly options: TerminalChatOptions,
    private readonly people: readonly APIUser[],
    channels: readonly PlaygroundChannel[],
  ) {
    this.#person = people[0]!;
    this.#channel = channels[0]!;
    const known = [...people, ...options.playground.snapshot().bots];
    this.#names = new Map(known.map((user) => [user.id, displayName(user)]));
    this.close = options.playground.watch((change) => this.#show(change));
  }

  async run(): Promise<void> {
    const { terminal, lines } = this.options;
    for (const line of HELP) terminal.out(terminal.paint.dim(line));
    terminal.out(terminal.paint.dim(`You are ${displayName(this.#person)} in #${this.#channel.name}.`));
    for await (const line of lines) {
      const text = line.trim();
      if (text === ":quit") return;
      const [, word = "", rest = ""] = /^:(\w+)\s*(.*)$/.exec(text) ?? [];
      const gesture = GESTURES.get(word);
      if (this.#form) await this.#fillIn(this.#form, text);
      else if (gesture) {
        await this.#act((place) =>
          gesture(
            { playground: this.options.playground, place, seen: this.#seen(), guild: this.#guild() },
            rest,
          )
        );
      } else if (text.startsWith(":")) terminal.out(this.#obey(text));
      else if (text !== "") await this.#send(text);
    }
  }

  #obey(text: string): string {
    const [word, ...rest] = text.split(" ");
    const name = rest.join(" ").replace(/^[@#]/, "").toLowerCase();
    if (word === ":people") return this.people.map(displayName).join(", ");
    if (word === ":as") {
      const found = this.people.find((one) => displayName(one).toLowerCase() === name);
      if (!found) return `There is no "${name}". See :people`;
      this.#person = found;
      return `You are ${displayName(found)} now.`;
    }
    if (word === ":in") {
      const { channels } = this.#guild();
      const found = channels.find((one) => one.name.toLowerCase() === name);
      if (!found) return `There is no channel "${name}": ${channels.map((one) => one.name).join(", ")}`;
      this.#channel = found;
      return `You are in #${found.name} now.`;
    }
    return HELP.slice(1).join("\n");
  }

  #send(text: string): Promise<boolean> {
    const { playground } = this.options;
    return this.#act((place) =>
      text.startsWith("/") ? playground.type(place, text) : playground.say(place, text)
    );
  }

  #guild(): PlaygroundGuild {
    return this.options.playground.snapshot().guilds[0]!;
  }

  /** What the person sees in the channel. */
  #seen(): SeenMessage[] {
    const { messages } = this.options.playground.snapshot();
    return (messages[this.#channel.id] ?? []).filter(({ onlyFor }) =>
      onlyFor === undefined || onlyFor === this.#person.id
    );
  }

  #ask(form: TerminalForm): void {
    const { terminal } = this.options;
    if (form.question !== undefined) terminal.out(terminal.paint.bold(form.question));
  }

  /** Takes a line as the answer to the form's question; the last answer sends it. */
  async #fillIn(form: TerminalForm, line: string): Promise<void> {
    const { playground, terminal } = this.options;
    const { interactionId } = form.modal;
    if (line === ":cancel") {
      return void await this.#act((place) => playground.closeModal(place, interactionId));
    }
    if (form.question !== undefined) {
      const problem = await form.answer(line);
      if (problem !== undefined) terminal.out(terminal.paint.red(`  ${problem}`));
      if (form.question !== undefined) return this.#ask(form);
    }
    this.#form = undefined;
    this.#sent = form;
    if (!await this.#act((place) => playground.submit(place, interactionId, form.values))) this.#askAgain();
  }

  /** The form was refused, or the bot has not answered. */
  #askAgain(): void {
    this.#form = this.#sent;
    this.#form?.restart();
    if (this.#form) this.#ask(this.#form);
  }

  /** Whether it was done; if not, why not has been told. */
  async #act(doing: (place: PlaygroundPlace) => Promise<unknown>): Promise<boolean> {
    const { terminal } = this.options;
    try {
      await doing({ as: this.#person.id, channelId: this.#channel.id });
      await this.#quiet();
      return true;
    } catch (error) {
      if (!(error instanceof PlaygroundRefusal)) throw error;
      terminal.out(terminal.paint.red(`  ${error.message}`));
      return false;
    }
  }

  async #quiet(): Promise<void> {
    const { clock } = this.options;
    const began = this.#lastNews = clock.now();
    while (clock.now() - this.#lastNews < QUIET && clock.now() - began < LONGEST_WAIT) {
      await new Promise<void>((resolve) => clock.after(QUIET - (clock.now() - this.#lastNews), resolve));
    }
  }

  #lines(seen: SeenMessage, edited: boolean): string[] {
    const { message } = seen;
    const [head = "", ...rest] = renderMessage(seen, (id) => this.#names.get(id) ?? "someone");
    if ((message.flags ?? 0) & MESSAGE_FLAG.LOADING) return [`${head.replace(/:$/, "")} is thinking…`];
    return [edited ? head.replace(/:$/, " (edited):") : head, ...rest];
  }

  #show(change: PlaygroundChange): void {
    const { terminal } = this.options;
    this.#lastNews = this.options.clock.now();
    if (change.type === "no_answer" && change.onlyFor === this.#person.id) {
      terminal.out(terminal.paint.red("  The application did not respond."));
      if (change.command === this.#sent?.modal.title) this.#askAgain();
    }
    if (change.type === "modal" && change.onlyFor === this.#person.id) {
      this.#form = new TerminalForm(change.modal, this.#guild());
      for (const line of this.#form.intro) terminal.out(line);
      this.#ask(this.#form);
    }
    if (change.type === "modal_close") {
      if (change.interactionId === this.#form?.modal.interactionId) this.#form = undefined;
      if (change.interactionId === this.#sent?.modal.interactionId) this.#sent = undefined;
    }
    if (change.type !== "message" && change.type !== "message_edit") return;
    const { message, onlyFor } = change.seen;
    if (change.channelId !== this.#channel.id) return;
    if (onlyFor !== undefined && onlyFor !== this.#person.id) return;
    const { reactions: _, poll, ...said } = message;
    const text = JSON.stringify([said, poll?.question]);
    const isSame = this.#shown.get(message.id) === text;
    this.#shown.set(message.id, text);
    if (this.#shown.size > MOST_SHOWN) this.#shown.delete(this.#shown.keys().next().value!);
    if (isSame) {
      const lines = [...poll ? renderPoll(poll) : [], ...renderReactions(message.reactions)];
      for (const line of lines) terminal.out(`  ${line}`);
      return;
    }
    if (message.author.id === this.#person.id) return;
    for (const line of this.#lines(change.seen, change.type === "message_edit")) terminal.out(line);
  }
}

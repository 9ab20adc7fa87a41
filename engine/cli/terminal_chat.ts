/** A chat with the bots in the terminal: the page's place where no browser is at hand. */
import type { APIUser } from "discord-api-types/v10";
import type { Clock } from "../model/clock.ts";
import { MESSAGE_FLAG } from "../model/discord_numbers.ts";
import {
  type Playground,
  type PlaygroundChange,
  type PlaygroundChannel,
  type PlaygroundPlace,
  PlaygroundRefusal,
  type SeenMessage,
} from "../model/playground.ts";
import { displayName, renderMessage } from "./render_message.ts";
import { meantButton, meantPick, renderControls } from "./terminal_chat_controls.ts";
import type { Terminal } from "./terminal.ts";

const HELP = [
  "Type a message such as !hello, or a slash command such as /hello who:@Bo.",
  ":as NAME      speak as another person      :in CHANNEL  go to another channel",
  ":press LABEL  press a button               :pick LABEL  pick in a select, several with A | B",
  ":people       who is here                  :quit        stop the bot",
];

/** Milliseconds without news after which a bot has said what it had to say, and how long that is waited for. */
const QUIET = 200;
const LONGEST_WAIT = 3500;

export interface TerminalChatOptions {
  readonly playground: Playground;
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
  readonly #names: ReadonlyMap<string, string>;
  readonly close: () => void;

  constructor(
    private readonly options: TerminalChatOptions,
    private readonly people: readonly APIUser[],
    private readonly channels: readonly PlaygroundChannel[],
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
      const [, word, label] = /^:(press|pick)\s+(.+)$/.exec(text) ?? [];
      if (label !== undefined) await this.#press(word === "pick", label);
      else if (text.startsWith(":")) terminal.out(this.#obey(text));
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
      const found = this.channels.find((one) => one.name === name);
      if (!found) return `There is no channel "${name}": ${this.channels.map((one) => one.name).join(", ")}`;
      this.#channel = found;
      return `You are in #${found.name} now.`;
    }
    return HELP.slice(1).join("\n");
  }

  #send(text: string): Promise<void> {
    const { playground } = this.options;
    return this.#act((place) =>
      text.startsWith("/") ? playground.type(place, text) : playground.say(place, text)
    );
  }

  async #press(picks: boolean, label: string): Promise<void> {
    const { playground, terminal } = this.options;
    const { guilds, messages } = playground.snapshot();
    const seen = (messages[this.#channel.id] ?? []).filter(({ onlyFor }) =>
      onlyFor === undefined || onlyFor === this.#person.id
    );
    const meant = picks ? meantPick(seen, label, guilds[0]!) : meantButton(seen, label);
    if (meant) {
      await this.#act((place) => playground.press(place, meant.messageId, meant.customId, meant.values));
    } else terminal.out(picks ? `No select offers "${label}".` : `No button reads "${label}".`);
  }

  async #act(doing: (place: PlaygroundPlace) => Promise<unknown>): Promise<void> {
    const { terminal } = this.options;
    try {
      await doing({ as: this.#person.id, channelId: this.#channel.id });
      await this.#quiet();
    } catch (error) {
      if (!(error instanceof PlaygroundRefusal)) throw error;
      terminal.out(terminal.paint.red(`  ${error.message}`));
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
    return [edited ? head.replace(/:$/, " (edited):") : head, ...rest, ...renderControls(message)];
  }

  #show(change: PlaygroundChange): void {
    const { terminal } = this.options;
    this.#lastNews = this.options.clock.now();
    if (change.type === "no_answer" && change.onlyFor === this.#person.id) {
      terminal.out(terminal.paint.red("  The application did not respond."));
    }
    if (change.type !== "message" && change.type !== "message_edit") return;
    const { message, onlyFor } = change.seen;
    if (change.channelId !== this.#channel.id || message.author.id === this.#person.id) return;
    if (onlyFor !== undefined && onlyFor !== this.#person.id) return;
    for (const line of this.#lines(change.seen, change.type === "message_edit")) terminal.out(line);
  }
}

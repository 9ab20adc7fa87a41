/** Message → command. Runs on every message that the bot sees, nearly all of which are no command. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { Command, Program } from "../model/program.ts";
import { MESSAGE_TYPE } from "../model/discord_numbers.ts";
import type { World } from "../model/views.ts";
import { skipBlanks, wordEnd } from "./blank.ts";
import { Prefix } from "./prefix.ts";

export interface MessageMatch {
  /** Has subcommands when none of them was named. */
  readonly command: Command;
  readonly surface: "prefix" | "mention";
  /** Offset in the message's content behind the last word that was read. */
  readonly end: number;
}

const LESS_THAN = 60;
const AT = 64;
const EXCLAMATION = 33;
const MORE_THAN = 62;

/** A prefix or mention, and behind it a word that is no command. */
export interface UnknownWord {
  readonly unknown: string;
}

/** Finds the command of a message; one for each program. Prefix and names are read without regard to case. */
export class MessageMatcher {
  readonly #program: Program;
  readonly #world: World;
  readonly #prefix: Prefix;

  constructor(program: Program, world: World) {
    this.#program = program;
    this.#world = world;
    this.#prefix = new Prefix(program.prefix);
  }

  /**
   * `bare_mention`: somebody mentioned the bot and wrote nothing else.
   * @param own the prefix of the server, where it has one
   */
  match(
    message: GatewayMessageCreateDispatchData,
    own?: Prefix,
  ): MessageMatch | "bare_mention" | UnknownWord | undefined {
    const content = message.content;
    if (content.length === 0) return undefined;
    let surface: MessageMatch["surface"] = "prefix";
    let at = (own ?? this.#prefix).endIn(content);
    if (at === -1 && content.charCodeAt(0) === LESS_THAN && content.charCodeAt(1) === AT) {
      surface = "mention";
      at = this.#afterMention(content);
    }
    if (at === -1 || !isFromPerson(message)) return undefined;
    at = skipBlanks(content, at);
    if (at === content.length) {
      return surface === "mention" && this.#program.byPrefix.size > 0 ? "bare_mention" : undefined;
    }
    return this.#walk(content, at, surface);
  }

  #afterMention(content: string): number {
    const id = this.#world.me.id;
    const start = content.charCodeAt(2) === EXCLAMATION ? 3 : 2;
    const end = start + id.length;
    return content.charCodeAt(end) === MORE_THAN && content.startsWith(id, start) ? end + 1 : -1;
  }

  /** As many words as name a command, a group, a subcommand. */
  #walk(content: string, at: number, surface: MessageMatch["surface"]): MessageMatch | UnknownWord {
    let end = wordEnd(content, at);
    const word = content.slice(at, end).toLowerCase();
    let command = this.#program.byPrefix.get(word);
    if (!command?.surfaces.has("prefix")) return { unknown: word };
    while (command.subcommands.size > 0) {
      const next = skipBlanks(content, end);
      const nextEnd = wordEnd(content, next);
      const inner: Command | undefined = command.subcommands.get(content.slice(next, nextEnd).toLowerCase());
      if (!inner?.surfaces.has("prefix")) break;
      command = inner;
      end = nextEnd;
    }
    return { command, surface, end };
  }
}

/** Bots, webhooks and Discord's own notices never call a command, so that two bots cannot talk for ever. */
function isFromPerson(message: GatewayMessageCreateDispatchData): boolean {
  return !message.author.bot && message.webhook_id === undefined &&
    (message.type === MESSAGE_TYPE.DEFAULT || message.type === MESSAGE_TYPE.REPLY);
}

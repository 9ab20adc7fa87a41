/** Message → command. Runs on every message that the bot sees, nearly all of which are no command. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { Command } from "../model/command.ts";
import { MESSAGE_TYPE } from "../model/discord_numbers.ts";
import type { World } from "../model/ports.ts";
import type { Program } from "../model/program.ts";
import { skipBlanks, wordEnd } from "./blank.ts";

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

/** Finds the command of a message; one for each program. Prefix and names are read without regard to case. */
export class MessageMatcher {
  readonly #program: Program;
  readonly #world: World;
  readonly #prefix: string;
  /** The code unit that a prefix begins with, in both cases; -1 where there is no prefix. */
  readonly #lower: number;
  readonly #upper: number;

  constructor(program: Program, world: World) {
    this.#program = program;
    this.#world = world;
    const folded = program.prefix.toLowerCase();
    // The few letters that change their length with their case are compared as they stand.
    this.#prefix = folded.length === program.prefix.length ? folded : program.prefix;
    this.#lower = this.#prefix.length > 0 ? this.#prefix.charCodeAt(0) : -1;
    const upper = this.#prefix.charAt(0).toUpperCase();
    this.#upper = upper.length === 1 ? upper.charCodeAt(0) : this.#lower;
  }

  /** `bare_mention`: somebody mentioned the bot and wrote nothing else. */
  match(message: GatewayMessageCreateDispatchData): MessageMatch | "bare_mention" | undefined {
    const content = message.content;
    if (content.length === 0) return undefined;
    const first = content.charCodeAt(0);
    let surface: MessageMatch["surface"] = "prefix";
    let at = first === this.#lower || first === this.#upper ? this.#afterPrefix(content) : -1;
    if (at === -1 && first === LESS_THAN && content.charCodeAt(1) === AT) {
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

  #afterPrefix(content: string): number {
    const length = this.#prefix.length;
    if (length > 1 && content.slice(0, length).toLowerCase() !== this.#prefix) return -1;
    return length;
  }

  #afterMention(content: string): number {
    const id = this.#world.me.id;
    const start = content.charCodeAt(2) === EXCLAMATION ? 3 : 2;
    const end = start + id.length;
    return content.charCodeAt(end) === MORE_THAN && content.startsWith(id, start) ? end + 1 : -1;
  }

  /** As many words as name a command, a group, a subcommand. */
  #walk(content: string, at: number, surface: MessageMatch["surface"]): MessageMatch | undefined {
    let end = wordEnd(content, at);
    let command = this.#program.byPrefix.get(content.slice(at, end).toLowerCase());
    if (!command?.surfaces.has("prefix")) return undefined;
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

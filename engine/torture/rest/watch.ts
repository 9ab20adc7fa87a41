/** What members see of a bot, from now on until it is ended. */
import type { Playground, PlaygroundChange, SeenMessage } from "../../model/playground.ts";
import type { Evidence } from "../evidence.ts";

export class Watch {
  readonly #seen = new Map<string, SeenMessage>();
  readonly #silent = new Set<string>();
  readonly end: () => void;

  constructor(playground: Playground, botId: string) {
    this.end = playground.watch((change) => this.#note(change, botId));
  }

  #note(change: PlaygroundChange, botId: string): void {
    if (change.type === "no_answer") this.#silent.add(change.onlyFor);
    if (change.type !== "message" && change.type !== "message_edit") return;
    const { message } = change.seen;
    if (message.author.id === botId) this.#seen.set(message.id, change.seen);
  }

  /** How many messages have a text; also those that were deleted again. */
  count(text: string): number {
    return [...this.#seen.values()].filter(({ message }) => message.content === text).length;
  }

  /** Whether a person was told that something failed: by the bot, or by Discord, which shows what was not answered. */
  told(person: string, messageId: string | undefined): boolean {
    if (this.#silent.has(person)) return true;
    return [...this.#seen.values()].some(({ message, onlyFor }) =>
      message.embeds.length > 0 &&
      (onlyFor === person || (messageId !== undefined && message.message_reference?.message_id === messageId))
    );
  }

  show(evidence: Evidence): void {
    evidence.add("what members saw", JSON.stringify([...this.#seen.values()]));
  }
}

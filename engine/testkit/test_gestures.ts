/**
 * What else people do with a test's bot: react, edit, speak, fill in forms, vote. Each call resolves with what they then
 * saw, as text, once every bot has dealt with it; a bot that does not hear of it is not waited for.
 */
import type { PlaygroundModal } from "../model/playground_modal.ts";
import type { SeenMessage } from "../model/playground.ts";
import { type TypedValues, typedValues } from "./typed_values.ts";
import { TestPeople } from "./test_people.ts";

export interface OnMessage {
  /** Its id, or a text in it; the newest that fits. */
  readonly message?: string;
  readonly as?: string;
}

export abstract class TestGestures extends TestPeople {
  /** Reacts to a message, the newest of the acting channel unless told otherwise. */
  react(emoji: string, { message, as = this.actor }: OnMessage = {}): Promise<string> {
    const id = this.#message(as, message);
    return this.gesture((place) => this.local.playground.react(place, id, emoji), as);
  }

  /** Takes a reaction back. */
  unreact(emoji: string, { message, as = this.actor }: OnMessage = {}): Promise<string> {
    const id = this.#message(as, message);
    return this.gesture((place) => this.local.playground.unreact(place, id, emoji), as);
  }

  /** Changes the text of the actor's newest message in the acting channel. */
  editMessage(text: string, { message, as = this.actor }: OnMessage = {}): Promise<string> {
    const id = this.#message(as, message, (seen) => this.#isOwn(as, seen));
    return this.gesture((place) => this.local.playground.editMessage(place, id, text), as);
  }

  /** Deletes the actor's newest message in the acting channel, or the named one of anybody. */
  deleteMessage({ message, as = this.actor }: OnMessage = {}): Promise<string> {
    const id = this.#message(as, message, (seen) => message !== undefined || this.#isOwn(as, seen));
    return this.gesture((place) => this.local.playground.deleteMessage(place, id), as);
  }

  /** Joins a voice channel, coming from another one where the actor is in one. */
  joinVoice(channel: string, as = this.actor): Promise<string> {
    return this.gesture((place) => this.local.playground.joinVoice(place), as, channel);
  }

  leaveVoice(as = this.actor): Promise<string> {
    return this.gesture((place) => this.local.playground.leaveVoice(place), as);
  }

  muteOneself(mute = true, as = this.actor): Promise<string> {
    return this.gesture((place) => this.local.playground.setOwnVoice(place, { mute }), as);
  }

  /** Opens a thread in the acting channel, on a message where one is named. Set `channel` to write in it. */
  openThread(name: string, { message, as = this.actor }: OnMessage = {}): Promise<string> {
    const wish = message === undefined ? {} : { messageId: this.#message(as, message) };
    return this.gesture((place) => this.local.playground.openThread(place, name, wish), as);
  }

  /** What the actor's newest open form asks for. */
  modal(as = this.actor): PlaygroundModal {
    const person = this.personId(as);
    const open = this.local.playground.snapshot().modals.findLast(({ onlyFor }) => onlyFor === person);
    if (!open) throw new Error(`no modal is open in front of ${as}`);
    return open.modal;
  }

  /** Sends the actor's newest open form: values by label or custom id, as `TypedValues` has them. */
  submit(values: TypedValues, as = this.actor): Promise<string> {
    const modal = this.modal(as);
    const sent = typedValues(modal.components, values, (name) => this.anyId(name));
    return this.gesture((place) => this.local.playground.submit(place, modal.interactionId, sent), as);
  }

  closeModal(as = this.actor): Promise<string> {
    const { interactionId } = this.modal(as);
    return this.gesture((place) => this.local.playground.closeModal(place, interactionId), as);
  }

  /** Votes in the newest poll of the acting channel. @param answers their texts; none takes the vote back */
  vote(answers: string | readonly string[], { message, as = this.actor }: OnMessage = {}): Promise<string> {
    const id = this.#message(as, message, ({ message }) => message.poll !== undefined);
    const { poll } = this.seenMessages(as).find((seen) => seen.message.id === id)!.message;
    const ids = [answers].flat().map((text) => {
      const answer = poll?.answers.find(({ poll_media }) => poll_media.text === text);
      if (!answer) throw new Error(`the poll has no answer "${text}"`);
      return answer.answer_id;
    });
    return this.gesture((place) => this.local.playground.vote(place, id, ids), as);
  }

  #isOwn(as: string, { message }: SeenMessage): boolean {
    return message.author.id === this.personId(as);
  }

  /** The newest message that fits; one named by its id need not be in sight any more. */
  #message(as: string, named: string | undefined, fits: (seen: SeenMessage) => boolean = () => true): string {
    if (named !== undefined && /^\d{15,}$/.test(named)) return named;
    const found = this.seenMessages(as).findLast((seen) =>
      fits(seen) && (named === undefined || textOf(seen).includes(named))
    );
    if (!found) {
      throw new Error(named === undefined ? "there is no such message" : `no message has "${named}"`);
    }
    return found.message.id;
  }
}

function textOf({ message }: SeenMessage): string {
  const embeds = message.embeds.flatMap(({ title, description }) => [title, description]);
  return [message.content, message.poll?.question.text, ...embeds].filter(Boolean).join("\n");
}

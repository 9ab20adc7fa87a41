/** What people do in the fake playground besides writing and pressing: enough that the page shows what comes of it. */
import type { APIReaction } from "discord-api-types/v10";
import type { PlaygroundChange, PlaygroundPlace, SeenMessage, SeenModal } from "../../model/playground.ts";
import type { PlaygroundGestures } from "../../model/playground_gestures.ts";
import type { ModalValues, PlaygroundModal } from "../../model/playground_modal.ts";

const DONE = Promise.resolve();

export abstract class FakeGestures implements PlaygroundGestures {
  /** Forms that are open. */
  protected modals: readonly SeenModal[] = [];

  abstract change(change: PlaygroundChange): void;
  protected abstract note(line: string): void;
  /** Puts another version of a message in its place. */
  protected abstract replace(
    channelId: string,
    messageId: string,
    next: (seen: SeenMessage) => SeenMessage,
  ): void;
  protected abstract remove(channelId: string, messageId: string): void;

  /** Opens a form in front of a person. */
  openForm(onlyFor: string, modal: PlaygroundModal): void {
    const seen = { onlyFor, modal };
    this.modals = [...this.modals, seen];
    this.change({ type: "modal", ...seen });
  }

  react(place: PlaygroundPlace, messageId: string, emoji: string): Promise<void> {
    this.note(`react ${place.as} ${messageId} ${emoji}`);
    this.#setReaction(place, messageId, emoji, true);
    return DONE;
  }

  unreact(place: PlaygroundPlace, messageId: string, emoji: string): Promise<void> {
    this.note(`unreact ${place.as} ${messageId} ${emoji}`);
    this.#setReaction(place, messageId, emoji, false);
    return DONE;
  }

  editMessage(place: PlaygroundPlace, messageId: string, content: string): Promise<void> {
    this.note(`edit ${place.as} ${messageId} ${content}`);
    const edited_timestamp = new Date().toISOString();
    this.replace(place.channelId, messageId, (seen) => ({
      ...seen,
      message: { ...seen.message, content, edited_timestamp },
    }));
    return DONE;
  }

  deleteMessage(place: PlaygroundPlace, messageId: string): Promise<void> {
    this.note(`delete ${place.as} ${messageId}`);
    this.remove(place.channelId, messageId);
    return DONE;
  }

  vote(place: PlaygroundPlace, messageId: string, answerIds: readonly number[]): Promise<void> {
    this.note(`vote ${place.as} ${messageId} ${answerIds.join(",")}`.trimEnd());
    this.replace(place.channelId, messageId, (seen) => {
      const votes = { ...seen.votes, [place.as]: answerIds };
      const given = Object.values(votes).flat();
      const answer_counts = [...new Set(given)].map((id) => ({
        id,
        count: given.filter((one) => one === id).length,
        me_voted: false,
      }));
      const poll = { ...seen.message.poll!, results: { is_finalized: false, answer_counts } };
      return { ...seen, votes, message: { ...seen.message, poll } };
    });
    return DONE;
  }

  joinVoice(place: PlaygroundPlace): Promise<void> {
    this.note(`join ${place.as} ${place.channelId}`);
    return DONE;
  }

  leaveVoice(place: PlaygroundPlace): Promise<void> {
    this.note(`leave ${place.as} ${place.channelId}`);
    return DONE;
  }

  setOwnVoice(place: PlaygroundPlace, own: { readonly mute?: boolean; readonly deaf?: boolean }) {
    this.note(`voice ${place.as} ${JSON.stringify(own)}`);
    return DONE;
  }

  openThread(place: PlaygroundPlace, name: string, options: { readonly messageId?: string } = {}) {
    this.note(`thread ${place.as} ${name} ${options.messageId}`);
    return Promise.resolve(place.channelId);
  }

  /** The bot answers at once, but for the form whose title says that it does not. */
  submit(place: PlaygroundPlace, interactionId: string, values: ModalValues): Promise<void> {
    this.note(`submit ${place.as} ${interactionId} ${JSON.stringify(values)}`);
    const open = this.modals.find(({ modal }) => modal.interactionId === interactionId);
    const { title = "", applicationId = "" } = open?.modal ?? {};
    if (title === "Silent") {
      const { channelId, as: onlyFor } = place;
      this.change({ type: "no_answer", channelId, onlyFor, command: title, applicationId });
    } else this.#close(place.as, interactionId);
    return DONE;
  }

  closeModal(place: PlaygroundPlace, interactionId: string): Promise<void> {
    this.note(`close ${place.as} ${interactionId}`);
    this.#close(place.as, interactionId);
    return DONE;
  }

  #close(onlyFor: string, interactionId: string): void {
    this.modals = this.modals.filter(({ modal }) => modal.interactionId !== interactionId);
    this.change({ type: "modal_close", onlyFor, interactionId });
  }

  #setReaction({ as, channelId }: PlaygroundPlace, messageId: string, emoji: string, isThere: boolean): void {
    this.replace(channelId, messageId, (seen) => {
      const others = (seen.reactors?.[emoji] ?? []).filter((id) => id !== as);
      const all = { ...seen.reactors, [emoji]: isThere ? [...others, as] : others };
      const reactors = Object.fromEntries(Object.entries(all).filter(([, ids]) => ids.length > 0));
      const reactions = Object.entries(reactors).map(([name, { length: count }]) => reaction(name, count));
      return { ...seen, reactors, message: { ...seen.message, reactions } };
    });
  }
}

export function reaction(name: string, count: number): APIReaction {
  return {
    emoji: { id: null, name },
    count,
    count_details: { burst: 0, normal: count },
    burst_colors: [],
    me_burst: false,
    me: false,
  };
}

/** What people can do in the local Discord besides writing, calling commands and pressing controls. */
import type { PlaygroundPlace } from "./playground.ts";
import type { ModalValues } from "./playground_modal.ts";

/** Each rejects with a `PlaygroundRefusal` when Discord would not let the person. */
export interface PlaygroundGestures {
  /** @param emoji `👍`, or of a server's own one `name:id` */
  react(place: PlaygroundPlace, messageId: string, emoji: string): Promise<void>;
  /** Takes one's own reaction back. */
  unreact(place: PlaygroundPlace, messageId: string, emoji: string): Promise<void>;
  /** Changes the text of one's own message. */
  editMessage(place: PlaygroundPlace, messageId: string, content: string): Promise<void>;
  /** Deletes one's own message, or with the permission for it another's. */
  deleteMessage(place: PlaygroundPlace, messageId: string): Promise<void>;
  /** Joins the voice channel of the place, coming from another one where the person is in one. */
  joinVoice(place: PlaygroundPlace): Promise<void>;
  /** Leaves the voice channel in the server of the place. */
  leaveVoice(place: PlaygroundPlace): Promise<void>;
  /** Mutes or deafens oneself in the voice channel; what is absent stays. */
  setOwnVoice(
    place: PlaygroundPlace,
    own: { readonly mute?: boolean; readonly deaf?: boolean },
  ): Promise<void>;
  /**
   * Opens a thread in the channel of the place.
   * @param options the message that it hangs on, or that only invited people see it
   * @returns its id
   */
  openThread(
    place: PlaygroundPlace,
    name: string,
    options?: { readonly messageId?: string; readonly hidden?: boolean },
  ): Promise<string>;
  /** Sends a form. It stays open until the bot has answered. */
  submit(place: PlaygroundPlace, interactionId: string, values: ModalValues): Promise<void>;
  /** Closes a form without sending it; the bot does not hear of it. */
  closeModal(place: PlaygroundPlace, interactionId: string): Promise<void>;
  /**
   * Votes in a poll; the answers take the place of those given before.
   * @param answerIds none takes the vote back
   */
  vote(place: PlaygroundPlace, messageId: string, answerIds: readonly number[]): Promise<void>;
}

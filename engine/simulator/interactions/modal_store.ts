import type { PlaygroundModal } from "../../model/playground_modal.ts";
import { AgingMap } from "../aging_map.ts";
import type { Watchers } from "../watchers.ts";
import type { Interaction } from "./interaction_store.ts";

/** A form that is open in front of a person. */
export interface OpenModal {
  /** What the application answered with it. */
  readonly askedBy: Interaction;
  readonly modal: PlaygroundModal;
  /** What was sent last; the form stays open until the application has answered that. */
  sent?: Interaction;
}

/** Forms that are open, by the interaction that they answer. A person may leave one open for as long as they like. */
export class ModalStore {
  readonly #open = new AgingMap<OpenModal>();

  constructor(readonly limit: number, readonly watchers: Watchers) {}

  open(modal: OpenModal): void {
    const { id, user } = modal.askedBy;
    this.#open.set(id, modal);
    this.watchers.tell({ type: "modal", onlyFor: user.id, modal: modal.modal });
    const oldest = this.#open.size > this.limit ? this.#open.oldest() : undefined;
    if (oldest !== undefined) this.close(oldest);
  }

  get(interactionId: string): OpenModal | undefined {
    return this.#open.get(interactionId);
  }

  close(interactionId: string): void {
    const modal = this.#open.get(interactionId);
    if (!modal) return;
    this.#open.delete(interactionId);
    this.watchers.tell({ type: "modal_close", onlyFor: modal.askedBy.user.id, interactionId });
  }

  /** Of all people, oldest first. */
  all(): IterableIterator<OpenModal> {
    return this.#open.values();
  }
}

/** Forms that bots open in front of people in the local Discord. */
import type { APIModalInteractionResponseCallbackComponent } from "discord-api-types/v10";

/** A form that a bot opened in front of a person. */
export interface PlaygroundModal {
  /** Of the command or press that it answers; names the form until it is sent or closed. */
  readonly interactionId: string;
  readonly applicationId: string;
  readonly channelId: string;
  readonly custom_id: string;
  readonly title: string;
  /** With a number as the id of each, as Discord gives them back. */
  readonly components: readonly APIModalInteractionResponseCallbackComponent[];
}

/**
 * What a person filled in, by the custom id of the field: a text; the values or ids that were chosen; files as `data:`
 * addresses (`data:text/plain;name=notes.txt,Hello`); whether a box is checked.
 */
export type ModalValues = Readonly<Record<string, string | boolean | readonly string[]>>;

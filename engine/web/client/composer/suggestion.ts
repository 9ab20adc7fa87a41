/** One row of the list above the message field. */
export interface Suggestion {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  /** Why it cannot be taken. */
  readonly refusal?: string;
  /** Small marks behind the label: a command's options. */
  readonly marks?: readonly string[];
  /** At the far end: the bot it belongs to. */
  readonly from?: string;
  /** Draws a face in front. */
  readonly face?: { readonly id: string; readonly name: string; readonly isBot: boolean };
  /** Draws a sign in front. */
  readonly sign?: string;
  /** Colour of the label: a role's. */
  readonly color?: string;
}

/** A part of the page besides the chat, such as the runs of a bot. What goes in and out is plain JSON. */
export interface Panel {
  /**
   * Does what the page asks.
   * @param given what the ask takes, not yet checked
   * @throws PanelRefusal with a sentence for the person
   */
  ask(name: string, given: unknown): Promise<unknown>;
  /** Tells what is new until the returned function is called. */
  watch?(tell: (news: unknown) => void): () => void;
}

/** What a panel can be asked, and what it tells by itself. */
export interface PanelType {
  readonly asks: Readonly<Record<string, { readonly given: unknown; readonly answer: unknown }>>;
  readonly news: unknown;
}

/** The message is for the person at the page. */
export class PanelRefusal extends Error {
  override readonly name = "PanelRefusal";
}

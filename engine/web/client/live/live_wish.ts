/** What somebody wants done with what was done before. */
export type LiveWish =
  /** Again what a message belongs to. */
  | { readonly do: "repeat"; readonly messageId: string }
  /** Again what the person on screen did last. */
  | { readonly do: "repeat_last" }
  /** Everything from a message on, or since the page was opened, as a test. */
  | { readonly do: "test"; readonly from?: string };

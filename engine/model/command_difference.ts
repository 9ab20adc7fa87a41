/** What a sync of slash commands changed, or would change: commands as people know them, `/hello`, `Report (user menu)`. */
export interface CommandDifference {
  readonly added: readonly string[];
  /** With what has changed, in words. */
  readonly changed: readonly { readonly name: string; readonly what: readonly string[] }[];
  readonly removed: readonly string[];
}

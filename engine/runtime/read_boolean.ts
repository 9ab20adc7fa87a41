/** Yes and no as people write them. */
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...["yes", "y", "true", "on", "1", "ja", "oui", "si", "sí"].map((word) => [word, true] as const),
  ...["no", "n", "false", "off", "0", "nein", "non", "nee"].map((word) => [word, false] as const),
]);

export function readBoolean(text: string): boolean | undefined {
  return WORDS.get(text.trim().toLowerCase());
}

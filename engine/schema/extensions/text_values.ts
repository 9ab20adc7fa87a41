/** A word in braces in a text of an extension, for which a value is put in. */
export const TEXT_VALUE = /\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** The words in braces, each once. */
export function valuesIn(words: string): string[] {
  return [...new Set(Array.from(words.matchAll(TEXT_VALUE), ([, name]) => name!))];
}

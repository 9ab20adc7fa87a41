/** Where extensions lie, relative to the project folder. */
export const EXTENSIONS_FOLDER = "extensions";

/** The name of an extension's logger. */
export function extensionLogger(name: string): string {
  return `extensions.${name}`;
}

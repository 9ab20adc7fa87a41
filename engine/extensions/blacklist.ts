import type { ExtensionInfo } from "../model/extensions.ts";

/** Extensions that are never loaded. */
export class Blacklist {
  readonly #names: ReadonlySet<string>;

  /** @param names with or without the ending of the file, in whatever case */
  constructor(names: readonly string[]) {
    this.#names = new Set(
      names.map((name) => name.trim().toLowerCase().replace(/(?:\/mod)?\.(?:ts|js|mjs)$/, "")),
    );
  }

  has(name: string): boolean {
    return this.#names.has(name.toLowerCase());
  }

  info(name: string): ExtensionInfo {
    const problem =
      "It stands in the bot's file under `extensions`, `blacklist`. Take it out there to have it loaded.";
    return { name, state: "blacklisted", problem };
  }
}

/** What owners have said of single extensions while their bots run: it goes before `auto_load`, until the process ends. */
export class Wishes {
  readonly #bots = new Map<string, Map<string, boolean>>();

  /** @param loaded whether it is to be loaded */
  set(bot: string, extension: string, loaded: boolean): void {
    const wishes = this.#bots.get(bot) ?? new Map<string, boolean>();
    this.#bots.set(bot, wishes.set(extension, loaded));
  }

  /** `undefined` where nothing was said. */
  of(bot: string, extension: string): boolean | undefined {
    return this.#bots.get(bot)?.get(extension);
  }
}

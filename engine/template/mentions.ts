/** Who a text mentions by the will of its author. */

/** Ids of people and roles, collected while texts are rendered. */
export class Mentions {
  // Most texts mention nobody.
  #users: Set<string> | undefined;
  #roles: Set<string> | undefined;
  /**
   * The message may ping @everyone. Discord then looks for it in the whole text, so that a rendered text must not
   * hold one that a member typed: `render` breaks those.
   */
  readonly everyone: boolean;

  constructor({ everyone = false }: { readonly everyone?: boolean } = {}) {
    this.everyone = everyone;
  }

  get users(): ReadonlySet<string> {
    return this.#users ?? NOBODY;
  }

  get roles(): ReadonlySet<string> {
    return this.#roles ?? NOBODY;
  }

  addUser(id: string): void {
    (this.#users ??= new Set()).add(id);
  }

  addRole(id: string): void {
    (this.#roles ??= new Set()).add(id);
  }
}

const NOBODY: ReadonlySet<string> = new Set();

const LONGEST_ID = 25;

/**
 * Adds every mention that stands in `text`, which must hold nothing that a member typed. Discord's forms are
 * `<@id>`, the older `<@!id>`, and `<@&id>` for a role. Read without a pattern, because every reply comes by.
 */
export function collectMentions(text: string, into: Mentions): void {
  for (let at = text.indexOf("<@"); at !== -1; at = text.indexOf("<@", at + 2)) {
    const sign = text[at + 2];
    const start = sign === "&" || sign === "!" ? at + 3 : at + 2;
    let end = start;
    while (isDigit(text.charCodeAt(end)) && end - start <= LONGEST_ID) end++;
    if (end > start && text[end] === ">") {
      const id = text.slice(start, end);
      if (sign === "&") into.addRole(id);
      else into.addUser(id);
    }
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether `text` can be a mention or a part of one, together with what stands beside it. */
export function mayMention(text: string): boolean {
  return text.includes("<@");
}

/** Stands for a character that a member typed, where an author's own words are searched. */
const TYPED = "\0";
const ZERO_WIDTH_SPACE = "\u200b";

/** As many stand-ins as the typed text is long, so that places in both texts are the same. */
export function hideTyped(text: string): string {
  return TYPED.repeat(text.length);
}

/**
 * Breaks every @everyone and @here of `text` that is not the author's own, with a space that nobody sees.
 *
 * @param own the same text with everything typed hidden
 */
export function breakTypedPings(text: string, own: string): string {
  return text.replace(
    /@(everyone|here)/g,
    (ping, word: string, at: number) => own.startsWith(ping, at) ? ping : `@${ZERO_WIDTH_SPACE}${word}`,
  );
}

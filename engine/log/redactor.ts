/** Takes secrets out of texts before they are written anywhere. */
import { cutText } from "./clean_text.ts";
import { HIDDEN, hidePatterns } from "./secret_patterns.ts";

/** Shorter ones are ordinary words and numbers (`true`, `8080`); hiding them would make the log unreadable. */
const SHORTEST = 6;
/** Its last part alone is the secret of a token: what stands before is the bot's id and a time. */
const TOKEN = /^[\w-]+\.[\w-]+\.([\w-]{20,})$/;
/** Longer than any token of Discord. */
const MARGIN = 1024;

export class Redactor {
  readonly #forms = new Set<string>();
  #pattern: RegExp | undefined;
  #margin = MARGIN;

  /**
   * From now on this text is hidden wherever it occurs: as it is, as JSON writes it, and as addresses write it; of a
   * token also its last part alone.
   * Texts of under 6 characters are not hidden.
   */
  addSecret(secret: string): void {
    const text = secret.trim();
    if (text.length < SHORTEST || this.#forms.has(text)) return;
    const forms = [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text.toWellFormed())];
    const [, last] = TOKEN.exec(text) ?? [];
    if (last !== undefined) forms.push(last);
    for (const form of forms) this.#forms.add(form);
    // The longest first: a secret may be the beginning of another one.
    const longestFirst = [...this.#forms].sort((a, b) => b.length - a.length);
    this.#margin = Math.max(MARGIN, longestFirst[0]!.length);
    this.#pattern = new RegExp(longestFirst.map((form) => RegExp.escape(form)).join("|"), "g");
  }

  /** The text without secrets, at most `length` characters of it. */
  text(text: string, length: number): string {
    if (text.length <= length) return this.#hide(text);
    // A secret that the cut would go through has to be seen whole; what then stays of one lies in the margin.
    const near = this.#hide(text.slice(0, length + this.#margin));
    if (text.length <= length + this.#margin) return cutText(near, length);
    const shown = cutText(near.slice(0, -this.#margin), length);
    return shown.length > length ? shown : `${shown}… (${text.length - length} more characters)`;
  }

  /** The text without the secrets that were given, but with what only looks like one. */
  withoutSecrets(text: string): string {
    return this.#pattern ? text.replace(this.#pattern, HIDDEN) : text;
  }

  #hide(text: string): string {
    return hidePatterns(this.withoutSecrets(text));
  }
}

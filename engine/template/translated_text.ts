/** A text in several languages: rendered in the first one that the reader, their server or the bot speaks. */
import { inFirstOf } from "../model/languages.ts";
import type { Scope } from "../model/scope.ts";
import type { Mentions } from "./mentions.ts";
import type { TextTemplate } from "./text_template.ts";

export class TranslatedText implements TextTemplate {
  readonly constant = undefined;
  readonly uses: ReadonlySet<string>;

  /** @param own in the language of the bot @param others by their languages */
  constructor(readonly own: TextTemplate, readonly others: ReadonlyMap<string, TextTemplate>) {
    this.uses = new Set([own, ...others.values()].flatMap(({ uses }) => [...uses]));
  }

  render(scope: Scope, mentions?: Mentions): string {
    const languages = scope["languages"];
    if (!Array.isArray(languages)) return this.own.render(scope, mentions);
    const spoken = inFirstOf(languages, this.others, String(scope["language"]));
    return (spoken ?? this.own).render(scope, mentions);
  }
}

/** What bots choose of a project's extensions, by what their files said when they could last be relied on. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ParsedFile } from "../../source/nodes.ts";
import { type ExtensionChoice, peekExtensions } from "./peek_extensions.ts";

const NOTHING: ExtensionChoice = { autoLoad: false, blacklist: new Set(), isolated: new Map(), unread: true };

export class ExtensionChoices {
  readonly #last = new Map<string, ExtensionChoice>();

  /**
   * A slip must never run an extension without its isolation: where the files cannot be parsed, or a name under `isolate` is
   * none of an extension, what was said before still holds.
   * @param problems of the parse @param exists whether there is such an extension
   */
  of(
    bot: string,
    { parsed, problems }: {
      readonly parsed: readonly ParsedFile[];
      readonly problems: readonly Diagnostic[];
    },
    exists: (name: string) => boolean,
  ): ExtensionChoice {
    const choice = peekExtensions(parsed);
    const reliable = problems.every(({ severity }) => severity !== "error") &&
      [...choice.isolated.keys()].every(exists);
    if (!reliable) return this.#last.get(bot) ?? NOTHING;
    this.#last.set(bot, choice);
    return choice;
  }
}

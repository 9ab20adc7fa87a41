/** The language that the extensions of a bot make: the same one as long as they are the same, so that its schemas are kept. */
import { ACTIONS } from "../../actions/actions.ts";
import { declaredAction } from "../../actions/extensions/declared_action.ts";
import { LANGUAGE } from "../../actions/language.ts";
import type { Version } from "../../extensions/mod.ts";
import type { AbsentExtension } from "../../model/declared.ts";
import type { Language } from "../../schema/language.ts";
import { declaredTrigger } from "../../schema/triggers/declared.ts";
import { TRIGGERS } from "../../schema/triggers/triggers.ts";

export class ExtensionWords {
  #known = new Map<string, Language>();
  #used = new Set<string>();

  /** Languages that no bot has used since this was last called are forgotten. */
  begin(): void {
    for (const key of this.#known.keys()) if (!this.#used.has(key)) this.#known.delete(key);
    this.#used = new Set();
  }

  of(present: readonly Version[], absent: readonly AbsentExtension[]): Language {
    if (present.length === 0 && absent.length === 0) return LANGUAGE;
    const key = JSON.stringify([present.map(({ id }) => id), absent]);
    this.#used.add(key);
    let language = this.#known.get(key);
    if (!language) this.#known.set(key, language = make(present, absent));
    return language;
  }
}

function make(versions: readonly Version[], absent: readonly AbsentExtension[]): Language {
  const present = versions.map(({ declared }) => declared);
  return {
    actions: [
      ...ACTIONS,
      ...present.flatMap(({ name, actions }) => actions.map((one) => declaredAction(name, one))),
    ],
    triggers: [
      ...TRIGGERS,
      ...present.flatMap(({ name, triggers }) => triggers.map((one) => declaredTrigger(name, one))),
    ],
    extensions: { present, absent },
  };
}

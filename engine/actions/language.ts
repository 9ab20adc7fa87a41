import type { DeclaredExtensions } from "../model/declared.ts";
import { engineLanguage, type Language } from "../schema/language.ts";
import { ACTIONS } from "./actions.ts";
import { declaredAction } from "./extensions/declared_action.ts";

/** The language of the engine alone, without any extension. */
export const LANGUAGE: Language = engineLanguage(ACTIONS);

/** The language with what extensions add to it. Keep it while they stay the same: its schemas are kept by it. */
export function languageWith(extensions: DeclaredExtensions): Language {
  const actions = extensions.present.flatMap(({ name, actions }) =>
    actions.map((action) => declaredAction(name, action))
  );
  return { ...LANGUAGE, actions: [...ACTIONS, ...actions], extensions };
}

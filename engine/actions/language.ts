import { engineLanguage, type Language } from "../schema/language.ts";
import { ACTIONS } from "./actions.ts";

/** The language of the engine alone, without any extension. */
export const LANGUAGE: Language = engineLanguage(ACTIONS);

import type { Problems } from "../diagnostics/diagnostic.ts";
import { TEXTS, type Texts } from "../model/texts.ts";
import type { MessageDefinition } from "../schema/keys/messages.ts";
import { compileText } from "../template/text.ts";
import { compileTexts } from "./texts.ts";

/** The engine's texts with those that the author wrote; each is checked against what its own placeholders know. */
export function compileMessages(messages: readonly MessageDefinition[], problems: Problems): Texts {
  return compileTexts(
    new Map(messages.map(({ key, text }) => [key, compileText(text, TEXTS[key].variables, problems)])),
  );
}

import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS, OWN_LIMITS } from "../../model/limits.ts";
import type { BotDefinition } from "../keys/bot.ts";
import { quote } from "../kit/quote.ts";
import { checkFilledText } from "./length.ts";
import { checkNamed } from "./named.ts";

/** Checks the single values at the top of a definition. */
export function checkSettings(definition: BotDefinition, problems: Problems): void {
  checkPrefix(definition.prefix, problems);
  checkPermittedRoles(definition, problems);
  checkMessages(definition, problems);
}

function checkPrefix(prefix: SourceText | undefined, problems: Problems): void {
  const reason = prefix && prefixFault(prefix.text);
  if (!reason) return;
  problems.add({
    code: "bad-prefix",
    message: `${quote(prefix.text)} cannot be the prefix: ${reason}.`,
    span: prefix.span,
    expected: `1 to ${OWN_LIMITS.prefix} characters without a blank, such as "!"`,
  });
}

/** Why a text cannot stand before commands, in words that follow its name; `undefined` where it can. */
export function prefixFault(text: string): string | undefined {
  if (text === "") return "it is empty";
  if (/\s/.test(text)) return "it has a blank (one after the prefix is allowed anyway)";
  if (text.startsWith("/")) return "Discord keeps / for slash commands";
  if (/^<[@#]|^@|<@[!&]?\d/.test(text)) return "it is a mention (a mention of the bot works anyway)";
  if (Array.from(text).length > OWN_LIMITS.prefix) return `it is longer than ${OWN_LIMITS.prefix} characters`;
}

function checkPermittedRoles({ settings, names }: BotDefinition, problems: Problems): void {
  for (const { roles } of settings.commandPermissions) checkNamed("roles", roles, names, problems);
}

/** Discord takes 2,000 characters in a message; those of an embed are more. */
function checkMessages({ messages }: BotDefinition, problems: Problems): void {
  for (const { text } of [...messages.engine, ...messages.declared]) {
    checkFilledText(text, LIMITS.message.content, "The text", problems);
    if (text.text.trim() !== "") continue;
    problems.add({
      code: "empty-text",
      message: "This text is empty, so people would get no answer.",
      span: text.span,
      expected: "a text",
    });
  }
}

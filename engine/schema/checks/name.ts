import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { COMMAND_NAME, LIMITS, OWN_LIMITS } from "../../model/limits.ts";
import { withReplaced } from "../kit/fix.ts";
import { quote } from "../kit/quote.ts";

/** Most names; known without the much slower look at all letters of all scripts. */
const PLAIN = /^[-_a-z0-9]{1,32}$/;

const RULE = "1 to 32 letters, digits, hyphens and underscores, in lower case";

/** Refuses what Discord does not take as the name of a slash command or an option. */
export function checkSlashName(name: SourceText, what: string, problems: Problems): void {
  const { text } = name;
  if (PLAIN.test(text) || (COMMAND_NAME.test(text) && text === text.toLowerCase())) return;
  const suggestion = slashName(text);
  problems.add({
    code: "bad-name",
    message: `${quote(text)} cannot be the name of ${what}: ${reason(text)}.`,
    span: name.span,
    expected: RULE,
    suggestion,
    fix: suggestion && withReplaced(name.span, suggestion),
  });
}

/** Refuses a name or alias that nobody could type after the prefix. */
export function checkPrefixName(name: SourceText, what: string, problems: Problems): void {
  const length = Array.from(name.text).length;
  if (length <= OWN_LIMITS.prefixName && /^\S+$/u.test(name.text)) return;
  const suggestion = name.text.trim().replace(/\s+/g, "-").slice(0, OWN_LIMITS.prefixName) || undefined;
  problems.add({
    code: "bad-name",
    message: `${quote(name.text)} cannot be ${what}: ${reason(name.text, OWN_LIMITS.prefixName)}.`,
    span: name.span,
    expected: `1 to ${OWN_LIMITS.prefixName} characters without a blank`,
    suggestion,
    fix: suggestion && withReplaced(name.span, suggestion),
  });
}

/** The nearest name that Discord takes. */
function slashName(text: string): string | undefined {
  const name = text.toLowerCase().trim().replace(/^[!/]+/, "").replace(/\s+/g, "-")
    .replace(/[^-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]/gu, "")
    // A sign or an emoji that was left out takes its blank with it.
    .replace(/^-+|-+$/g, "");
  const short = Array.from(name).slice(0, LIMITS.command.name).join("");
  return COMMAND_NAME.test(short) ? short : undefined;
}

function reason(text: string, longest: number = LIMITS.command.name): string {
  if (text === "") return "it is empty";
  if (Array.from(text).length > longest) return `it is longer than ${longest} characters`;
  if (/\s/.test(text)) return "it has a blank";
  if (text !== text.toLowerCase()) return "it has capitals";
  return "it has characters that Discord does not take in names";
}

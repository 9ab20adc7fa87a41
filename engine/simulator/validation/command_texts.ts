import { Locale } from "discord-api-types/v10";
import { characters, type Fields, type Form, type Path } from "./form.ts";

const PATTERN = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Names of slash commands and options: letters of any script, lower case where the script has one. */
export const NAME = {
  test: (name: string): boolean => PATTERN.test(name) && name === name.toLowerCase(),
};

const LOCALES: readonly string[] = Object.values(Locale);

export function checkLocalizations(
  form: Form,
  path: Path,
  value: unknown,
  max: number,
  pattern?: { test(name: string): boolean },
): void {
  if (value === undefined || value === null) return;
  const texts = form.object(path, value) ?? {};
  for (const [locale, text] of Object.entries(texts)) {
    if (!LOCALES.includes(locale)) {
      form.add([...path, locale], "BASE_TYPE_CHOICES", `Value must be one of {${LOCALES.join(", ")}}.`);
      continue;
    }
    if (text === null) continue;
    form.text([...path, locale], text, max, { min: 1, required: true });
    if (pattern && typeof text === "string" && !pattern.test(text)) {
      form.add([...path, locale], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
  }
}

/** Characters of names, descriptions and choice values together; of translations the longest counts. */
export function sizeOfCommand(part: Fields): number {
  let size = longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations);
  for (const choice of asList(part.choices)) {
    size += longest(choice.name, choice.name_localizations);
    if (typeof choice.value === "string") size += characters(choice.value);
  }
  for (const option of asList(part.options)) size += sizeOfCommand(option);
  return size;
}

function longest(text: unknown, localizations: unknown): number {
  let most = typeof text === "string" ? characters(text) : 0;
  if (typeof localizations !== "object" || localizations === null) return most;
  for (const other of Object.values(localizations)) {
    if (typeof other === "string") most = Math.max(most, characters(other));
  }
  return most;
}

function asList(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];
}

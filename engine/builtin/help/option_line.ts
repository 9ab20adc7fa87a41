/** An option of a command in words. */
import type { CommandOption } from "../../model/program.ts";
import type { Texts } from "../../model/texts.ts";
import { code } from "../../words/code.ts";
import { cut } from "../../words/cut.ts";
import { listWords } from "../../words/list_words.ts";
import { listUpTo } from "../kit/list_up_to.ts";

const NAME = 40;
const CHOICE = 40;
const CHOICES = 160;
const DEFAULT = 60;
const DESCRIPTION = 120;

/** `who` (person, required): Whom to greet */
export function optionLine(option: CommandOption, texts: Texts): string {
  const facts = [
    texts.get(`help_${option.type}`),
    option.required ? texts.get("help_required") : undefined,
    choicesOf(option, texts) ?? rangeOf(option, texts) ?? lengthOf(option, texts),
    defaultOf(option, texts),
  ].filter((fact) => fact !== undefined && fact !== "");
  return texts.get("help_option", {
    name: code(option.name, NAME),
    facts: `(${facts.join(", ")})`,
    description: cut(option.description, DESCRIPTION),
  });
}

function choicesOf({ choices }: CommandOption, texts: Texts): string | undefined {
  if (!choices || choices.length === 0) return undefined;
  const names = choices.map(({ name }) => code(name, CHOICE));
  const all = listWords(texts, "list_or", names);
  return texts.get("help_choices", {
    choices: all.length <= CHOICES ? all : listUpTo(texts, names, CHOICES),
  });
}

function rangeOf({ minValue: least, maxValue: most }: CommandOption, texts: Texts): string | undefined {
  if (least !== undefined && most !== undefined) return texts.get("help_between", { least, most });
  if (least !== undefined) return texts.get("help_at_least", { least });
  return most === undefined ? undefined : texts.get("help_at_most", { most });
}

function lengthOf({ minLength: least, maxLength: most }: CommandOption, texts: Texts): string | undefined {
  if (least !== undefined && most !== undefined) return texts.get("help_between_long", { least, most });
  if (least !== undefined) return texts.get("help_at_least_long", { least });
  return most === undefined ? undefined : texts.get("help_at_most_long", { most });
}

/** As the person would pick it: the name of a choice goes before its value. */
function defaultOf({ default: usual, choices }: CommandOption, texts: Texts): string | undefined {
  if (usual === undefined) return undefined;
  const name = choices?.find(({ value }) => value === usual)?.name ?? String(usual);
  return texts.get("help_default", { value: code(name, DEFAULT) });
}

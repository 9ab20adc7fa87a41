/** The options of a select: those that stand there, or those of a list that is only known when the message is made. */
import type { APISelectMenuOption } from "discord-api-types/v10";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Scope } from "../../model/scope.ts";
import type { SelectDefinition, SelectOptionDefinition } from "../../schema/keys/components/definitions.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { compileBare } from "../../template/bare.ts";
import { compileCondition } from "../../template/condition.ts";
import { printer } from "../../template/print.ts";
import { compileText } from "../../template/text.ts";
import { describe, isList } from "../../template/type.ts";
import { cut } from "../../words/cut.ts";
import { compileComponentEmoji } from "./emoji.ts";

const { options: MOST, optionText: LONGEST } = LIMITS.components;

/** At most 25, each value once. @param picked how many may be picked beforehand */
export type Options = (scope: Scope, picked: number) => APISelectMenuOption[];

export function compileSelectOptions({ options = [] }: SelectDefinition, context: MessageContext): Options {
  if (!Array.isArray(options)) return compileListed(options as SourceText, context);
  const written = (options as readonly SelectOptionDefinition[]).map((option) =>
    compileOption(option, context)
  );
  return (scope, picked) => {
    const offered = unique(written.flatMap((option) => option(scope) ?? []));
    let left = picked;
    // Discord refuses more options that are picked than may be.
    return offered.map(({ default: first, ...option }) =>
      first && left-- > 0 ? { ...option, default: true } : option
    );
  };
}

function compileOption(definition: SelectOptionDefinition, context: MessageContext) {
  const { variables, problems } = context;
  const text = (source: SourceText) => compileText(source, variables, problems);
  const label = text(definition.label);
  const value = definition.value ? text(definition.value) : label;
  const description = definition.description && text(definition.description);
  const emoji = definition.emoji && compileComponentEmoji(definition.emoji, context);
  const chosen = definition.default &&
    compileCondition(definition.default, variables, problems, { mayBeFixed: true });
  return (scope: Scope): APISelectMenuOption | undefined => {
    const shown = short(label.render(scope));
    const sent = value.render(scope).slice(0, LONGEST);
    if (!shown || !sent) return undefined;
    const below = description && short(description.render(scope));
    const icon = emoji?.(scope);
    return {
      label: shown,
      value: sent,
      ...(below ? { description: below } : {}),
      ...(icon ? { emoji: icon } : {}),
      ...(chosen?.(scope) ? { default: true } : {}),
    };
  };
}

/** `options: "{data.colours}"` */
function compileListed(source: SourceText, { variables, problems }: MessageContext): Options {
  const expression = compileBare(source, variables, problems, "the list of options");
  const type = expression?.type ?? "anything";
  const print = isList(type) ? printer(type.list) : undefined;
  if (!print && type !== "anything") {
    problems.add({
      code: "not-a-list",
      message: `\`${source.text.trim()}\` is ${describe(type)}, and a select offers a list of texts.`,
      span: source.at(0, source.text.length),
      expected: "a list such as [red, blue], or an expression that gives one",
    });
  }
  return (scope) => {
    const list = expression?.run(scope);
    if (!print || !Array.isArray(list)) return [];
    return unique(list.flatMap((item) => {
      const text = print(item).trim();
      return text ? [{ label: short(text), value: text.slice(0, LONGEST) }] : [];
    }));
  };
}

function unique(options: readonly APISelectMenuOption[]): APISelectMenuOption[] {
  return [...new Map(options.toReversed().map((option) => [option.value, option])).values()].toReversed()
    .slice(0, MOST);
}

function short(text: string): string {
  return cut(text.trim(), LONGEST);
}

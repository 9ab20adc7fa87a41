/** `suggest` of an option → choices that an extension offers while somebody types. */
import { checkExtension } from "../actions/outside/handler.ts";
import { nearest } from "../diagnostics/did_you_mean.ts";
import type { SourceText } from "../diagnostics/span.ts";
import { LIMITS } from "../model/limits.ts";
import type { Choice, OptionType } from "../model/option.ts";
import type { CommandOption } from "../model/program.ts";
import { absentWord } from "../schema/extensions/absent.ts";
import { withReplaced } from "../schema/kit/fix.ts";
import type { BotContext } from "./context.ts";

type Context = Pick<BotContext, "outside" | "problems">;

/** `NAME.SUGGESTIONS`. */
const REFERENCE = /^([a-z0-9][a-z0-9_-]{0,31})\.([A-Za-z_][A-Za-z0-9_]{0,63})$/;
/** `NAME.option:PATH OPTION`: those of an option in the definition that an extension brings along. */
const OWN_REFERENCE = /^([a-z0-9][a-z0-9_-]{0,31})\.(option:.+)$/;
/** Where such definitions stand. */
const OWN_FILES = "extensions/";

/** `undefined` where nothing can be meant, which is told. @param type of the option */
export function compileSuggest(source: SourceText, type: OptionType, bot: Context): CommandOption["suggest"] {
  const own = source.span.file.path.startsWith(OWN_FILES) ? OWN_REFERENCE.exec(source.text) : null;
  const [, extension, name] = own ?? REFERENCE.exec(source.text.trim()) ?? [];
  if (extension === undefined || name === undefined) {
    bot.problems.add({
      code: "bad-suggest",
      message: `\`${source.text}\` does not name suggestions of an extension.`,
      span: source.span,
      expected: "the name of an extension, a dot and the name of its suggestions, such as dice.words",
    });
    return undefined;
  }
  if (!own) checkSuggestions(source, extension, name, bot);
  return async ({ typed, caller: { user, guildId }, bot: { services } }) => {
    const call = { typed, userId: user.id, ...(guildId === undefined ? {} : { serverId: guildId }) };
    const choices = await services.extensions.suggest(extension, name, call);
    return choices.flatMap((choice) => fitting(choice, type) ?? []);
  };
}

/** Discord takes none at all where one is not of the option's type. A value that is cut would be another one. */
function fitting({ name, value }: Choice, type: OptionType): Choice | undefined {
  if (name.trim() === "") return undefined;
  if (type === "string") {
    const text = String(value);
    return text !== "" && text.length <= LIMITS.option.choiceText ? { name, value: text } : undefined;
  }
  const right = type === "integer" ? Number.isInteger(value) : Number.isFinite(value);
  return right && Math.abs(Number(value)) <= LIMITS.option.number ? { name, value } : undefined;
}

function checkSuggestions(source: SourceText, extension: string, name: string, bot: Context): void {
  const { outside, problems } = bot;
  const absent = absentWord({ text: source.text.trim(), span: source.span }, outside.declared);
  if (absent) return problems.add(absent);
  checkExtension(source, extension, bot);
  const declared = outside.declared.present.find((one) => one.name === extension);
  if (!declared) return;
  const known = declared.suggestions ?? [];
  if (known.includes(name)) return;
  const suggestion = nearest(name, known);
  const start = source.text.indexOf(".") + 1;
  const span = source.at(start, start + name.length);
  problems.add({
    code: "unknown-suggestions",
    message: `The extension \`${extension}\` has no suggestions \`${name}\`.`,
    span,
    expected: known.length > 0
      ? `one of ${known.join(", ")}`
      : `suggestions under \`suggestions\` in ${extension}`,
    ...(suggestion === undefined ? {} : { suggestion, fix: withReplaced(span, suggestion) }),
  });
}

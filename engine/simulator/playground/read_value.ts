import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as Type,
} from "discord-api-types/v10";
import { PlaygroundRefusal } from "../../model/playground.ts";

/** Finds ids by names, in lower case and without `@` and `#`. */
export interface NamedThings {
  member(name: string): string | undefined;
  role(name: string): string | undefined;
  channel(name: string): string | undefined;
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/**
 * The value that a person meant by a text.
 *
 * @throws PlaygroundRefusal when the text is nothing of the option's kind
 */
export function readValue(
  option: APIApplicationCommandBasicOption,
  text: string,
  things: NamedThings,
  all: readonly APIApplicationCommandBasicOption[],
): string | number | boolean {
  const refuse = (what: string) => {
    const strange = /\s([^\s:]+):/.exec(text)?.[1];
    const hint = strange
      ? ` There is no option "${strange}"; there are: ${all.map((o) => o.name).join(", ")}.`
      : "";
    return new PlaygroundRefusal(`The option "${option.name}" takes ${what}; "${text}" is none.${hint}`);
  };
  const chosen = choiceOf(option, text);
  if (chosen !== undefined) return chosen;
  switch (option.type) {
    case Type.String:
      return text;
    case Type.Integer:
      if (!/^[+-]?\d+$/.test(text)) throw refuse("a whole number");
      return Number(text);
    case Type.Number:
      if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) throw refuse("a number");
      return Number(text);
    case Type.Boolean: {
      const value = BOOLEANS[text.toLowerCase()];
      if (value === undefined) throw refuse("true or false");
      return value;
    }
    case Type.User:
      return id(text, /^<@!?(\d+)>$/, "@", things.member) ?? fail(refuse("a person"));
    case Type.Role:
      return id(text, /^<@&(\d+)>$/, "@", things.role) ?? fail(refuse("a role"));
    case Type.Channel:
      return id(text, /^<#(\d+)>$/, "#", things.channel) ?? fail(refuse("a channel"));
    case Type.Mentionable:
      return id(text, /^<@[!&]?(\d+)>$/, "@", (name) => things.member(name) ?? things.role(name)) ??
        fail(refuse("a person or a role"));
    case Type.Attachment:
      throw new PlaygroundRefusal(`The option "${option.name}" takes a file, which cannot be typed.`);
  }
}

function choiceOf(option: APIApplicationCommandBasicOption, text: string): string | number | undefined {
  const choices = "choices" in option ? option.choices : undefined;
  const wanted = text.toLowerCase();
  return choices?.find(({ name, value }) => name.toLowerCase() === wanted || String(value) === text)?.value;
}

function id(
  text: string,
  mention: RegExp,
  mark: string,
  named: (name: string) => string | undefined,
): string | undefined {
  const mentioned = mention.exec(text)?.[1];
  if (mentioned !== undefined) return mentioned;
  const bare = text.startsWith(mark) ? text.slice(1) : text;
  const found = named(bare.toLowerCase());
  return found ?? (/^\d{17,19}$/.test(text) ? text : undefined);
}

function fail(error: Error): never {
  throw error;
}

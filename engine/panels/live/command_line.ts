/** A slash command as one types it. */
import type { APIApplicationCommand, APIApplicationCommandOption } from "discord-api-types/v10";
import type { PersonInput } from "../../model/person_input.ts";
import type { TypedOption } from "../../model/playground.ts";
import type { Names } from "../../outcomes/names.ts";

/** Option types that name people, roles and channels (source: Discord docs, interactions/application-commands). */
const USER = 6;
const CHANNEL = 7;
const ROLE = 8;
const MENTIONABLE = 9;

type Called = Pick<Extract<PersonInput, { action: "slash" }>, "path" | "options">;

export function commandLine(
  { path, options }: Called,
  command: APIApplicationCommand | undefined,
  names: Names,
): string {
  const known = path.slice(1).reduce<readonly APIApplicationCommandOption[]>(
    (all, name) => {
      const inner = all.find((one) => one.name === name);
      return inner && "options" in inner ? inner.options ?? [] : [];
    },
    command?.options ?? [],
  );
  const values = options.map((option) => {
    const value = shown(option, known.find(({ name }) => name === option.name), names);
    return `${option.name}:${/^$|[\s":]/.test(value) ? JSON.stringify(value) : value}`;
  });
  return [`/${path.join(" ")}`, ...values].join(" ");
}

function shown(
  { value }: TypedOption,
  option: APIApplicationCommandOption | undefined,
  names: Names,
): string {
  const text = String(value);
  switch (Number(option?.type)) {
    case USER:
      return `@${names.person(text)}`;
    case CHANNEL:
      return `#${names.channel(text)}`;
    case ROLE:
      return `@${names.role(text).replace(/^@/, "")}`;
    case MENTIONABLE: {
      const person = names.person(text);
      return `@${person === text ? names.role(text).replace(/^@/, "") : person}`;
    }
  }
  const choices = option && "choices" in option ? option.choices ?? [] : [];
  return choices.find((choice) => choice.value === value)?.name ?? text;
}

/** The people whom the options name, by their ids. */
export function peopleIn({ options }: Called, names: Names): string[] {
  return options.map(({ value }) => String(value)).filter((id) => names.person(id) !== id);
}

/** Commands, options and people as rows of the list. */
import type { Refusals } from "../state/contexts.ts";
import type { Directory, Person } from "../state/directory.ts";
import { hexColor } from "../state/directory.ts";
import type { FlatCommand, SlashOption } from "../slash/flat_command.ts";
import type { OptionSuggestion } from "../slash/option_suggestions.ts";
import type { MentionQuery } from "../slash/mention_at.ts";
import type { Suggestion } from "./suggestion.ts";

/** Rows at most; more would only slow the typing down. */
const MOST = 50;

export function commandSuggestions(
  commands: readonly FlatCommand[],
  { people }: Directory,
  refusals: Refusals,
): Suggestion[] {
  return commands.slice(0, MOST).map((command) => {
    const bot = people.get(command.applicationId);
    const refusal = refusals[command.commandId];
    return {
      key: `${command.commandId} ${command.name}`,
      label: `/${command.name}`,
      detail: refusal ?? command.description,
      refusal,
      marks: command.options.map(({ name, required }) => required ? name : `${name}?`),
      from: bot?.name,
      face: { id: command.applicationId, name: bot?.name ?? "App", isBot: true },
    };
  });
}

export function valueSuggestion({ picked, thing }: OptionSuggestion, directory: Directory): Suggestion {
  const key = `${thing?.kind} ${picked.value}`;
  if (thing?.kind === "user") return { ...personSuggestion(directory.people.get(thing.id)!), key };
  if (thing?.kind === "role") {
    const color = directory.roles.get(thing.id)?.color;
    return { key, label: picked.label, sign: "@", color: color ? hexColor(color) : undefined };
  }
  return { key, label: picked.label, sign: thing ? "#" : undefined };
}

export function optionalSuggestion({ name, description }: SlashOption): Suggestion {
  return { key: name, label: name, detail: description, sign: "+" };
}

export interface MentionSuggestion extends Suggestion {
  /** What stands in the text once it is taken. */
  readonly text: string;
}

export function mentionSuggestions({ sign, query }: MentionQuery, directory: Directory): MentionSuggestion[] {
  const wanted = query.toLowerCase();
  if (sign === "#") {
    return (directory.guild?.channels ?? []).filter(({ name }) => name.includes(wanted)).slice(0, MOST)
      .map(({ id, name }) => ({ key: id, label: name, sign: "#", text: `#${name} ` }));
  }
  const people = directory.members
    .filter(({ name, user }) => `${name} ${user.username}`.toLowerCase().includes(wanted))
    .map((person) => ({ ...personSuggestion(person), text: `@${person.name} ` }));
  const roles = [...directory.roles.values()]
    .filter(({ name }) => name !== "@everyone" && name.toLowerCase().includes(wanted))
    .map(({ id, name, color }) => ({
      key: id,
      label: name,
      sign: "@",
      detail: "Role",
      color: color ? hexColor(color) : undefined,
      text: `@${name} `,
    }));
  return [...people, ...roles].slice(0, MOST);
}

function personSuggestion({ id, name, isBot, user, color }: Person): Suggestion {
  return { key: id, label: name, detail: user.username, face: { id, name, isBot }, color };
}

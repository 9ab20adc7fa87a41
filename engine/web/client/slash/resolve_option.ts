/** What a filled field means, or what is wrong with it, in the words a person reads. */
import type { TypedOption } from "../../../model/playground.ts";
import type { Directory } from "../state/directory.ts";
import type { CommandDraft, FilledOption } from "./draft.ts";
import type { SlashOption } from "./flat_command.ts";

export type Resolved =
  | { readonly value: string | number | boolean; readonly problem?: undefined }
  | { readonly problem: string };

/** Values of all fields, or the first field with a problem. */
export function resolveDraft(
  draft: CommandDraft,
  directory: Directory,
): { readonly options: TypedOption[] } | { readonly at: number; readonly problem: string } {
  const options: TypedOption[] = [];
  for (const [at, field] of draft.filled.entries()) {
    if (field.text === "" && !field.option.required) continue;
    const resolved = resolveOption(field, directory);
    if (resolved.problem !== undefined) return { at, problem: resolved.problem };
    options.push({ name: field.option.name, value: resolved.value });
  }
  return { options };
}

export function resolveOption({ option, text, picked }: FilledOption, directory: Directory): Resolved {
  if (picked) return { value: picked.value };
  if (text.trim() === "") return { problem: `Fill in ${option.name}: this option is required.` };
  if (option.choices.length > 0) return resolveChoice(option, text);
  switch (option.kind) {
    case "string":
      return resolveText(option, text);
    case "integer":
    case "number":
      return resolveNumber(option, text);
    case "boolean":
      return resolveBoolean(option, text);
    case "attachment":
      return { problem: `${option.name} takes a file: choose one.` };
    default:
      return resolveId(option, text, directory);
  }
}

function resolveChoice({ name, choices }: SlashOption, text: string): Resolved {
  const wanted = text.trim().toLowerCase();
  const choice = choices.find((choice) => choice.name.toLowerCase() === wanted) ??
    choices.find((choice) => String(choice.value).toLowerCase() === wanted);
  return choice ? { value: choice.value } : { problem: `${name} must be one of the choices.` };
}

function resolveText({ name, min = 0, max = 6000 }: SlashOption, text: string): Resolved {
  if (text.length < min) {
    return { problem: `${name} needs at least ${min} characters; it has ${text.length}.` };
  }
  if (text.length > max) {
    return { problem: `${name} takes at most ${max} characters; it has ${text.length}.` };
  }
  return { value: text };
}

function resolveNumber({ name, kind, min, max }: SlashOption, text: string): Resolved {
  const value = Number(text.trim().replace(",", "."));
  if (!Number.isFinite(value)) return { problem: `${name} must be a number.` };
  if (kind === "integer" && !Number.isSafeInteger(value)) {
    return { problem: `${name} must be a whole number.` };
  }
  if (min !== undefined && value < min) return { problem: `${name} must be at least ${min}.` };
  if (max !== undefined && value > max) return { problem: `${name} must be at most ${max}.` };
  return { value };
}

function resolveBoolean({ name }: SlashOption, text: string): Resolved {
  const word = text.trim().toLowerCase();
  if (["true", "yes", "on"].includes(word)) return { value: true };
  if (["false", "no", "off"].includes(word)) return { value: false };
  return { problem: `${name} must be True or False.` };
}

const WANTED: Readonly<Record<string, string>> = {
  user: "a member of this server",
  role: "a role of this server",
  channel: "a channel of this server",
  mentionable: "a member or a role of this server",
};

/** People, roles and channels by mention, id or name. */
function resolveId(option: SlashOption, text: string, directory: Directory): Resolved {
  const word = text.trim().replace(/^<[@#][!&]?(\d+)>$/, "$1").replace(/^[@#]/, "").toLowerCase();
  const found = namedThings(option, directory)
    .find(({ id, names }) => id === word || names.some((name) => name.toLowerCase() === word));
  return found ? { value: found.id } : { problem: `${option.name} must be ${WANTED[option.kind]}.` };
}

export interface NamedThing {
  readonly kind: "user" | "role" | "channel";
  readonly id: string;
  /** The shown name first. */
  readonly names: readonly string[];
}

/** What an option or a select for people, roles or channels can take. */
export function namedThings(
  { kind, channelTypes }: Pick<SlashOption, "kind" | "channelTypes">,
  directory: Directory,
): NamedThing[] {
  const things: NamedThing[] = [];
  if (kind === "user" || kind === "mentionable") {
    // People before bots: they are what is mostly meant.
    const members = directory.members.toSorted((a, b) => Number(a.isBot) - Number(b.isBot));
    for (const { id, name, user } of members) {
      things.push({ kind: "user", id, names: [name, user.username] });
    }
  }
  if (kind === "role" || kind === "mentionable") {
    const roles = [...directory.roles.values()].sort((a, b) => b.position - a.position);
    for (const { id, name } of roles) things.push({ kind: "role", id, names: [name.replace(/^@/, "")] });
  }
  if (kind === "channel") {
    for (const { id, name, type } of directory.guild?.channels ?? []) {
      if (channelTypes.length === 0 || channelTypes.includes(type)) {
        things.push({ kind: "channel", id, names: [name] });
      }
    }
  }
  return things;
}

import type { APIApplicationCommand } from "discord-api-types/v10";
import type { Fields } from "../validation/form.ts";

/** What a command is, next to what its author said of it. */
export interface CommandIdentity {
  readonly id: string;
  readonly applicationId: string;
  readonly guildId?: string;
  readonly version: string;
}

/** A checked command in the form in which Discord keeps and returns it. */
export function normalCommand(fields: Fields, identity: CommandIdentity): APIApplicationCommand {
  const global = identity.guildId === undefined;
  const permissions = fields.default_member_permissions;
  return {
    id: identity.id,
    application_id: identity.applicationId,
    version: identity.version,
    default_member_permissions: permissions === undefined || permissions === null
      ? null
      : String(permissions),
    type: fields.type ?? 1,
    name: fields.name,
    name_localizations: texts(fields.name_localizations),
    description: fields.description ?? "",
    description_localizations: texts(fields.description_localizations),
    ...(global ? { dm_permission: fields.dm_permission ?? true } : { guild_id: identity.guildId }),
    contexts: fields.contexts ?? null,
    integration_types: fields.integration_types ?? [0],
    ...(Array.isArray(fields.options) && fields.options.length > 0
      ? { options: fields.options.map(normalOption) }
      : {}),
    nsfw: fields.nsfw ?? false,
  } as APIApplicationCommand;
}

const KEPT = ["min_value", "max_value", "min_length", "max_length"];

/** Options keep only what says something: no `required: false`, no empty lists. */
function normalOption(option: Fields): object {
  const kept: Record<string, unknown> = {
    type: option.type,
    name: option.name,
    description: option.description,
  };
  for (const name of ["name_localizations", "description_localizations"]) {
    const localized = texts(option[name]);
    if (localized) kept[name] = localized;
  }
  if (option.required === true) kept.required = true;
  if (option.autocomplete === true) kept.autocomplete = true;
  for (const name of KEPT) if (option[name] !== undefined && option[name] !== null) kept[name] = option[name];
  if (Array.isArray(option.channel_types) && option.channel_types.length > 0) {
    kept.channel_types = option.channel_types;
  }
  if (Array.isArray(option.choices) && option.choices.length > 0) {
    kept.choices = option.choices.map((choice: Fields) => {
      const localized = texts(choice.name_localizations);
      const { name, value } = choice;
      return localized ? { name, name_localizations: localized, value } : { name, value };
    });
  }
  if (Array.isArray(option.options) && option.options.length > 0) {
    kept.options = option.options.map(normalOption);
  }
  return kept;
}

function texts(value: unknown): Record<string, string> | null {
  if (typeof value !== "object" || value === null) return null;
  const kept = Object.entries(value).filter((entry): entry is [string, string] =>
    typeof entry[1] === "string"
  );
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

/** The command without its translations, as it is listed where nobody asks for them. */
export function withoutLocalizations(command: APIApplicationCommand): object {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).filter(([name]) => !name.endsWith("_localizations"));
    return Object.fromEntries(entries.map(([name, inner]) => [name, strip(inner)]));
  };
  return strip(command) as object;
}

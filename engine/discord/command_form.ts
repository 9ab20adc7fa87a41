/**
 * A command in normal form: what we wish and what Discord tells back of the same command are equal in it. Values that
 * mean the same as their absence are left out; the order of options and choices counts, that of everything else does not.
 */

export type Form = { readonly [key: string]: FormValue };
export type FormValue = string | number | boolean | readonly FormValue[] | Form;

type Payload = Readonly<Record<string, unknown>>;

/** Fields of Discord's payloads that are compared, and the value that their absence means. */
const COMMAND = {
  name: undefined,
  type: 1,
  name_localizations: undefined,
  description: "",
  description_localizations: undefined,
  options: undefined,
  default_member_permissions: undefined,
  contexts: undefined,
  integration_types: undefined,
  nsfw: false,
} as const;

const OPTION = {
  type: undefined,
  name: undefined,
  name_localizations: undefined,
  description: "",
  description_localizations: undefined,
  required: false,
  choices: undefined,
  options: undefined,
  channel_types: undefined,
  min_value: undefined,
  max_value: undefined,
  min_length: undefined,
  max_length: undefined,
  autocomplete: false,
} as const;

const CHOICE = { name: undefined, name_localizations: undefined, value: undefined } as const;

/** Lists whose order says nothing. */
const SETS: ReadonlySet<string> = new Set(["contexts", "integration_types", "channel_types"]);
/** All contexts together are what a command has that names none. */
const ALL_CONTEXTS = "0,1,2";

/** @param command a body that we send, or what Discord tells of a registered command */
export function commandForm(command: object): Form {
  return shape(command as Payload, COMMAND);
}

function shape(payload: Payload, fields: Readonly<Record<string, unknown>>): Form {
  const form: Record<string, FormValue> = {};
  for (const [key, absent] of Object.entries(fields)) {
    const value = normalise(key, payload[key]);
    if (value !== undefined && value !== absent) form[key] = value;
  }
  return form;
}

function normalise(key: string, value: unknown): FormValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (key === "options") return list(value, OPTION);
  if (key === "choices") return list(value, CHOICE);
  if (SETS.has(key)) return set(key, value);
  if (key.endsWith("_localizations")) return localizations(value as Payload);
  if (key === "default_member_permissions") return BigInt(value as string | number).toString();
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
}

function list(value: unknown, fields: Readonly<Record<string, unknown>>): FormValue | undefined {
  const items = (value as Payload[]).map((item) => shape(item, fields));
  return items.length > 0 ? items : undefined;
}

function set(key: string, value: unknown): FormValue | undefined {
  const numbers = [...new Set(value as number[])].sort((a, b) => a - b);
  if (numbers.length === 0 || (key === "contexts" && numbers.join() === ALL_CONTEXTS)) return undefined;
  return numbers;
}

function localizations(value: Payload): FormValue | undefined {
  const texts: Record<string, FormValue> = {};
  for (const locale of Object.keys(value).sort()) {
    const text = value[locale];
    if (typeof text === "string") texts[locale] = text;
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
}

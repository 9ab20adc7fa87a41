/** The author's own names for ids: `{names.roles.moderator}` prints the mention, wherever a text stands. */
import type { NameDefinition, NamesDefinition } from "../schema/keys/names.ts";
import type { ObjectShape, Variables } from "../model/shape.ts";
import { findNamed } from "../schema/kit/find_named.ts";

const KINDS = {
  roles: { shape: "a named role", mention: (id: string) => `<@&${id}>` },
  channels: { shape: "a named channel", mention: (id: string) => `<#${id}>` },
  users: { shape: "a named person", mention: (id: string) => `<@${id}>` },
} as const;

type Kind = keyof typeof KINDS;

/** The variable `names` with one field a kind and one below it a name. */
export function nameVariables(names: NamesDefinition): Variables {
  const fields: Record<string, ObjectShape> = {};
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const named: ObjectShape = {
      name: KINDS[kind].shape,
      prints: "mention",
      fields: { name: "text", id: "text", mention: "text" },
    };
    fields[kind] = {
      name: `the named ${kind}`,
      fields: Object.fromEntries(names[kind].map((entry) => [entry.name.text, named])),
    };
  }
  return { names: { name: "the names of this bot", fields } };
}

/** The values for `nameVariables`. */
export function nameValues(names: NamesDefinition): Readonly<Record<string, unknown>> {
  const value = (kind: Kind, entry: NameDefinition) => ({
    name: entry.name.text,
    id: entry.id,
    mention: KINDS[kind].mention(entry.id),
  });
  const values: Record<string, unknown> = {};
  for (const kind of Object.keys(KINDS) as Kind[]) {
    values[kind] = Object.fromEntries(names[kind].map((entry) => [entry.name.text, value(kind, entry)]));
  }
  return { names: values };
}

/** The id that a text means: the one that it names, or itself. */
export function idOf(kind: Kind, text: string, names: NamesDefinition): string {
  return findNamed(names[kind], text)?.id ?? text;
}

/**
 * Declarations change while data is kept. What was kept as another type is taken over where nothing is lost by it, at
 * the moment it is read; where something would be, the new declaration is refused and everything stays.
 */
import type { DataDeclaration, Declarations } from "../model/data.ts";
import { type Json, StorageError, type StorageScope, type ValueStore } from "../model/storage.ts";
import { NAMESPACE, readKey } from "./data_key.ts";
import { paged } from "./paged.ts";
import { asType, sizeOf } from "./read_value.ts";
import { ownCommand } from "../model/own_command.ts";

/** Name → what it was declared as when the bot last ran. */
const TYPES = "data_types";

/** Values that lie outside of bounds which the author has made tighter. */
export interface Tightened {
  readonly name: string;
  readonly type: DataDeclaration["type"];
  readonly count: number;
}

type Known = Pick<DataDeclaration, "type" | "per" | "min" | "max">;

interface Comparison {
  readonly declaration: DataDeclaration;
  /** Absent the first time. */
  readonly known: Known | undefined;
  lost: number;
  outside: number;
}

/**
 * Holds declarations against what is kept and remembers them; all of them or none.
 * @throws StorageError `migration_failed`, in words for the bot's owner, where something would be lost
 */
export async function adoptDeclarations(
  storage: Pick<StorageScope, "transaction">,
  declarations: Declarations,
): Promise<readonly Tightened[]> {
  return await storage.transaction(async ({ values }) => {
    const changed = new Map<string, Comparison>();
    for (const declaration of declarations.values()) {
      const known = await knownOf(values, declaration.name);
      if (known && isSame(known, declaration)) continue;
      changed.set(declaration.name, { declaration, known, lost: 0, outside: 0 });
    }
    if (changed.size === 0) return [];
    await compare(values, changed);
    const all = [...changed.values()];
    const refused = all.filter(({ lost }) => lost > 0);
    if (refused.length > 0) throw new StorageError("migration_failed", refused.map(refusal).join("\n"));
    for (const { declaration } of all) await values.set(TYPES, declaration.name, record(declaration));
    return all.filter(({ outside }) => outside > 0)
      .map(({ declaration: { name, type }, outside }) => ({ name, type, count: outside }));
  });
}

/** Forgets all values of a name and what it was declared as. Resolves with how many values there were. */
export async function dropData(storage: Pick<StorageScope, "transaction">, name: string): Promise<number> {
  return await storage.transaction(async ({ values }) => {
    const keys: string[] = [];
    for await (const page of paged(values, NAMESPACE)) {
      for (const { key } of page) if (readKey(key).name === name) keys.push(key);
    }
    for (const key of keys) await values.delete(NAMESPACE, key);
    await values.delete(TYPES, name);
    return keys.length;
  });
}

/** How many values are kept, by the names that were ever declared. */
export async function countData(values: ValueStore): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const page of paged(values, TYPES)) for (const { key } of page) counts.set(key, 0);
  for await (const page of paged(values, NAMESPACE)) {
    for (const { key } of page) {
      const { name } = readKey(key);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/** Counts what could not be taken over, and what lies outside of the bounds. */
async function compare(values: ValueStore, changed: ReadonlyMap<string, Comparison>): Promise<void> {
  for await (const page of paged(values, NAMESPACE)) {
    for (const { key, value } of page) {
      const { name, per } = readKey(key);
      const comparison = changed.get(name);
      if (!comparison) continue;
      const { declaration } = comparison;
      const read = asType(value, declaration.type);
      if (per !== declaration.per || read === undefined) comparison.lost++;
      else if (isOutside(sizeOf(read), declaration)) comparison.outside++;
    }
  }
}

function isOutside(size: number | undefined, { min = -Infinity, max = Infinity }: DataDeclaration): boolean {
  return size !== undefined && (size < min || size > max);
}

function refusal({ declaration, known, lost }: Comparison): string {
  const { name } = declaration;
  const was = known ? describe(known) : "something else";
  return `\`data.${name}\` is kept as ${was}, and the bot's file now wants ${describe(declaration)}. ` +
    `${lost} ${lost === 1 ? "value" : "values"} could not be taken over, so nothing was changed. ` +
    `Change \`${name}\` back in the file, or give the new data another name. To let the old values go, run ` +
    `\`${ownCommand("backup")}\`, then \`${ownCommand(`data ${name} --delete`)}\`.`;
}

function describe({ type, per }: Pick<DataDeclaration, "type" | "per">): string {
  return `a ${type} ${per === "global" ? "for the whole bot" : `for each ${per}`}`;
}

async function knownOf(values: ValueStore, name: string): Promise<Known | undefined> {
  const known = await values.get(TYPES, name);
  // Written by `record`.
  return known === undefined ? undefined : known as unknown as Known;
}

function record({ type, per, min, max }: DataDeclaration): Json {
  return { type, per, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function isSame(known: Known, now: DataDeclaration): boolean {
  return known.type === now.type && known.per === now.per && known.min === now.min && known.max === now.max;
}

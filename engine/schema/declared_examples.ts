/** The names that a schema for editors offers, read from it and put into it without making it anew. */
import type { DeclaredKind } from "./kit/written.ts";

/** Names that definitions give to things, by what these are; editors offer them. */
export type DeclaredNames = Partial<Readonly<Record<DeclaredKind, readonly string[]>>>;

interface OffersNames {
  readonly "x-declared": readonly DeclaredKind[];
  examples?: string[];
}

/**
 * Has a schema offer other names, in place. Making a whole one takes half a second and more; this takes a few
 * milliseconds.
 * @param schema as `botJsonSchema` makes it
 */
export function offerNames(schema: unknown, names: DeclaredNames): void {
  for (const place of placesOf(schema)) {
    const known = namesFor(place["x-declared"], names);
    if (known.length > 0) place.examples = known;
    else delete place.examples;
  }
}

/** What a place is offered where things of these kinds can stand. */
export function namesFor(kinds: readonly DeclaredKind[], names: DeclaredNames): string[] {
  return [...new Set(kinds.flatMap((kind) => names[kind] ?? []))];
}

/** The names that a schema offers already. */
export function offeredNames(schema: unknown): DeclaredNames {
  const found: Partial<Record<DeclaredKind, string[]>> = {};
  for (const { "x-declared": [kind, ...others], examples } of placesOf(schema)) {
    if (kind !== undefined && others.length === 0 && examples) found[kind] ??= examples;
  }
  return found;
}

function* placesOf(schema: unknown): Generator<OffersNames> {
  if (typeof schema !== "object" || schema === null) return;
  if (Array.isArray(schema)) {
    for (const item of schema) yield* placesOf(item);
    return;
  }
  if ("x-declared" in schema && Array.isArray(schema["x-declared"])) yield schema as OffersNames;
  for (const value of Object.values(schema)) yield* placesOf(value);
}

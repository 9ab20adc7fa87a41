import type { DeclaredNames } from "../../schema/declared_examples.ts";
import type { Language } from "../../schema/language.ts";
import project from "../../../deno.json" with { type: "json" };
import { shortHash } from "../../words/short_hash.ts";

/** Tells what a schema was made of, in its first line: making one takes longer than a running bot should have to wait. */
export function schemaMark({ extensions: { present } }: Language): string {
  // Commands and events that extensions bring along are no words of definitions.
  const words = JSON.stringify(present, (key, value) => key === "definition" ? undefined : value);
  return `Made by Cordial ${project.version}, ${shortHash(words)}`;
}

/** Tells which names a schema offers. */
export function namesMark(names: DeclaredNames): string {
  return shortHash(JSON.stringify(Object.entries(names).filter(([, list]) => list.length > 0).sort()));
}

import { createHash } from "node:crypto";
import type { Language } from "../schema/language.ts";
import project from "../../deno.json" with { type: "json" };

/** Tells what a schema was made of, in its first line: making one takes longer than a running bot should have to wait. */
export function schemaMark({ extensions: { present } }: Language): string {
  // Commands and events that extensions bring along are no words of definitions.
  const words = JSON.stringify(present, (key, value) => key === "definition" ? undefined : value);
  return `Made by Cordial ${project.version}, ${
    createHash("sha256").update(words).digest("hex").slice(0, 12)
  }`;
}

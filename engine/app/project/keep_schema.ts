/** The schema with which editors complete and check bot files: in line with the project's extensions and names. */
import { join } from "node:path";
import { writeFile } from "../../files/write_file.ts";
import { type DeclaredNames, offeredNames, offerNames } from "../../schema/declared_examples.ts";
import { botJsonSchema } from "../../schema/json_schema.ts";
import type { Language } from "../../schema/language.ts";
import { declaredNames } from "../load/declared_names.ts";
import { loadBots, type LoadResult } from "../load/load_bots.ts";
import type { LoadContext } from "../load/load_context.ts";
import { namesMark, schemaMark } from "./schema_mark.ts";
import { SCHEMA_FILE } from "./starter_bot.ts";

/** What is known of a project; `bots` are all that were read. */
export type KnownProject = Pick<LoadResult, "bots" | "context" | "choice">;

const PATH = join("bots", SCHEMA_FILE);

/**
 * Writes the schema where it is missing, or does not say what the project's bots can say and what they give names to.
 * @returns its path, relative to the project folder
 * @throws FileError
 */
export async function writeProjectSchema(folder: string, project: KnownProject): Promise<string> {
  const language = projectLanguage(project.context);
  await bringUpToDate(folder, language, schemaMark(language), project);
  return PATH;
}

/** The same after something was written into a project that nobody has open. Never rejects: it is but a help. */
export async function refreshSchema(folder: string): Promise<void> {
  const result = await loadBots(folder);
  await using _context = result.context;
  await writeProjectSchema(folder, result).catch(() => {});
}

/** Keeps it so while bots run. */
export class SchemaKeeper {
  #kept: string | undefined;

  /** @param isNew whether the project is to be given a schema where it has none */
  constructor(private readonly folder: string, private readonly isNew = false) {}

  /** Never rejects: it is but a help. */
  async keep(project: KnownProject): Promise<void> {
    const language = projectLanguage(project.context);
    const words = schemaMark(language);
    const mark = `${words} ${namesMark(declaredNames(project.bots))}`;
    if (mark === this.#kept) return;
    this.#kept = mark;
    if (!this.isNew && await readText(this.folder) === undefined) return;
    await bringUpToDate(this.folder, language, words, project).catch(() => {});
  }
}

/** What all bots of a project can say together: an editor has one schema for all their files. */
export function projectLanguage({ library, words }: LoadContext): Language {
  return words.of(library.versions, []);
}

async function bringUpToDate(
  folder: string,
  language: Language,
  words: string,
  project: KnownProject,
): Promise<void> {
  const present = await readText(folder);
  const declared = declaredNames(project.bots);
  const whole = isWhole(project);
  if (whole && present?.includes(comment(words, declared))) return;
  const old = parsed(present);
  const names = whole ? declared : joined(declared, offeredNames(old));
  const isOfWords = present?.includes(JSON.stringify(words).slice(0, -1)) ?? false;
  const schema = old !== undefined && isOfWords ? old : botJsonSchema(language);
  offerNames(schema, names);
  // What it was made of stands in its first line.
  const { $comment: _, ...rest } = schema as { readonly $comment?: string };
  const text = `${JSON.stringify({ ...commentOf(words, names), ...rest }, undefined, 2)}\n`;
  if (text !== present) await writeFile(join(folder, PATH), text, { createFolder: true });
}

/** Names of bots that were not read, or not to their end, are known from the schema that is there alone. */
function isWhole({ bots, choice }: KnownProject): boolean {
  return choice === undefined &&
    bots.every(({ definition, problems }) =>
      definition !== undefined && problems.every(({ severity }) => severity !== "error")
    );
}

function joined(some: DeclaredNames, others: DeclaredNames): DeclaredNames {
  const kinds = new Set([...Object.keys(some), ...Object.keys(others)] as (keyof DeclaredNames)[]);
  return Object.fromEntries(
    Array.from(kinds, (kind) => [kind, [...new Set([...some[kind] ?? [], ...others[kind] ?? []])]]),
  );
}

function comment(words: string, names: DeclaredNames): string {
  return JSON.stringify(commentOf(words, names).$comment);
}

function commentOf(words: string, names: DeclaredNames) {
  return { $comment: `${words}, ${namesMark(names)}` };
}

async function readText(folder: string): Promise<string | undefined> {
  return await Deno.readTextFile(join(folder, PATH)).catch(() => undefined);
}

function parsed(text: string | undefined): object | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

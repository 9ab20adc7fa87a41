/** The schema with which editors complete and check bot files, in line with the words of the project's extensions. */
import { join } from "node:path";
import type { Language } from "../schema/language.ts";
import type { LoadContext } from "./load_context.ts";
import { schemaMark } from "./schema_mark.ts";
import { SCHEMA_FILE } from "./starter_bot.ts";
import { writeSchema } from "./write_starter.ts";

/** What all bots of a project can say together: an editor has one schema for all their files. */
export function projectLanguage({ library, words }: LoadContext): Language {
  return words.of(library.versions, []);
}

export class SchemaKeeper {
  #kept: string | undefined;

  constructor(private readonly folder: string) {}

  /** Writes the schema anew where a project has one and its words have changed. Never rejects: it is but a help. */
  async keep(context: LoadContext): Promise<void> {
    const language = projectLanguage(context);
    const mark = schemaMark(language);
    if (mark === this.#kept) return;
    this.#kept = mark;
    const path = join(this.folder, "bots", SCHEMA_FILE);
    const present = await Deno.readTextFile(path).catch(() => undefined);
    if (present === undefined || present.includes(JSON.stringify(mark))) return;
    await writeSchema(this.folder, language).catch(() => {});
  }
}

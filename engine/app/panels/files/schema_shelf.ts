import type { JsonSchema } from "../../../editor/schema_walk.ts";
import { botJsonSchema, engineJsonSchema } from "../../../schema/json_schema.ts";
import type { Language } from "../../../schema/language.ts";
import { projectLanguage } from "../../project/keep_schema.ts";
import type { LoadContext } from "../../load/load_context.ts";

/** Schemas of the project's files, each made when it is first needed: that takes most of a second. */
export class SchemaShelf {
  readonly #bots = new WeakMap<Language, JsonSchema>();
  #engine: JsonSchema | undefined;

  constructor(private readonly context: LoadContext) {}

  of(path: string): JsonSchema {
    if (/^bots\/engine\.ya?ml$/i.test(path)) return this.#engine ??= engineJsonSchema() as JsonSchema;
    const language = projectLanguage(this.context);
    const kept = this.#bots.get(language);
    if (kept) return kept;
    const schema = botJsonSchema(language) as JsonSchema;
    this.#bots.set(language, schema);
    return schema;
  }
}

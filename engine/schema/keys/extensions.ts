/** What a bot says of extensions: which are loaded, and what is set for each. */
import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { DeclaredExtensions } from "../../model/declared.ts";
import type { Fields } from "../../model/fields.ts";
import type { Node } from "../../source/nodes.ts";
import { absentNamed } from "../extensions/absent.ts";
import { staticFields, type StaticUse } from "../extensions/static_fields.ts";
import { isolateSettings } from "./isolation.ts";
import { boolean } from "../kit/boolean.ts";
import { type Keys, map } from "../kit/map.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { text } from "../kit/text.ts";

export interface ExtensionsSettings {
  readonly autoLoad: boolean;
  /** Names of extensions that are never loaded. */
  readonly blacklist: readonly string[];
  /** What is set, by the names of extensions; those of which nothing is said are not there. */
  readonly settings: ReadonlyMap<string, StaticUse>;
}

export const EXTENSIONS_DEFAULTS: ExtensionsSettings = { autoLoad: true, blacklist: [], settings: new Map() };

export function extensionsSettings(extensions: DeclaredExtensions): z.ZodType<ExtensionsSettings, Node> {
  return map("`extensions`", {
    auto_load: boolean().describe(
      "Whether everything in the extensions folder is loaded at start; true where nothing is said.",
    )
      .optional(),
    blacklist: oneOrMany("a list of names of extensions", text("the name of an extension"))
      .describe("Extensions that are never loaded.").optional(),
    isolate: isolateSettings(extensions).optional(),
    settings: settingsOfEach(extensions).optional(),
  }, ({ auto_load, blacklist, settings }): ExtensionsSettings => ({
    autoLoad: auto_load ?? EXTENSIONS_DEFAULTS.autoLoad,
    blacklist: blacklist?.map((name) => name.text) ?? [],
    settings: settings ?? EXTENSIONS_DEFAULTS.settings,
  }), {
    disabled: { use: "blacklist" },
    ignore: { use: "blacklist" },
    config: { use: "settings" },
    options: { use: "settings" },
    isolated: { use: "isolate" },
    permissions: { use: "isolate" },
    sandbox: { use: "isolate" },
    worker: { use: "isolate" },
  }).describe("Which extensions are loaded, and what is set for each.");
}

function settingsOfEach(extensions: DeclaredExtensions): z.ZodType<ReadonlyMap<string, StaticUse>, Node> {
  const keys: Record<string, Keys[string]> = {};
  for (const { name, settings } of extensions.present) {
    keys[name] = staticFields(withoutRequired(settings), { what: `the settings of \`${name}\`` })
      .describe(`What is set for the extension ${name}.`).optional();
  }
  return map(
    "the settings of extensions",
    keys,
    (read): ReadonlyMap<string, StaticUse> => {
      const uses = Object.entries(read as Readonly<Record<string, StaticUse | undefined>>);
      return new Map(uses.flatMap(([name, use]) => use ? [[name, use] as const] : []));
    },
    {},
    (key: Pick<SourceText, "text" | "span">) => absentNamed(key, extensions),
  ).describe("What is set for each extension, by its name.");
}

/** What has to be set is asked for once all is known: also where nothing is said of the extension at all. */
function withoutRequired(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, required: false }]),
  );
}

/** What is set for each extension, with the defaults of what is not. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { DeclaredExtension } from "../model/declared.ts";
import { placeOf } from "../schema/checks/place_of.ts";
import { unsaid } from "../schema/extensions/static_fields.ts";
import type { BotDefinition } from "../schema/read_definition.ts";

/** By name. One of which something has to be set and is not is told of, and left out: it cannot be loaded. */
export function compileExtensionSettings(
  { settings: { extensions: said }, names, node }: BotDefinition,
  extensions: readonly DeclaredExtension[],
  problems: Problems,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const settings = new Map<string, Readonly<Record<string, unknown>>>();
  const all = mapBelow(mapBelow(node, "extensions"), "settings");
  for (const { name, settings: fields } of extensions) {
    const use = said.settings.get(name);
    const values = (use ?? unsaid(fields))?.compile(names, problems) ?? {};
    const missing = Object.entries(fields).find(([key, { required }]) =>
      required && values[key] === undefined
    );
    if (!missing) {
      settings.set(name, values);
      continue;
    }
    const [key] = missing;
    // What was written and could not be used was told already.
    const own = mapBelow(all, name);
    const written = own?.entries.some((entry) => entry.key.text === key);
    if (written || !said.autoLoad && !use) continue;
    problems.add({
      code: "setting-missing",
      severity: "warning",
      message: `The extension \`${name}\` is not loaded: it needs the setting \`${key}\`.`,
      span: own && all ? placeOf(all, name) : all?.span ?? placeOf(node, "extensions"),
      expected: `a line \`extensions: { settings: { ${name}: { ${key}: … } } }\``,
    });
  }
  return settings;
}

function mapBelow(node: BotDefinition["node"] | undefined, key: string): BotDefinition["node"] | undefined {
  const value = node?.entries.find((entry) => entry.key.text === key)?.value;
  return value?.kind === "map" ? value : undefined;
}

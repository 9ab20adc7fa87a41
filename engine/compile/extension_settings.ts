/** What is set for each extension, with the defaults of what is not. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/span.ts";
import type { DeclaredExtension } from "../model/declared.ts";
import { placeOf, placeOfValue } from "../schema/checks/place_of.ts";
import { unsaid } from "../schema/extensions/static_fields.ts";
import type { BotDefinition } from "../schema/read_definition.ts";

/** By name. One of which something has to be set and is not is told of, and left out: it cannot be loaded. */
export function compileExtensionSettings(
  { settings: { extensions: said }, names, node }: BotDefinition,
  extensions: readonly DeclaredExtension[],
  problems: Problems,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const settings = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { name, settings: fields } of extensions) {
    const use = said.settings.get(name);
    const values = (use ?? unsaid(fields))?.compile(names, problems) ?? {};
    const missing = Object.entries(fields).find(([key, { required }]) =>
      required && values[key] === undefined
    );
    if (!missing) settings.set(name, values);
    // What was written and could not be used was told already.
    else if (!use && !said.settings.has(name) || !written(said.node, name, missing[0])) {
      const [key] = missing;
      problems.add({
        code: "setting-missing",
        severity: "warning",
        message: `The extension \`${name}\` is not loaded: it needs the setting \`${key}\`.`,
        span: placeFor(said.node, name) ?? placeOf(node, "extensions"),
        expected: `a line \`extensions: { settings: { ${name}: { ${key}: … } } }\``,
      });
    }
  }
  return settings;
}

type MapNode = BotDefinition["node"];

/** Whether something stands for a setting, be it usable or not. */
function written(node: MapNode | undefined, name: string, key: string): boolean {
  const own = mapBelow(mapBelow(node, "settings"), name);
  return own?.entries.some((entry) => entry.key.text === key) ?? false;
}

function placeFor(node: MapNode | undefined, name: string): Span | undefined {
  const settings = mapBelow(node, "settings");
  if (settings) return placeOf(settings, name);
  return node && placeOfValue(node, "settings");
}

function mapBelow(node: MapNode | undefined, key: string): MapNode | undefined {
  const value = node?.entries.find((entry) => entry.key.text === key)?.value;
  return value?.kind === "map" ? value : undefined;
}

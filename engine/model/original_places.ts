/** Places in the bundle of the engine → places in the files that it was made of. */
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

const PLACE = /(file:\/\/[^\s()"']*\/\.bundle\/[^\s()"']+\.js):(\d+):(\d+)/g;

/** Of the modules that errors came from so far: an error seldom comes alone. */
const maps = new Map<string, TraceMap | undefined>();

/**
 * A text such as a stack, in which every place in a module of the bundle is the one that its author knows. The maps are
 * not linked from the modules, because Deno would load all of them with each start, which takes 7 MB.
 */
export function originalPlaces(text: string): string {
  if (!text.includes("/.bundle/")) return text;
  return text.replace(PLACE, (place, module: string, line: string, column: string) => {
    const map = mapOf(module);
    const found = map && originalPositionFor(map, { line: Number(line), column: Number(column) - 1 });
    if (!found?.source) return place;
    return `${new URL(found.source, module)}:${found.line}:${found.column + 1}`;
  });
}

function mapOf(module: string): TraceMap | undefined {
  if (!maps.has(module)) maps.set(module, readMap(module));
  return maps.get(module);
}

/** Nothing where there is none: the place in the bundle is better than no error. */
function readMap(module: string): TraceMap | undefined {
  try {
    return new TraceMap(Deno.readTextFileSync(new URL(`${module}.map`)));
  } catch {
    return undefined;
  }
}

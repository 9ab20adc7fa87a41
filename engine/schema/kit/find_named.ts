/** Things by their names, found at once however many there are. */
import type { SourceText } from "../../diagnostics/span.ts";

interface Named {
  readonly name: Pick<SourceText, "text">;
}

/** List → where each name first stands in it. A list that is read never changes. */
const tables = new WeakMap<readonly Named[], ReadonlyMap<string, number>>();

/** The first one of that name. @param things a list that stays as it is */
export function findNamed<Thing extends Named>(things: readonly Thing[], name: string): Thing | undefined {
  let table = tables.get(things);
  if (!table) tables.set(things, table = tableOf(things));
  const at = table.get(name);
  return at === undefined ? undefined : things[at];
}

function tableOf(things: readonly Named[]): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  things.forEach(({ name }, at) => {
    if (!table.has(name.text)) table.set(name.text, at);
  });
  return table;
}

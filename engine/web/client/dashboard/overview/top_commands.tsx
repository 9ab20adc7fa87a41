import type { CommandCount } from "../../../../model/storage.ts";
import { Bars } from "../kit/bars.tsx";
import { countText } from "../kit/format.ts";

/** The most used commands, as bars. */
export function TopCommands({ commands }: { readonly commands: readonly CommandCount[] }) {
  return (
    <section class="dash-card" aria-labelledby="dash-top">
      <h2 id="dash-top">Most used commands</h2>
      {commands.length === 0
        ? <p class="dash-empty">No command has been used yet.</p>
        : <Bars bars={commands.map(([name, count]) => ({ name, count, text: countText(count) }))} />}
    </section>
  );
}

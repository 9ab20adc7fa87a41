import type { CommandCount } from "../../../../model/storage.ts";
import { countText } from "../kit/format.ts";

/** The most used commands, as bars. */
export function TopCommands({ commands }: { readonly commands: readonly CommandCount[] }) {
  const most = commands[0]?.[1] ?? 1;
  return (
    <section class="dash-card" aria-labelledby="dash-top">
      <h2 id="dash-top">Most used commands</h2>
      {commands.length === 0
        ? <p class="dash-empty">No command has been used yet.</p>
        : (
          <ol class="dash-bars">
            {commands.map(([name, count]) => (
              <li key={name}>
                <span class="dash-bar-name">{name}</span>
                <span class="dash-bar" aria-hidden="true">
                  <i style={{ inlineSize: `${Math.max(1, 100 * count / most)}%` }} />
                </span>
                <span class="dash-bar-count">{countText(count)}</span>
              </li>
            ))}
          </ol>
        )}
    </section>
  );
}

import type { WaitCount } from "../../../../model/panels/status.ts";
import { Bars } from "../kit/bars.tsx";
import { countText, msText } from "../kit/format.ts";

/** How long anything had to wait for its turn, as bars: what is long makes the bot seem slow. */
export function Waits({ waits }: { readonly waits: readonly WaitCount[] }) {
  const longest = waits.findLastIndex(({ count }) => count > 0);
  const bars = waits.slice(0, Math.max(longest, 3) + 1).map(({ upTo, count }, at) => ({
    name: upTo === null ? `over ${msText(waits[at - 1]?.upTo ?? 0)}` : `up to ${msText(upTo)}`,
    count,
    text: countText(count),
  }));
  return (
    <section class="dash-card" aria-labelledby="dash-waits">
      <h2 id="dash-waits">Event loop: how long anything waited for its turn</h2>
      <Bars bars={bars} />
    </section>
  );
}

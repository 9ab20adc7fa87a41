import type { ErrorEntry } from "../../../../model/panels/errors.ts";
import { useAsk, useNews } from "../../panels/panel_link.ts";
import { Loaded, Section } from "../kit/section.tsx";
import { useAsked } from "../kit/use_asked.ts";
import { ErrorCard } from "./error_card.tsx";

/** The engine keeps no more. */
const KEPT = 200;

/** What went wrong of late, the newest first. */
export function ErrorsSection() {
  const ask = useAsk();
  const asked = useAsked<{ readonly errors: readonly ErrorEntry[] }>(() => ask("errors", "list", {}));
  useNews("errors", ({ errors }) => {
    const known = asked.value?.errors;
    if (!known) return;
    const newest = known[0]?.id ?? 0;
    asked.set({ errors: [...errors.filter(({ id }) => id > newest), ...known].slice(0, KEPT) });
  });
  return (
    <Section
      title="Errors"
      note="Since the program was started. Earlier ones stand in botlogs/permanent.log."
    >
      <Loaded asked={asked}>
        {({ errors }) =>
          errors.length === 0 ? <p class="dash-empty">Nothing has gone wrong.</p> : (
            <ul class="dash-list">
              {errors.map((error) => <ErrorCard key={error.id} error={error} />)}
            </ul>
          )}
      </Loaded>
    </Section>
  );
}

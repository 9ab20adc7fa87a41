import { WhySide } from "../panels/why_part.ts";
import { usePageFacts } from "./kit/page_facts.ts";
import { Section } from "./kit/section.tsx";

/** What the bots did and why, as it stands beside the chat of a local Discord. */
export function RunsSection() {
  const { isConnected } = usePageFacts();
  return (
    <Section title="Runs" note="What the bots did, and why. Refused and failed ones are kept apart.">
      <div class="dash-runs">
        <h2 class="for-screen-readers">Newest runs</h2>
        <WhySide isLinked={isConnected} channelId={undefined} hasTraffic={false} />
      </div>
    </Section>
  );
}

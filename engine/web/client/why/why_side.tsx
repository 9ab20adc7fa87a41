import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { RunLine, SourcePlace } from "../../../model/panels/runs.ts";
import { OpenSource } from "./open_source.ts";
import { PayloadsTab } from "./payloads_tab.tsx";
import { RunsTab } from "./runs_tab.tsx";
import { SourceView } from "./source_view.tsx";
import { Tabs } from "./tabs.tsx";

export interface WhySideProps {
  readonly isLinked: boolean;
  readonly channelId: string | undefined;
  /** Whether somebody keeps what bots and Discord send each other. */
  readonly hasTraffic: boolean;
  /** Opens a place of a definition elsewhere; here where absent. */
  readonly onSource?: (place: SourcePlace) => void;
}

type Tab = "runs" | "payloads";

/** Beside the chat: what the bot did and why, and what it and Discord sent each other. */
export function WhySide({ isLinked, channelId, hasTraffic, onSource }: WhySideProps) {
  const [tab, setTab] = useState<Tab>("runs");
  const [run, setRun] = useState<RunLine>();
  const [place, setPlace] = useState<SourcePlace>();
  const opener = useRef<Element | null>(null);
  const openHere = useCallback((place: SourcePlace) => {
    opener.current = document.activeElement;
    setPlace(place);
  }, []);
  useEffect(() => {
    if (!place && opener.current instanceof HTMLElement) opener.current.focus();
  }, [place]);
  const showPayloads = useCallback((run: RunLine) => {
    setRun(run);
    setTab("payloads");
  }, []);
  const tabs = [
    { name: "runs" as const, label: "Runs" },
    ...hasTraffic ? [{ name: "payloads" as const, label: "Payloads" }] : [],
  ];
  return (
    <OpenSource.Provider value={onSource ?? openHere}>
      <div class="why">
        <div class="why-front" inert={place !== undefined}>
          <Tabs id="why" label="Why" tabs={tabs} open={tab} onOpen={setTab}>
            {tab === "runs"
              ? (
                <RunsTab
                  isLinked={isLinked}
                  channelId={channelId}
                  onPayloads={hasTraffic ? showPayloads : undefined}
                />
              )
              : <PayloadsTab isLinked={isLinked} run={run} onAll={() => setRun(undefined)} />}
          </Tabs>
        </div>
        {place && (
          <SourceView
            key={`${place.path}:${place.line}`}
            place={place}
            onClose={() => setPlace(undefined)}
          />
        )}
      </div>
    </OpenSource.Provider>
  );
}

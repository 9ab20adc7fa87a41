import { useState } from "preact/hooks";
import type { Status } from "../../../../model/panels/status.ts";
import { bytesText, countText, msText, spanText } from "../kit/format.ts";
import { Loaded, Section } from "../kit/section.tsx";
import { BotTable } from "./bot_table.tsx";
import { ChartCard } from "./chart_card.tsx";
import { Tile } from "./tile.tsx";
import { TopCommands } from "./top_commands.tsx";
import { Waits } from "./waits.tsx";
import { useStatus } from "./use_status.ts";

const MINUTE = 60_000;
const RANGES = [
  { label: "10 minutes", ms: 10 * MINUTE },
  { label: "1 hour", ms: 60 * MINUTE },
] as const;

/** How the process and its bots are, at a glance. */
export function Overview() {
  const status = useStatus();
  const [range, setRange] = useState<number>(RANGES[0].ms);
  const ranges = (
    <div class="dash-choice" role="group" aria-label="Time shown in the charts">
      {RANGES.map(({ label, ms }) => (
        <button
          key={ms}
          type="button"
          aria-pressed={range === ms}
          onClick={() => setRange(ms)}
        >
          {label}
        </button>
      ))}
    </div>
  );
  return (
    <Section title="Overview" actions={ranges}>
      <Loaded asked={status}>
        {(value) => (
          <>
            <Tiles status={value} />
            <Charts status={value} range={range} />
            <div class="dash-columns">
              <BotTable bots={value.bots} />
              <TopCommands commands={value.topCommands} />
              <Waits waits={value.waits} />
            </div>
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Tiles({ status: { bots, totals, startedAt, now, samples, version } }: { readonly status: Status }) {
  const online = bots.filter(({ state }) => state === "online").length;
  const sum = (key: "servers" | "members") => bots.reduce((all, bot) => all + (bot[key] ?? 0), 0);
  const perMinute = samples.at(-1)?.commands ?? 0;
  return (
    <dl class="dash-tiles">
      <Tile
        label={bots.length === 1 ? "bot online" : "bots online"}
        value={bots.length === 1 ? (online === 1 ? "1" : "0") : `${online} of ${bots.length}`}
        tone={online === bots.length ? "good" : "bad"}
      />
      <Tile label="servers" value={countText(sum("servers"))} more={`${countText(sum("members"))} members`} />
      <Tile
        label="commands"
        value={countText(totals.commands)}
        more={`${countText(perMinute)} in the last minute`}
      />
      <Tile label="messages seen" value={countText(totals.messages)} />
      <Tile
        label={totals.errors === 1 ? "error" : "errors"}
        value={countText(totals.errors)}
        tone={(samples.at(-1)?.errors ?? 0) > 0 ? "bad" : undefined}
      />
      <Tile label="running" value={spanText(now - startedAt)} more={`Cordial ${version}`} />
    </dl>
  );
}

function Charts({ status: { samples }, range }: { readonly status: Status; readonly range: number }) {
  const from = (samples.at(-1)?.at ?? 0) - range;
  const shown = samples.filter(({ at }) => at >= from);
  const times = shown.map(({ at }) => at);
  const of = (key: "commands" | "messages" | "errors" | "latency" | "lag" | "memory" | "heap") =>
    shown.map((sample) => sample[key]);
  const count = (value: number) => countText(value);
  return (
    <div class="dash-charts">
      <ChartCard
        title="Commands per minute"
        times={times}
        lines={[{ values: of("commands"), colour: "--chart-1" }]}
        format={count}
        least={4}
      />
      <ChartCard
        title="Messages per minute"
        times={times}
        lines={[{ values: of("messages"), colour: "--chart-2" }]}
        format={count}
        least={4}
      />
      <ChartCard
        title="Errors per minute"
        times={times}
        lines={[{ values: of("errors"), colour: "--chart-3" }]}
        format={count}
        least={4}
      />
      <ChartCard
        title="Latency of the gateway"
        times={times}
        lines={[{ values: of("latency"), colour: "--chart-4" }]}
        format={msText}
        least={20}
      />
      <ChartCard
        title="Event loop lag"
        times={times}
        lines={[{ values: of("lag"), colour: "--chart-5" }]}
        format={msText}
        least={10}
      />
      <ChartCard
        title="Memory"
        times={times}
        lines={[
          { label: "process", values: of("memory"), colour: "--chart-1" },
          { label: "heap", values: of("heap"), colour: "--chart-2" },
        ]}
        format={bytesText}
        least={50_000_000}
      />
    </div>
  );
}

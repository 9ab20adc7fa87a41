import type { BotState, BotStatus } from "../../../../model/panels/status.ts";
import type { ShardView } from "../../../../model/shards.ts";
import { countText, msText } from "../kit/format.ts";
import { Pill, type Tone } from "../kit/pill.tsx";
import { type Column, Table } from "../kit/table.tsx";

const STATES: Readonly<Record<BotState, readonly [Tone, string]>> = {
  online: ["good", "online"],
  waiting: ["warning", "connecting"],
  off: ["bad", "off"],
};

const COLUMNS: readonly Column<BotStatus>[] = [
  {
    head: "Bot",
    kind: "main",
    cell: ({ name, user }) => (
      <>
        <strong>{name}</strong>
        {user && user !== name && <span class="dash-faint">as {user}</span>}
      </>
    ),
  },
  { head: "State", cell: ({ state, why }) => <BotPill state={state} why={why} /> },
  { head: "Servers", cell: ({ servers }) => numberText(servers) },
  { head: "Members", cell: ({ members }) => numberText(members) },
  { head: "Commands", cell: ({ commands }) => numberText(commands) },
  { head: "Shards", cell: ({ shards }) => <Shards shards={shards} /> },
];

export function BotTable({ bots }: { readonly bots: readonly BotStatus[] }) {
  return (
    <section class="dash-card" aria-labelledby="dash-bots">
      <h2 id="dash-bots">Bots</h2>
      <Table label="Bots" columns={COLUMNS} rows={bots} keyOf={({ id }) => id} />
    </section>
  );
}

function BotPill({ state, why }: Pick<BotStatus, "state" | "why">) {
  const [tone, word] = STATES[state];
  return (
    <>
      <Pill tone={tone}>{word}</Pill>
      {why && <span class="dash-faint">{why}</span>}
    </>
  );
}

function numberText(count: number | undefined): string {
  return count === undefined ? "–" : countText(count);
}

function Shards({ shards }: { readonly shards: readonly ShardView[] }) {
  if (shards.length === 0) return <>–</>;
  return (
    <ul class="dash-shards">
      {shards.map(({ id, state, latency }) => (
        <li key={id} class={state}>
          <span>#{id}</span> {state}
          {latency !== undefined && <span class="dash-faint">{msText(latency)}</span>}
        </li>
      ))}
    </ul>
  );
}

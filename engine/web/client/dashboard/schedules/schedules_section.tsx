import { useEffect } from "preact/hooks";
import type { ScheduleClock, ScheduleList, ShownSchedule } from "../../../../model/panels/schedules.ts";
import { useAsk } from "../../panels/panel_link.ts";
import { agoText } from "../kit/format.ts";
import { Loaded, Section } from "../kit/section.tsx";
import { type Column, Table } from "../kit/table.tsx";
import { useAsked } from "../kit/use_asked.ts";

/** Milliseconds after which the next runs are asked for again. */
const EVERY = 30_000;

const MISSED: Readonly<Record<ShownSchedule["missed"], string>> = {
  skip: "left out",
  once: "made up for once",
  all: "made up for",
};

/** What runs by the clock. */
export function SchedulesSection() {
  const ask = useAsk();
  const asked = useAsked<ScheduleList>(() => ask("schedules", "list", {}));
  useEffect(() => {
    const timer = setInterval(asked.reload, EVERY);
    return () => clearInterval(timer);
  }, []);
  return (
    <Section title="Schedules">
      <Loaded asked={asked}>
        {({ now, schedules }) =>
          schedules.length === 0
            ? <p class="dash-empty">No event runs by the clock.</p>
            : (
              <section class="dash-card">
                <Table
                  label="Schedules"
                  columns={columns(now, new Set(schedules.map(({ bot }) => bot)).size > 1)}
                  rows={schedules}
                  keyOf={({ bot, event, source, text }) => `${bot} ${event} ${source} ${text}`}
                />
              </section>
            )}
      </Loaded>
    </Section>
  );
}

function columns(now: number, several: boolean): Column<ShownSchedule>[] {
  return [
    {
      head: "Event",
      kind: "main",
      cell: ({ event, text, source }) => (
        <>
          <strong>{event}</strong>
          <span>{text}</span>
          <code>{source}</code>
        </>
      ),
    },
    ...several ? [{ head: "Bot", cell: ({ bot }: ShownSchedule) => bot }] : [],
    {
      head: "Next runs",
      cell: ({ clocks, moreServers }) => <Clocks clocks={clocks} more={moreServers} now={now} />,
    },
    { head: "Missed runs", cell: ({ missed }) => MISSED[missed] },
  ];
}

function Clocks({ clocks, more, now }: {
  readonly clocks: readonly ScheduleClock[];
  readonly more: number;
  readonly now: number;
}) {
  return (
    <div class="dash-clocks">
      {clocks.map(({ server, zone, next, wall }) => (
        <div key={server ?? ""}>
          <p class="dash-faint">{server ? `${server}, ${zone}` : zone}</p>
          {next.length === 0 ? <p>No run is to come any more.</p> : (
            <ol>
              {next.map((at, index) => (
                <li key={at}>
                  <time dateTime={new Date(at).toISOString()}>{wall[index]}</time>
                  <span class="dash-faint">{agoText(at, now)}</span>
                </li>
              ))}
            </ol>
          )}
        </div>
      ))}
      {more > 0 && <p class="dash-faint">and {more} more servers with clocks of their own</p>}
    </div>
  );
}

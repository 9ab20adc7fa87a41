import { useEffect, useRef, useState } from "preact/hooks";
import { clockText } from "../../basics/date_text.ts";
import type { Plot, PlotData } from "./plot.ts";
import { chartText, newestOf, type Spread, spreadOf } from "./chart_text.ts";

export interface ChartLine {
  /** What it is, where there are several. */
  readonly label?: string;
  readonly values: readonly (number | null)[];
  readonly colour: string;
}

export interface ChartCardProps {
  readonly title: string;
  /** Milliseconds since 1970, oldest first. */
  readonly times: readonly number[];
  readonly lines: readonly ChartLine[];
  readonly format: (value: number) => string;
  /** The values at least go up to this. */
  readonly least: number;
}

/** One chart: its newest values in words above, or those under the pointer, and all of it as a text for who cannot see it. */
export function ChartCard({ title, times, lines, format, least }: ChartCardProps) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot | null>(null);
  const [point, setPoint] = useState<number>();
  const data: PlotData = { times, series: lines };
  const latest = useRef(data);
  latest.current = data;
  const isThere = times.length > 1;

  useEffect(() => {
    if (!isThere) return;
    let isGone = false;
    import("./plot.ts").then(({ drawPlot }) => {
      if (isGone || !place.current) return;
      plot.current = drawPlot(place.current, latest.current, { format, least, onPoint: setPoint });
    }, () => {});
    return () => {
      isGone = true;
      plot.current?.remove();
      plot.current = null;
    };
  }, [isThere]);
  useEffect(() => plot.current?.update(data), [times]);

  const spreads = lines.map(({ values }) => spreadOf(values));
  return (
    <section class="dash-card dash-chart" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p class="dash-chart-when">{point === undefined ? "" : clockText(times[point] ?? 0)}</p>
      </header>
      <div class="dash-chart-values">
        {lines.map((line, at) => (
          <p key={line.label ?? title}>
            {line.label && <i class={`dash-dot ${line.colour.slice(2)}`} />}
            <strong>{shown(point === undefined ? newestOf(line.values) : line.values[point], format)}</strong>
            {line.label && <span>{line.label}</span>}
            {spreads[at] && lines.length === 1 && <span>{rangeText(spreads[at], format)}</span>}
          </p>
        ))}
      </div>
      {isThere
        ? (
          <div
            ref={place}
            class="dash-plot"
            role="img"
            aria-label={chartText(title, lines, format)}
          />
        )
        : <p class="dash-plot dash-empty">The first numbers come within ten seconds.</p>}
    </section>
  );
}

function shown(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? "–" : format(value);
}

function rangeText({ min, max }: Spread, format: (value: number) => string): string {
  return min === max ? "unchanged" : `${format(min)} to ${format(max)}`;
}

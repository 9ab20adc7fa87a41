/** Lines over time on a canvas, drawn by uPlot; fetched when the first chart is shown. */
import uPlot from "uplot";

export interface PlotSeries {
  /** Oldest first; null where nothing is known. */
  readonly values: readonly (number | null)[];
  /** A custom property of the style sheet that holds a colour of six hexadecimal digits: `--chart-1`. */
  readonly colour: string;
}

export interface PlotData {
  /** Milliseconds since 1970, oldest first. */
  readonly times: readonly number[];
  readonly series: readonly PlotSeries[];
}

export interface PlotOptions {
  /** A value as it stands beside the chart. */
  readonly format: (value: number) => string;
  /** The values at least go up to this, so that nothing does not look like much. */
  readonly least: number;
  /** Told the place of the sample under the pointer; undefined when there is none. */
  readonly onPoint: (at: number | undefined) => void;
}

export interface Plot {
  update(data: PlotData): void;
  remove(): void;
}

/** Between two times below a chart, in milliseconds: seconds are not shown. */
const STEPS = [1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000);
const HEIGHT = 150;
/** Charts with the same one show the same moment. */
const TOGETHER = "dashboard";

/** Draws into an element, as wide as that is, in the colours of its style sheet. */
export function drawPlot(place: HTMLElement, first: PlotData, options: PlotOptions): Plot {
  let data = first;
  let plot = make();

  function make(): uPlot {
    const style = getComputedStyle(place);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const axis = {
      stroke: colour("--muted"),
      font: `11px ${style.fontFamily}`,
      grid: { stroke: colour("--line"), width: 1 },
      ticks: { show: false },
    };
    const time = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
    return new uPlot(
      {
        width: Math.max(120, place.clientWidth),
        height: HEIGHT,
        ms: 1,
        padding: [8, 24, 0, 0],
        legend: { show: false },
        cursor: {
          y: false,
          drag: { setScale: false, x: false },
          sync: { key: TOGETHER },
          points: { size: 7 },
        },
        scales: { y: { range: (_, _least, most) => [0, roomFor(Math.max(most ?? 0, options.least))] } },
        axes: [
          {
            ...axis,
            size: 28,
            space: 70,
            incrs: STEPS,
            values: (_, splits) => splits.map((at) => time.format(at)),
          },
          {
            ...axis,
            size: 58,
            gap: 6,
            space: 36,
            values: (_, splits) => splits.map((value) => options.format(value)),
          },
        ],
        series: [
          {},
          ...data.series.map((series) => ({
            stroke: colour(series.colour),
            fill: `${colour(series.colour)}24`,
            width: 1.75,
            points: { show: false },
          })),
        ],
        hooks: { setCursor: [({ cursor }) => options.onPoint(cursor.idx ?? undefined)] },
      },
      aligned(data),
      place,
    );
  }

  const drawAnew = () => {
    plot.destroy();
    plot = make();
  };
  const sizes = new ResizeObserver(() =>
    plot.setSize({ width: Math.max(120, place.clientWidth), height: HEIGHT })
  );
  sizes.observe(place);
  // Colours are read once: what is drawn does not follow the style sheet.
  const scheme = matchMedia("(prefers-color-scheme: light)");
  scheme.addEventListener("change", drawAnew);
  return {
    update(next) {
      data = next;
      plot.setData(aligned(next));
    },
    remove() {
      scheme.removeEventListener("change", drawAnew);
      sizes.disconnect();
      plot.destroy();
    },
  };
}

function aligned({ times, series }: PlotData): uPlot.AlignedData {
  return [[...times], ...series.map(({ values }) => [...values])];
}

/** A little more than a value, so that the highest line does not touch the edge. */
function roomFor(most: number): number {
  return most * 1.15;
}

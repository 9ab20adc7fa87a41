/** One line of the table of measurements. */
import { printTable } from "./table.ts";

export interface Row {
  /** Stays the same from one version to the next, so that both can be compared. */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The same by the floor, in the same run; absent where there is none. */
  readonly floor?: number;
  /** What is aimed at, of the value or of its part of the floor. */
  readonly aim?: { readonly atMost?: number; readonly atLeast?: number; readonly of: "value" | "ratio" };
}

export interface Bench {
  readonly name: string;
  run(): Promise<readonly Row[]>;
}

export function ratioOf({ value, floor }: Row): number | undefined {
  return floor === undefined ? undefined : value / floor;
}

/** Whether the aim is reached; `undefined` without one. */
export function reached(row: Row): boolean | undefined {
  if (!row.aim) return undefined;
  const { atMost = Infinity, atLeast = -Infinity, of } = row.aim;
  const measured = of === "value" ? row.value : ratioOf(row) ?? NaN;
  return measured <= atMost && measured >= atLeast;
}

/** @param before rows of an earlier run, by their ids */
export function printRows(rows: readonly Row[], before: ReadonlyMap<string, Row>): void {
  printTable(
    ["what", "measured", "of the floor", "aim", "reached", "before", "change"],
    rows.map((row) => {
      const old = before.get(row.id);
      const now = ratioOf(row) ?? row.value;
      const then = old && (ratioOf(old) ?? old.value);
      return [
        row.what,
        `${show(row.value)} ${row.unit}`,
        ratioOf(row)?.toFixed(2) ?? "",
        aimText(row),
        { true: "yes", false: "no", undefined: "" }[`${reached(row)}`],
        then === undefined ? "" : ratioOf(row) === undefined ? show(then) : then.toFixed(2),
        then === undefined ? "" : `${now >= then ? "+" : ""}${((now / then - 1) * 100).toFixed(0)} %`,
      ];
    }),
  );
}

function aimText({ aim, unit }: Row): string {
  if (!aim) return "";
  const bound = aim.atMost === undefined ? `≥ ${show(aim.atLeast!)}` : `≤ ${show(aim.atMost)}`;
  return aim.of === "value" ? `${bound} ${unit}` : `${bound} of the floor`;
}

export function show(value: number): string {
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString("en");
  return Number(value.toPrecision(3)).toString();
}

/** A failure as text: what was expected beside what there is. */
import { maskSecrets } from "../../diagnostics/mask_secrets.ts";
import { type Paint, paint } from "../../diagnostics/paint.ts";
import { showPlace } from "../../diagnostics/span.ts";
import { plainText } from "../../diagnostics/terminal_text.ts";
import type { TestResult } from "./result.ts";
import { type Block, differs, type Row } from "./row.ts";
import { textWidth } from "../../diagnostics/terminal_text.ts";
import { columnsOf, pad } from "./text_columns.ts";

export interface ShowOptions {
  readonly colour: boolean;
  /** Columns of the terminal; of more than 100 no use is made. */
  readonly width: number;
}

const WIDEST = 100;
/** Where two columns would be narrower than a word or two, one stands below the other. */
const NARROW = 60;
const LONGEST_LABEL = 20;
const GAP = " │ ";

/** Several lines without a line break at the end; the empty text where nothing failed. */
export function showFailure({ bot, name, failure }: TestResult, options: ShowOptions): string {
  if (!failure) return "";
  const p = paint(options.colour);
  const width = Math.min(options.width, WIDEST);
  const lines = [
    `${p.red("✗")} ${p.bold(clean(`${bot}: ${name}`))}`,
    `  ${clean(showPlace(failure.span))} ${clean(failure.what)}`,
  ];
  for (const error of failure.errors) lines.push(`  ${p.red("error:")} ${clean(error)}`);
  if (failure.blocks.length === 0) return lines.join("\n");
  const draw = width < NARROW ? below : beside;
  return [...lines, "", ...draw(failure.blocks, width, p)].join("\n");
}

function beside(blocks: readonly Block[], width: number, p: Paint): string[] {
  const rows = blocks.flatMap((block) => block.rows);
  const label = Math.min(LONGEST_LABEL, Math.max(...rows.map((row) => textWidth(row.label))));
  const column = Math.floor((width - label - 6 - GAP.length) / 2);
  const line = (mark: string, name: string, left: string, right: string) =>
    `  ${mark} ${pad(name, label)}  ${left}${p.dim(GAP)}${right}`.trimEnd();
  const lines = [line(" ", "", p.bold(pad("expected", column)), p.bold("actual"))];
  for (const block of blocks) {
    if (blocks.length > 1 || /\s\S+\s/.test(block.title)) lines.push(`  ${p.dim(titleOf(block))}`);
    for (const row of block.rows) {
      const [left, right] = paintsOf(row, p);
      for (const { name, cells: [expected, actual], first } of columnsOf(named(row), label, column)) {
        const mark = row.same || !first ? " " : p.red("≠");
        lines.push(line(mark, name, left(pad(expected, column)), right(actual)));
      }
    }
  }
  return lines;
}

function below(blocks: readonly Block[], _width: number, p: Paint): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (blocks.length > 1) lines.push(`  ${p.dim(titleOf(block))}`);
    for (const row of block.rows) {
      const [left, right] = paintsOf(row, p);
      lines.push(`  ${row.same ? " " : p.red("≠")} ${row.label}`);
      if (row.expected !== undefined) lines.push(`      expected: ${left(clean(row.expected))}`);
      lines.push(`      actual:   ${right(clean(row.actual || "nothing"))}`);
    }
  }
  return lines;
}

function titleOf(block: Block): string {
  return differs(block) ? block.title : `${block.title}, as expected`;
}

function paintsOf({ same, expected }: Row, p: Paint): [left: Paint["red"], right: Paint["red"]] {
  if (!same) return [p.green, p.red];
  return expected === undefined ? [p.dim, p.dim] : [(text) => text, (text) => text];
}

/** Where one side has nothing to say, that is told only where it makes a difference. */
function named({ label, expected, actual, same }: Row): Parameters<typeof columnsOf>[0] {
  return {
    name: label,
    cells: [clean(expected || (same ? "" : "nothing")), clean(actual || (same ? "" : "nothing"))],
  };
}

function clean(text: string): string {
  return plainText(maskSecrets(text));
}

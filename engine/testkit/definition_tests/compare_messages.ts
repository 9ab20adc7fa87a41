/** All expected messages beside all that there are. */
import type { MessageExpectation } from "../../schema/keys/tests/expectation.ts";
import { compareMessage, describeOutcome, missingMessage, type Reading } from "./compare_message.ts";
import type { Outcome } from "../../outcomes/outcomes.ts";
import type { Block, Row } from "./row.ts";

/** What a message that is missing, or one too many, weighs against lines that differ. */
const WHOLE = 2.5;

/** A bot that tidies up after itself does nothing that a test would have to name each time. */
function isTidying({ kind, message }: Outcome): boolean {
  return kind === "deleted" && message?.author.bot === true;
}

/**
 * Pairs them in order, so that as little as possible differs, and compares each pair. It is as expected where no line
 * of any block differs.
 */
export function compareMessages(
  expected: readonly MessageExpectation[],
  all: readonly Outcome[],
  reading: Reading,
): readonly Block[] {
  const outcomes = expected.some(({ deleted }) => deleted) ? all : all.filter((one) => !isTidying(one));
  const rows = expected.map((one) => outcomes.map((outcome) => compareMessage(one, outcome, reading)));
  const blocks: Block[] = [];
  for (const [wanted, found] of pairs(rows, expected.length, outcomes.length)) {
    const title = `message ${blocks.length + 1}`;
    if (wanted !== undefined && found !== undefined) blocks.push({ title, rows: rows[wanted]![found]! });
    else if (wanted !== undefined) {
      blocks.push({ title: `${title}, which is missing`, rows: missingMessage(expected[wanted]!, reading) });
    } else {
      const extra = describeOutcome(outcomes[found!]!, reading);
      blocks.push({ title: `${title}, which was not expected`, rows: extra });
    }
  }
  return blocks;
}

type Pair = readonly [wanted: number | undefined, found: number | undefined];

/** The cheapest way through the table of both lists. */
function pairs(rows: readonly (readonly (readonly Row[])[])[], wanted: number, found: number): Pair[] {
  const cost = (row: number, column: number) => rows[row]![column]!.filter(({ same }) => !same).length;
  const best: number[][] = Array.from({ length: wanted + 1 }, () => Array<number>(found + 1).fill(0));
  for (let row = wanted; row >= 0; row--) {
    for (let column = found; column >= 0; column--) {
      if (row === wanted && column === found) continue;
      best[row]![column] = Math.min(
        row < wanted && column < found ? cost(row, column) + best[row + 1]![column + 1]! : Infinity,
        row < wanted ? WHOLE + best[row + 1]![column]! : Infinity,
        column < found ? WHOLE + best[row]![column + 1]! : Infinity,
      );
    }
  }
  const way: Pair[] = [];
  for (let row = 0, column = 0; row < wanted || column < found;) {
    const now = best[row]![column]!;
    if (row < wanted && column < found && now === cost(row, column) + best[row + 1]![column + 1]!) {
      way.push([row++, column++]);
    } else if (row < wanted && now === WHOLE + best[row + 1]![column]!) way.push([row++, undefined]);
    else way.push([undefined, column++]);
  }
  return way;
}

/** What can happen in a step of a test. */
import type { z } from "zod";
import type { SourceText, Span } from "../../../diagnostics/span.ts";
import type { MapNode } from "../../../source/nodes.ts";
import { byShape } from "../../kit/by_shape.ts";
import { converted } from "../../kit/converted.ts";
import { duration } from "../../kit/duration.ts";
import { named } from "../../kit/named.ts";
import { oneOrMany } from "../../kit/one_or_many.ts";
import { text } from "../../kit/text.ts";

/** The longest that a test lets pass in one step. */
const LONGEST_WAIT = 400 * 86_400_000;

/** What a person picks in a select, or writes into a field. */
interface Filled {
  readonly name: SourceText;
  readonly values: readonly SourceText[];
}

/** An entry of a menu, on a person; on the newest message where nobody is named. */
interface MenuUse {
  readonly name: SourceText;
  readonly person?: SourceText;
}

/** The words, each with what stands behind it. */
export const TEST_ACTIONS = {
  run: text("a slash command such as /hello who:@bob")
    .describe("A slash command as one types it: /hello who:@bob mood:kind.").optional(),
  say: text("a message").describe("Somebody writes a message; also for prefix commands.").optional(),
  menu: byShape<readonly MenuUse[]>("an entry of a menu such as `Show profile: bob`", {
    scalar: converted(text("an entry of the menu"), (name): readonly MenuUse[] => [{ name }]),
    map: named(
      "an entry of the menu with a person, such as `Show profile: bob`",
      text("a person's name"),
      (name, person): MenuUse => ({ name, person }),
    ),
  }).describe(
    "An entry of the menu of a person (`Show profile: bob`), or of the newest message (its name alone).",
  )
    .optional(),
  press: text("a button's label").describe("Somebody presses the newest button with this label or id.")
    .optional(),
  pick: named(
    "a map of a select to what is picked, such as `Colour: Red`",
    oneOrMany("a list of what is picked", text("what is picked")),
    (name, values): Filled => ({ name, values }),
  ).describe(
    "Somebody picks in the newest select with this placeholder or id: labels, people, roles, channels.",
  )
    .optional(),
  join: text("a person's name").describe("A person, new or back again, comes into the server.").optional(),
  leave: text("a person's name").describe("A person leaves the server.").optional(),
  wait: duration({ min: 1, max: LONGEST_WAIT }).describe("Time passes, such as 1d.").optional(),
};

type Read = z.output<z.ZodObject<typeof TEST_ACTIONS>>;

export type TestActionWord = keyof typeof TEST_ACTIONS;

/** An action with what stood behind its word. */
export type TestAction = {
  [Word in TestActionWord]: {
    readonly word: Word;
    readonly span: Span;
    readonly value: NonNullable<Read[Word]>;
  };
}[TestActionWord];

/** The actions of a step, in the order in which they were written. */
export function testActions(read: Read, node: MapNode): TestAction[] {
  return node.entries.flatMap(({ key }) => {
    const word = key.text as TestActionWord;
    const value = Object.hasOwn(TEST_ACTIONS, word) ? read[word] : undefined;
    return value === undefined ? [] : [{ word, span: key.span, value } as TestAction];
  });
}

/** What can happen in a step of a test. */
import type * as z from "zod";
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

/** What a person picks in a select, or fills into a field. */
interface Filled {
  readonly name: SourceText;
  readonly values: readonly SourceText[];
}

/** An entry of a menu, on a person; on the newest message where nobody is named. */
interface MenuUse {
  readonly name: SourceText;
  readonly person?: SourceText;
}

/** A reaction: on the newest message, or on the newest with a text in it. */
interface Reaction {
  readonly emoji: SourceText;
  readonly message?: SourceText;
}

/** A role of a person, changed by somebody in the server. */
interface RoleChange {
  readonly person: SourceText;
  readonly role: SourceText;
}

const REACTION = byShape<readonly Reaction[]>("an emoji, or an emoji with a text of the message", {
  scalar: converted(text("an emoji"), (emoji): readonly Reaction[] => [{ emoji }]),
  map: named(
    "an emoji with a text of the message, such as `👍: Welcome`",
    text("a text of the message"),
    (emoji, message): Reaction => ({ emoji, message }),
  ),
});

const ROLE_CHANGE = named(
  "a person with a role, such as `bob: News`",
  text("a role"),
  (person, role): RoleChange => ({ person, role }),
);

const PERSON = text("a person's name");

/** Stands for no voice channel at all. */
export const LEAVE_VOICE = "leave";

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
  submit: named(
    "a map of fields to what is filled in, such as `Notes: all good`",
    oneOrMany(
      "a list of what is chosen",
      text("a text, or what is chosen", { type: ["string", "number", "boolean"] }),
    ),
    (name, values): Filled => ({ name, values }),
  ).describe("Somebody sends the newest modal: by label or id of each field a text, what is chosen, or true.")
    .optional(),
  vote: oneOrMany("a list of answers", text("an answer of the poll"))
    .describe("Somebody votes in the newest poll: an answer or several; [] takes the vote back.").optional(),
  react: REACTION.describe(
    "Somebody reacts to the newest message, or to the newest with a text: `👍: Welcome`.",
  )
    .optional(),
  unreact: REACTION.describe("Somebody takes a reaction back.").optional(),
  edit: text("the new text").describe("Somebody changes their newest message to this text.").optional(),
  delete: text("a text of the message").describe("Somebody deletes the newest message with this text in it.")
    .optional(),
  voice: text("a voice channel").describe("Somebody joins a voice channel; `leave` leaves it.").optional(),
  thread: text("a name").describe("Somebody opens a thread with this name.").optional(),
  join: PERSON.describe("A person, new or back again, comes into the server.").optional(),
  leave: PERSON.describe("A person leaves the server.").optional(),
  ban: PERSON.describe("Somebody in the server bans a person, without the bot.").optional(),
  unban: PERSON.describe("Somebody in the server lifts a ban, without the bot.").optional(),
  give_role: ROLE_CHANGE.describe("Somebody in the server gives people roles, without the bot.").optional(),
  remove_role: ROLE_CHANGE.describe("Somebody in the server takes roles from people, without the bot.")
    .optional(),
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

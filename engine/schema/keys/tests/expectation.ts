/** What a test expects to see after a step. */
import type * as z from "zod";
import type { SourceText, Span } from "../../../diagnostics/span.ts";
import type { Node } from "../../../source/nodes.ts";
import { boolean } from "../../kit/boolean.ts";
import { byShape } from "../../kit/by_shape.ts";
import { colour } from "../../kit/colour.ts";
import { converted } from "../../kit/converted.ts";
import { listOf } from "../../kit/list.ts";
import { map } from "../../kit/map.ts";
import { named } from "../../kit/named.ts";
import { oneOrMany } from "../../kit/one_or_many.ts";
import { text } from "../../kit/text.ts";
import { nameOf } from "../../kit/written.ts";

/** A text as it is expected: `*` in it stands for anything. */
const PATTERN = text("a text, in which * stands for anything");
const PATTERNS = oneOrMany("a list of texts", PATTERN);

const FIELD = map(
  "an expected field",
  {
    name: PATTERN.describe("The bold line of the field.").optional(),
    value: PATTERN.describe("The text below the name.").optional(),
    inline: boolean().describe("Whether fields may stand side by side.").optional(),
  },
  (keys) => keys,
  { title: { use: "name" }, text: { use: "value" }, description: { use: "value" } },
);

const EMBED = map(
  "an expected embed",
  {
    title: PATTERN.describe("The bold line at the top.").optional(),
    url: PATTERN.describe("Where the title leads to.").optional(),
    description: PATTERN.describe("The main text.").optional(),
    color: colour().describe("The colour of the bar at the left.").optional(),
    author: PATTERN.describe("The name above the title.").optional(),
    fields: listOf("a list of fields, each with `name` and `value`", FIELD)
      .describe("All fields, in their order; of each what is to be as it stands here.").optional(),
    image: PATTERN.describe("The address of the large picture.").optional(),
    thumbnail: PATTERN.describe("The address of the small picture.").optional(),
    footer: PATTERN.describe("The small text at the bottom.").optional(),
  },
  (keys) => keys,
  { text: { use: "description" }, content: { use: "description" } },
);

export type EmbedExpectation = z.output<typeof EMBED>;

const PERSON = map(
  "what is expected of a person",
  {
    roles: oneOrMany(
      "a list of roles",
      text("a role: its name under `names`, or as it was created", nameOf("roles")),
    )
      .describe("All roles that the person has, in any order; [] for none.").optional(),
    nick: PATTERN.describe("The nickname in the server; an empty text for none.").optional(),
    member: boolean().describe("Whether the person is in the server.").optional(),
    banned: boolean().describe("Whether the person is banned from the server.").optional(),
    timed_out: boolean().describe("Whether the person is in a timeout.").optional(),
  },
  ({ timed_out, ...keys }, node) => ({ node, timedOut: timed_out, ...keys }),
  {
    role: { use: "roles" },
    nickname: { use: "nick" },
    timeout: { use: "timed_out" },
    ban: { use: "banned" },
  },
);

export type PersonExpectation = z.output<typeof PERSON> & { readonly name: SourceText };

/** What is expected of people, by their names. */
export const PEOPLE = named(
  "a map of people to what is expected of them",
  PERSON,
  (name, person): PersonExpectation => ({ name, ...person }),
).describe("How people are in the server by then: roles, nick, member, banned, timed_out.");

export interface ChannelExpectation {
  readonly name: SourceText;
  /** Whether there is a channel with that name. */
  readonly there: boolean;
}

/** Which channels are there, by their names. */
export const CHANNELS = named(
  "a map of channels to true where they are there, or false",
  boolean(),
  (name, there): ChannelExpectation => ({ name, there }),
).describe(
  "Which channels and threads there are by then: `{ ticket-alice: true }`, or false for one that is gone.",
);

const MESSAGE = map(
  "an expected message",
  {
    text: PATTERN.describe("The message's text; * stands for anything. An empty text: there is none.")
      .optional(),
    embed: EMBED.describe("The message's embed, or the first one: what is to be as it stands here.")
      .optional(),
    ephemeral: boolean().describe("Whether only one person sees it.").optional(),
    buttons: PATTERNS.describe("The labels of all buttons, in their order; one that is off ends with (off).")
      .optional(),
    selects: PATTERNS.describe("The placeholders of all selects, in their order.").optional(),
    files: PATTERNS.describe("The names of all files, in their order.").optional(),
    reactions: PATTERNS.describe("The emojis that stand below it, in their order.").optional(),
    pings: oneOrMany("a list of people and roles", text("a person, a role, or everyone"))
      .describe("Whom it notifies, in any order; [] for nobody.").optional(),
    in: text("a channel").describe("The channel that it stands in.").optional(),
    dm: text("a person").describe("The person who gets it as a direct message.").optional(),
    edited: boolean().describe("Whether an older message was changed to this.").optional(),
    deleted: boolean().describe("Whether a message that was like this is gone now.").optional(),
    poll: PATTERN.describe("The question of the message's poll.").optional(),
    modal: PATTERN.describe("The title of a modal that opens instead of a message.").optional(),
    refused: PATTERN.describe("What Discord itself says, where it does not even let the person try.")
      .optional(),
    people: PEOPLE.optional(),
    channels: CHANNELS.optional(),
  },
  (keys, node) => ({
    node,
    span: node.entries[0]?.key.span ?? node.span,
    ...keys,
    people: keys.people ?? [],
    channels: keys.channels ?? [],
  }),
  {
    embeds: { use: "embed" },
    title: { say: "A title stands in an embed: `embed: { title: … }`." },
    description: { say: "A description stands in an embed: `embed: { description: … }`." },
    channel: { use: "in" },
    where: { use: "in" },
    to: { use: "dm" },
    direct: { use: "dm" },
    direct_message: { use: "dm" },
    button: { use: "buttons" },
    form: { use: "modal" },
    mentions: { use: "pings" },
    person: { use: "people" },
    members: { use: "people" },
  },
);

/** One message as a test expects it; what is absent may be as it likes. */
export type MessageExpectation = Partial<Omit<z.output<typeof MESSAGE>, "span" | "people" | "channels">> & {
  readonly span: Span;
  readonly people: readonly PersonExpectation[];
  readonly channels: readonly ChannelExpectation[];
};

export interface Expectation {
  readonly span: Span;
  /** All messages in their order; absent where nothing is said of messages. */
  readonly messages?: readonly MessageExpectation[];
  readonly people: readonly PersonExpectation[];
  readonly channels: readonly ChannelExpectation[];
}

const ONE = byShape<MessageExpectation>("an expected message: a text or a map", {
  scalar: converted(
    PATTERN,
    (text, { span }): MessageExpectation => ({ text, span, people: [], channels: [] }),
  ),
  map: MESSAGE,
});

/** A text or a map for exactly one message, a list of these for exactly that many, `nothing` for none. */
export const EXPECTATION: z.ZodType<Expectation, Node> = byShape<Expectation>(
  "what is expected: a text, a map, a list of these, or nothing",
  {
    scalar: converted(
      ONE,
      (message, { span }) => expectation(message.text?.text === "nothing" ? [] : [message], span),
    ),
    map: converted(ONE, (message, { span }) => expectation([message], span)),
    list: converted(
      listOf("a list of expected messages", ONE),
      (messages, { span }) => expectation(messages, span),
    ),
  },
).meta({ id: "expectation" });

/** Keys of an expectation that are about the server, not about a message. */
const OF_SERVER: ReadonlySet<string> = new Set(["people", "channels"]);

/** What is only about the server says nothing of messages. */
function expectation(all: readonly MessageExpectation[], span: Span): Expectation {
  const messages = all.filter(({ node }) =>
    !node || node.entries.some(({ key }) => !OF_SERVER.has(key.text))
  );
  const people = all.flatMap((one) => one.people);
  const channels = all.flatMap((one) => one.channels);
  const server = { span, people, channels };
  return messages.length === 0 && all.length > 0 ? server : { ...server, messages };
}

import * as z from "zod";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import { OWN_LIMITS } from "../../model/limits.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { boolean } from "../kit/boolean.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { duration } from "../kit/duration.ts";
import { listOf } from "../kit/list.ts";
import { map } from "../kit/map.ts";
import { number } from "../kit/number.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { PLACEHOLDER_WORDS } from "../kit/placeholder_words.ts";
import { text } from "../kit/text.ts";
import type { StepDefinition } from "../steps/kind.ts";
import type { ControlSteps } from "./components/control.ts";
import { controlsIn, type MessageComponents } from "./components/definitions.ts";
import { componentKeys, componentsFrom } from "./components/message_components.ts";
import { EMBED, type EmbedDefinition } from "./embed.ts";
import { PAGES, type PagesDefinition } from "./pages.ts";
import { type MentionKind, MENTIONS } from "./mentions.ts";
import { POLL, type PollDefinition } from "./poll.ts";

/** One message as an answer. */
export interface MessageReply {
  readonly span: Span;
  /** The map it was read from, where it was one. */
  readonly node?: MapNode;
  readonly text?: SourceText;
  readonly embeds: readonly EmbedDefinition[];
  readonly pages?: PagesDefinition;
  readonly ephemeral: boolean;
  /** Milliseconds. */
  readonly deleteAfter?: number;
  readonly mentions: readonly MentionKind[];
  readonly components: MessageComponents;
  readonly poll?: PollDefinition;
}

/** An answer: one message, or several of which one is taken each time. */
export interface ReplyDefinition {
  readonly span: Span;
  /** The map it was read from, where it was one. */
  readonly node?: MapNode;
  /** Never empty unless the author left it so; one with the weight 1 where nothing is random. */
  readonly random: readonly { readonly reply: MessageReply; readonly weight: number }[];
}

/** Steps that run when somebody presses a button or picks in a select of a message. */
export function pressSteps(
  { components: { list } }: Pick<MessageReply, "components">,
): readonly (readonly StepDefinition[])[] {
  // As nearly all messages are, of which a bot may have thousands.
  if (list.length === 0) return [];
  return [...controlsIn(list)].flatMap(({ steps }) => steps ? [steps] : []);
}

/** The same of all messages of a reply. */
export function replySteps({ random }: ReplyDefinition): readonly (readonly StepDefinition[])[] {
  return random.flatMap(({ reply }) => pressSteps(reply));
}

/** The keys of everything that is sent as a message, besides those of its components. */
const TEXT_KEYS = {
  text: text().describe(`The message's text, up to 2,000 characters. ${PLACEHOLDER_WORDS}`)
    .optional(),
  embed: EMBED.describe("A framed part with title, text, fields and pictures.").optional(),
  embeds: oneOrMany("a list of embeds", EMBED).describe("Several embeds, up to 10.").optional(),
  poll: POLL.describe("A poll in which people vote for an hour up to 32 days.").optional(),
  pages: PAGES.optional(),
  ephemeral: boolean().describe("Whether only the person who asked sees it.").optional(),
  delete_after: duration({ min: OWN_LIMITS.deleteAfter.min, max: OWN_LIMITS.deleteAfter.max })
    .describe("When the message is deleted again, such as 10s; at most 14m.").optional(),
  mentions: MENTIONS.optional(),
};

/** The keys of everything that is sent as a message. @param steps what its buttons can do */
export function messageKeys(steps: ControlSteps) {
  return { ...TEXT_KEYS, ...componentKeys(steps) };
}

export type MessageKeys = ReturnType<typeof messageKeys>;
type ReadKeys = Partial<z.output<z.ZodObject<MessageKeys>>>;
type Settings = Pick<ReadKeys, "ephemeral" | "delete_after" | "mentions" | "who" | "once" | "timeout">;

/** Answers to keys that people write in messages. */
export const MESSAGE_HINTS = {
  title: { say: "A title stands in an embed: `embed: { title: … }`." },
  description: { say: "A description stands in an embed: `embed: { description: … }`." },
  color: { say: "A colour stands in an embed: `embed: { color: … }`." },
  colour: { say: "A colour stands in an embed: `embed: { color: … }`." },
  fields: { say: "Fields stand in an embed: `embed: { fields: [ … ] }`." },
  footer: { say: "A footer stands in an embed: `embed: { footer: … }`." },
  image: { say: "A picture stands in an embed: `embed: { image: … }`." },
  question: { say: "A question stands in a poll: `poll: { question: …, answers: [ … ] }`." },
  answers: { say: "Answers stand in a poll: `poll: { question: …, answers: [ … ] }`." },
  vote: { use: "poll" },
  survey: { use: "poll" },
  button: { use: "buttons" },
  row: { use: "components", say: "Rows stand in it: `components: [ { row: [ … ] } ]`." },
  rows: { use: "components", say: "Rows stand in it: `components: [ { row: [ … ] } ]`." },
  action_row: { use: "components", say: "Rows stand in it: `components: [ { row: [ … ] } ]`." },
  selects: { use: "select" },
  menu: { use: "select" },
  dropdown: { use: "select" },
  select_menu: { use: "select" },
  section: { use: "components", say: "It stands in a list: `components: [ { section: … } ]`." },
  container: { use: "components", say: "It stands in a list: `components: [ { container: … } ]`." },
  gallery: { use: "components", say: "It stands in a list: `components: [ { gallery: … } ]`." },
  page: { use: "pages" },
  paging: { use: "pages" },
  paginate: { use: "pages" },
  expires: { use: "timeout" },
  custom_id: { say: "A button has it as `id`, and needs none where its label says enough." },
  allowed_mentions: { use: "mentions" },
  delete_in: { use: "delete_after" },
  autodelete: { use: "delete_after" },
  auto_delete: { use: "delete_after" },
  one_of: { use: "random" },
  choose: { use: "random" },
} as const;

/** What stands in a list under `random:`; its settings come from the reply around it where it has none. */
interface Entry {
  readonly weight: number;
  message(outer: Settings): MessageReply;
}

function entrySchema(keys: MessageKeys): z.ZodType<Entry, Node> {
  return byShape<Entry>("a reply: a text or a map", {
    scalar: converted(text(), (value): Entry => ({ weight: 1, message: (outer) => fromText(value, outer) })),
    map: map(
      "a reply",
      {
        ...keys,
        weight: number("a weight such as 2", { min: 0 })
          .describe("How often it is taken, compared to the others; 1 where nothing is said.").optional(),
      },
      (read, node): Entry => ({
        weight: read.weight ?? 1,
        message: (outer) => messageFrom(read, node, outer),
      }),
      { ...MESSAGE_HINTS, chance: { use: "weight" }, probability: { use: "weight" } },
    ),
  });
}

/** An answer: a text, or a map. @param keys those of messages */
export function replySchema(keys: MessageKeys): z.ZodType<ReplyDefinition, Node> {
  return byShape<ReplyDefinition>("a reply: a text or a map", {
    scalar: converted(text(), (value): ReplyDefinition => oneMessage(fromText(value, {}))),
    map: map(
      "a reply",
      {
        ...keys,
        random: listOf("a list of replies", entrySchema(keys))
          .describe("Several replies; one of them is taken each time.").optional(),
      },
      (read, node): ReplyDefinition => {
        if (!read.random) return oneMessage(messageFrom(read, node, {}));
        const random = read.random.map((entry) => ({ weight: entry.weight, reply: entry.message(read) }));
        return { span: node.span, node, random };
      },
      MESSAGE_HINTS,
    ),
  }, {
    list:
      "Several replies stand under `random:`, and one of them is taken each time: `reply: { random: [ … ] }`.",
  }).meta({ id: "reply" });
}

/** An answer that is this message. */
export function oneMessage(reply: MessageReply): ReplyDefinition {
  return { span: reply.span, node: reply.node, random: [{ reply, weight: 1 }] };
}

function fromText(value: SourceText, outer: Settings): MessageReply {
  return messageFrom({ text: value }, { span: value.span }, outer);
}

/** A message from what its keys held. @param outer settings of what stands around it */
export function messageFrom(
  keys: ReadKeys,
  from: MapNode | { span: Span },
  outer: Settings = {},
): MessageReply {
  return {
    span: from.span,
    node: "kind" in from ? from : undefined,
    text: keys.text,
    embeds: keys.embed ? [keys.embed, ...keys.embeds ?? []] : keys.embeds ?? [],
    pages: keys.pages,
    ephemeral: keys.ephemeral ?? outer.ephemeral ?? false,
    deleteAfter: keys.delete_after ?? outer.delete_after,
    ...(keys.poll ? { poll: keys.poll } : {}),
    mentions: keys.mentions ?? outer.mentions ?? ["people"],
    components: componentsFrom({
      ...keys,
      who: keys.who ?? outer.who,
      once: keys.once ?? outer.once,
      timeout: keys.timeout ?? outer.timeout,
    }, "kind" in from ? from.entries.map(({ key }) => key.text) : []),
  };
}

/** Messages by which members pick roles for themselves: what stands under `role_menus:`. */
import type * as z from "zod";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { boolean } from "../kit/boolean.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { listOf } from "../kit/list.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { integer } from "../kit/number.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { text } from "../kit/text.ts";
import { nameOf } from "../kit/written.ts";
import { word } from "../kit/word.ts";
import type { WhoDefinition } from "./components/definitions.ts";
import { WHO } from "./components/who.ts";
import { EMBED } from "./embed.ts";
import { MESSAGE_HINTS, messageFrom, type MessageReply } from "./reply.ts";

export const ROLE_MENU_KINDS = ["select", "buttons", "reactions"] as const;
export type RoleMenuKind = typeof ROLE_MENU_KINDS[number];

export type RoleMenuStyle = "primary" | "secondary" | "success" | "danger";

export interface RoleMenuDefinition {
  readonly name: SourceText;
  readonly node: MapNode;
  readonly channel: SourceText;
  readonly message: MessageReply;
  readonly kind: RoleMenuKind;
  /** Of a select. */
  readonly placeholder?: SourceText;
  readonly roles: readonly RoleMenuEntry[];
  readonly unique: boolean;
  readonly max?: number;
  readonly who?: WhoDefinition;
  readonly answer?: SourceText;
}

export interface RoleMenuEntry {
  readonly span: Span;
  /** Absent for one that is a text alone. */
  readonly node?: MapNode;
  readonly role: SourceText;
  readonly label?: SourceText;
  readonly emoji?: SourceText;
  readonly description?: SourceText;
  readonly style?: RoleMenuStyle;
}

const ROLE = text("a role: a name under `names`, or an id", nameOf("roles"));

const STYLE = word("a style of a button", ["primary", "secondary", "success", "danger"], {
  blue: "primary",
  blurple: "primary",
  grey: "secondary",
  gray: "secondary",
  default: "secondary",
  green: "success",
  red: "danger",
});

const ENTRY = byShape<RoleMenuEntry>("a role, or a map with `role`, `label` and `emoji`", {
  scalar: converted(ROLE, (role): RoleMenuEntry => ({ span: role.span, role })),
  map: map(
    "a role to pick",
    {
      role: ROLE.describe("The role: a name under `names`, or its id."),
      label: text("what people see").describe("What people see; the role's own name where nothing is said.")
        .optional(),
      emoji: text("an emoji such as 👍").describe("An emoji before the label, or to react with.").optional(),
      description: text("a text").describe("A small text below the label, in a select.").optional(),
      style: STYLE.describe("The colour of a button: primary, secondary (the default), success or danger.")
        .optional(),
    },
    (keys, node): RoleMenuEntry => ({ ...keys, span: node.entries[0]?.key.span ?? node.span, node }),
    {
      name: { use: "label" },
      title: { use: "label" },
      text: { use: "label" },
      id: { use: "role" },
      value: { use: "role" },
      icon: { use: "emoji" },
      reaction: { use: "emoji" },
      color: { use: "style" },
      colour: { use: "style" },
      do: { say: "A role menu gives and takes roles, and does nothing else." },
    },
  ),
});

const MENU = map(
  "a role menu",
  {
    channel: text("a channel: a name under `names`, or an id", nameOf("channels"))
      .describe("Where the message stands: a name under `names`, or an id."),
    text: text().describe("The message's text, up to 2,000 characters.").optional(),
    embed: EMBED.describe("A framed part with title, text, fields and pictures.").optional(),
    embeds: oneOrMany("a list of embeds", EMBED).describe("Several embeds, up to 10.").optional(),
    kind: word("how roles are picked", ROLE_MENU_KINDS, {
      menu: "select",
      dropdown: "select",
      button: "buttons",
      reaction: "reactions",
      emoji: "reactions",
      emojis: "reactions",
    }).describe(
      "How roles are picked: in a select, with buttons or with reactions; select where nothing is said.",
    )
      .optional(),
    placeholder: text("a text").describe("What stands in the select.").optional(),
    roles: listOf("a list of roles such as [news, events]", ENTRY).describe("The roles that can be picked."),
    unique: boolean().describe("Whether one of the roles takes the others away.").optional(),
    max: integer("a whole number such as 2", { min: 1, max: LIMITS.components.options })
      .describe("How many of the roles somebody can have.").optional(),
    who: WHO.optional(),
    answer: text("a text").describe(
      "What is answered, seen by the person alone; `{given}` and `{taken}` are lists of roles.",
    ).optional(),
  },
  ({ text, embed, embeds, ...keys }, node): Omit<RoleMenuDefinition, "name"> => ({
    node,
    channel: keys.channel,
    message: messageFrom({ text, embed, embeds, mentions: [] }, { span: node.span }),
    kind: keys.kind ?? "select",
    placeholder: keys.placeholder,
    roles: keys.roles,
    unique: keys.unique ?? false,
    max: keys.max,
    who: keys.who,
    answer: keys.answer,
  }),
  {
    title: MESSAGE_HINTS.title,
    description: MESSAGE_HINTS.description,
    color: MESSAGE_HINTS.color,
    fields: MESSAGE_HINTS.fields,
    to: { use: "channel" },
    in: { use: "channel" },
    message: { use: "text" },
    content: { use: "text" },
    type: { use: "kind" },
    mode: { use: "kind" },
    style: { use: "kind" },
    buttons: { use: "roles", say: "`kind: buttons` makes a button of each." },
    select: { use: "roles", say: "`kind: select` is the usual one." },
    options: { use: "roles" },
    reactions: { use: "roles", say: "`kind: reactions` has people react with the `emoji` of each." },
    exclusive: { use: "unique" },
    single: { use: "unique" },
    max_roles: { use: "max" },
    limit: { use: "max" },
    reply: { use: "answer" },
  },
);

/** Menus by their names. */
export const ROLE_MENUS: z.ZodType<RoleMenuDefinition[], Node> = named(
  "a map of role menus by their names",
  MENU,
  (name, rest): RoleMenuDefinition => ({ name, ...rest }),
).meta({
  description: "Messages that the bot posts by itself, by which members pick roles.",
  defaultSnippets: [{
    label: "a new role menu",
    description: "A message to pick roles from",
    body: {
      "${1:pings}": {
        channel: "${2:welcome}",
        text: "${3:Pick your pings}",
        roles: [{ role: "${4:news}", label: "${5:News}" }],
      },
    },
  }],
});

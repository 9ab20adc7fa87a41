/** What texts know of each happening, besides what every answer knows. One declaration serves load and run. */
import type { EngineHappening } from "./happening.ts";
import { POLL } from "./poll.ts";
import { SCHEDULE_VALUES } from "./schedule.ts";
import { CHANNEL, MESSAGE, ROLE, USER, type ValueOf } from "./scope.ts";
import type { ObjectShape, Shape, Variables } from "./shape.ts";

export const REACTION_EMOJI = {
  name: "an emoji",
  prints: "text",
  fields: {
    /** As it is written in a message: the emoji itself, or `<:party:823475887319941131>`. */
    text: "text",
    name: "text",
    /** Of one that belongs to a server; empty for one that everybody has. */
    id: "text",
  },
} as const satisfies ObjectShape;

/** What a message was before it was edited. */
export const EARLIER_MESSAGE = {
  name: "a message as it was",
  prints: "text",
  optional: true,
  fields: { text: "text" },
} as const satisfies ObjectShape;

/** A message that is gone. Who wrote what is only known of one that came a short while ago. */
export const DELETED_MESSAGE = {
  name: "a deleted message",
  prints: "text",
  fields: { text: "text", id: "text", known: "boolean", author: { ...USER, optional: true } },
} as const satisfies ObjectShape;

/** A member before or after a change. */
export const MEMBER_STATE = {
  name: "a member at one time",
  fields: { nick: "text", roles: { list: "text" } },
} as const satisfies ObjectShape;

const OPTIONAL_ROLE = { ...ROLE, optional: true } as const;
const MEMBER_CHANGE = {
  before: MEMBER_STATE,
  after: MEMBER_STATE,
  /** Names. */
  roles_added: { list: "text" },
  roles_removed: { list: "text" },
  /** The first of those that were added, else of those that were removed. */
  role: OPTIONAL_ROLE,
} as const satisfies Variables;

const LEFT_SERVER = {
  name: "a server",
  prints: "name",
  fields: { name: "text", id: "text", members: "number" },
} as const satisfies ObjectShape;

/** A voice channel as it was when somebody had come or gone. */
const VOICE_CHANNEL = {
  ...CHANNEL,
  fields: {
    ...CHANNEL.fields,
    /** How many are in it. */
    people: "number",
  },
} as const satisfies ObjectShape;

/** A channel or thread before a change. */
const CHANNEL_BEFORE = {
  name: "a channel as it was",
  prints: "name",
  fields: { name: "text", topic: "text" },
} as const satisfies ObjectShape;

const ROLE_BEFORE = {
  name: "a role as it was",
  prints: "name",
  fields: { name: "text", color: "text" },
} as const satisfies ObjectShape;

/** Asked for where a text reads it, as Discord does not tell. */
export const REACTION_COUNT = {
  name: "a reaction",
  prints: "count",
  fields: { count: "number" },
} as const satisfies ObjectShape;

const REACTION = {
  message: MESSAGE,
  emoji: REACTION_EMOJI,
  reaction: REACTION_COUNT,
} as const satisfies Variables;

export const HAPPENING_VALUES = {
  message: { message: MESSAGE },
  message_edit: { message: MESSAGE, before: EARLIER_MESSAGE },
  message_delete: { message: DELETED_MESSAGE },
  reaction_add: REACTION,
  reaction_remove: REACTION,
  member_join: {},
  member_leave: {},
  member_update: MEMBER_CHANGE,
  member_ban: {},
  member_unban: {},
  voice_join: { voice: VOICE_CHANNEL },
  voice_leave: { voice: VOICE_CHANNEL },
  voice_move: { voice: VOICE_CHANNEL, before: VOICE_CHANNEL },
  channel_create: {},
  channel_update: { before: CHANNEL_BEFORE },
  channel_delete: { channel: CHANNEL },
  thread_create: { parent: CHANNEL },
  thread_delete: { channel: CHANNEL, parent: CHANNEL },
  role_create: { role: ROLE },
  role_update: { role: ROLE, before: ROLE_BEFORE },
  role_delete: { role: ROLE },
  server_join: {},
  server_leave: { server: LEFT_SERVER, guild: LEFT_SERVER },
  poll_vote: { message: MESSAGE, answer: "number" },
  poll_end: { message: MESSAGE, poll: POLL },
  ready: {},
  schedule: SCHEDULE_VALUES,
  webhook: { payload: "anything" },
} as const satisfies Record<EngineHappening, Variables>;

/** A value as it is supplied; one that may be absent may be `undefined`. */
type Supplied<S extends Shape> =
  | (S extends ObjectShape ? { readonly [Field in keyof S["fields"]]: Supplied<S["fields"][Field]> }
    : ValueOf<S>)
  | (S extends { readonly optional: true } ? undefined : never);

/** What the texts of a happening are given. */
export type HappeningValues<Name extends EngineHappening> = {
  readonly [Key in keyof typeof HAPPENING_VALUES[Name]]: Supplied<
    Extract<typeof HAPPENING_VALUES[Name][Key], Shape>
  >;
};

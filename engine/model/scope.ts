/** The values that a reply can use, and their shapes. One declaration serves both. */
import type { ListShape, MapShape, ObjectShape, Shape, Variables } from "./shape.ts";

/** The value of a shape: what the runtime must supply. */
export type ValueOf<S extends Shape> = S extends "text" ? string
  : S extends "number" | "time" ? number
  : S extends "boolean" ? boolean
  : S extends "anything" ? unknown
  : S extends ListShape ? readonly ValueOf<S["list"]>[]
  : S extends MapShape ? Readonly<Record<string, unknown>>
  : S extends ObjectShape ? { readonly [Field in keyof S["fields"]]: ValueOf<S["fields"][Field]> }
  : never;

export const USER = {
  name: "a person",
  prints: "mention",
  fields: {
    /** The display name: the global one, else the user name. */
    name: "text",
    username: "text",
    id: "text",
    mention: "text",
    /** Address of the picture. */
    avatar: "text",
    bot: "boolean",
    created: "time",
  },
} as const satisfies ObjectShape;

export const MEMBER = {
  name: "a member of the server",
  prints: "mention",
  optional: true,
  fields: {
    /** The name in this server: the nickname, else the display name. */
    name: "text",
    nick: "text",
    id: "text",
    mention: "text",
    avatar: "text",
    /** Names of the roles, highest first, without @everyone. */
    roles: { list: "text" },
    joined: "time",
  },
} as const satisfies ObjectShape;

export const SERVER = {
  name: "a server",
  prints: "name",
  optional: true,
  fields: { name: "text", id: "text", members: "number", icon: "text", owner_id: "text", created: "time" },
} as const satisfies ObjectShape;

export const CHANNEL = {
  name: "a channel",
  prints: "mention",
  fields: { name: "text", id: "text", mention: "text", topic: "text" },
} as const satisfies ObjectShape;

export const ROLE = {
  name: "a role",
  prints: "mention",
  fields: { name: "text", id: "text", mention: "text", color: "text" },
} as const satisfies ObjectShape;

/** A mentionable option: a person or a role. */
export const MENTIONABLE = {
  name: "a person or a role",
  prints: "mention",
  fields: { name: "text", id: "text", mention: "text" },
} as const satisfies ObjectShape;

export const ATTACHMENT = {
  name: "a file",
  prints: "url",
  fields: { name: "text", url: "text", size: "number", type: "text" },
} as const satisfies ObjectShape;

export const MESSAGE = {
  name: "a message",
  prints: "text",
  fields: {
    text: "text",
    id: "text",
    link: "text",
    /** Address of the first picture among its files; empty where there is none. */
    image: "text",
    author: USER,
  },
} as const satisfies ObjectShape;

/** Known wherever text is rendered, statuses included. */
export const NUMBERS = { guilds: "number", users: "number", commands: "number" } as const satisfies Variables;

/** Known in everything that answers a person. `options`, `target` and `names` come on top, per command. */
export const ANSWER_VARIABLES = {
  ...NUMBERS,
  user: USER,
  member: MEMBER,
  server: SERVER,
  guild: SERVER,
  channel: CHANNEL,
  bot: USER,
  now: "time",
  prefix: "text",
} as const satisfies Variables;

export type UserValue = ValueOf<typeof USER>;
export type MemberValue = ValueOf<typeof MEMBER>;
export type ServerValue = ValueOf<typeof SERVER>;
export type ChannelValue = ValueOf<typeof CHANNEL>;
export type RoleValue = ValueOf<typeof ROLE>;
export type MentionableValue = ValueOf<typeof MENTIONABLE>;
export type AttachmentValue = ValueOf<typeof ATTACHMENT>;
export type MessageValue = ValueOf<typeof MESSAGE>;

/** An option's value; `undefined` when it was not given and has no default. */
export type OptionValue =
  | string
  | number
  | boolean
  | UserValue
  | ChannelValue
  | RoleValue
  | MentionableValue
  | AttachmentValue
  | undefined;

/** The options of a command by their names. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/**
 * Variables by name, read while a text is rendered. Roots may be getters, so that a value is only built when a
 * text uses it; the values below a root are plain data.
 */
export type Scope = Readonly<Record<string, unknown>>;

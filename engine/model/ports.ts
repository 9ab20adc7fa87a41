/** What the runtime needs from outside. Everything that a network could stand behind is asynchronous. */
import type {
  APIGuildMember,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from "discord-api-types/v10";
import type { OutgoingMessage } from "./message.ts";
import type { ChannelView, OverwriteView, RoleView } from "./views.ts";

/** A member as events carry it; `user` is missing in messages, `permissions` comes with interactions. */
export type MemberPayload = Pick<APIGuildMember, "roles" | "joined_at"> & {
  nick?: string | null;
  avatar?: string | null;
  user?: APIUser;
  permissions?: string;
  communication_disabled_until?: string | null;
};

/** Whether what a request is for was given up: what still waits for its turn then is not sent. */
export interface GivenUp {
  readonly givenUp: boolean;
}

export interface InteractionReference {
  readonly id: string;
  readonly token: string;
}

/**
 * What moderation does to members. A `reason` stands in the server's audit log, cut to what fits there. Every method
 * throws a `DiscordError`: 50013 where the bot lacks the permission or the role order forbids it, 10007 where there is no
 * such member (source: Discord docs, resources/guild).
 */
export interface ModerationPort {
  kick(guildId: string, userId: string, reason?: string): Promise<void>;
  /** @param options `deleteSeconds`: how far back the person's messages are deleted, at most 604800 */
  ban(
    guildId: string,
    userId: string,
    options?: { readonly deleteSeconds?: number; readonly reason?: string },
  ): Promise<void>;
  /** The `DiscordError` has the code 10026 where the person is not banned. */
  unban(guildId: string, userId: string, reason?: string): Promise<void>;
  /** @param until milliseconds since 1970, at most 28 days away; `undefined` ends a timeout */
  timeout(guildId: string, userId: string, until: number | undefined, reason?: string): Promise<void>;
  addRole(guildId: string, userId: string, roleId: string, reason?: string): Promise<void>;
  removeRole(guildId: string, userId: string, roleId: string, reason?: string): Promise<void>;
  /** @param userId `@me` for the bot itself, which Discord wants to be named so @param nickname `undefined` takes it away */
  setNickname(guildId: string, userId: string, nickname: string | undefined, reason?: string): Promise<void>;
}

/** A message as it is found in a channel. */
export type FoundMessage = Pick<APIMessage, "id" | "author" | "pinned">;

/**
 * What is done to messages and channels besides writing. A `reason` stands in the server's audit log, cut to what fits
 * there. Every method throws a `DiscordError`: 50013 where the bot lacks a permission, 10008 where there is no such
 * message (source: Discord docs, resources/message and resources/channel).
 */
export interface MessagePort {
  /** @param emoji the emoji itself, or `name:id` for one of a server; 10014 where it is none that the bot can use */
  react(channelId: string, messageId: string, emoji: string): Promise<void>;
  /** Takes a reaction back. @param userId of whoever it is; the bot's own where absent */
  unreact(channelId: string, messageId: string, emoji: string, userId?: string): Promise<void>;
  /** Shows "… is typing" for 10 s, or until the bot writes. */
  startTyping(channelId: string): Promise<void>;
  /** A message with all that stands below it, or `undefined` where there is none such. */
  message(channelId: string, messageId: string): Promise<APIMessage | undefined>;
  /** The newest messages before one, newest first; at most 100. */
  messagesBefore(channelId: string, messageId: string, limit: number): Promise<readonly FoundMessage[]>;
  /** Deletes 2 to 100 messages, each younger than 2 weeks, at once. Those that are gone are passed over. */
  deleteMessages(channelId: string, messageIds: readonly string[], reason?: string): Promise<void>;
  /** 30003 where as many messages are pinned as a channel takes. */
  pin(channelId: string, messageId: string, reason?: string): Promise<void>;
  unpin(channelId: string, messageId: string, reason?: string): Promise<void>;
  /**
   * Ends a poll of the bot's own. Resolves with its message. 520001 where it has ended, 520006 where it is none, 50005 where
   * it is another's (source: Discord docs, resources/poll, end poll).
   */
  endPoll(channelId: string, messageId: string): Promise<APIMessage>;
  /** @param seconds between two messages of a member, up to 21600; 0 switches it off */
  setSlowmode(channelId: string, seconds: number, reason?: string): Promise<void>;
}

/** What a channel is made with, or what is changed of it; what is left out stays as it is. */
export interface ChannelSettings {
  readonly name?: string;
  /** An empty one takes it away. */
  readonly topic?: string;
  /** Id of its category; `null` for none. */
  readonly parentId?: string | null;
  /** Seconds that members wait between two messages, up to 21600; 0 for none. */
  readonly slowmode?: number;
  readonly nsfw?: boolean;
  /** People that a voice channel takes; 0 for any number. */
  readonly userLimit?: number;
}

export interface NewChannel extends ChannelSettings {
  readonly name: string;
  /** Discord's channel type. */
  readonly type: number;
  /** Those of its category where they are absent. */
  readonly overwrites?: readonly Overwrite[];
}

/** A channel's exception as it is set: unlike a view of one, it says whose the id is. */
export interface Overwrite extends OverwriteView {
  readonly kind: "role" | "member";
}

export interface ThreadSettings {
  readonly name?: string;
  /** Minutes without a message after which it is archived: 60, 1440, 4320 or 10080. */
  readonly autoArchive?: number;
  readonly slowmode?: number;
  readonly archived?: boolean;
  /** Nobody but who manages threads can write in it or open it again. */
  readonly locked?: boolean;
}

export interface NewThread extends Omit<ThreadSettings, "archived" | "locked"> {
  readonly name: string;
  /** Discord's channel type of a thread. Has no meaning for a post of a forum and for a thread at a message. */
  readonly type: number;
  /** The message that it begins at. */
  readonly messageId?: string;
  /** What a post of a forum begins with; Discord takes none without it. */
  readonly post?: OutgoingMessage;
}

export interface RoleSettings {
  readonly name?: string;
  /** 0xRRGGBB; 0 for none. */
  readonly color?: number;
  readonly hoist?: boolean;
  readonly mentionable?: boolean;
  readonly permissions?: bigint;
}

export interface VoiceSettings {
  /** `null` leaves voice. */
  readonly channelId?: string | null;
  readonly mute?: boolean;
  readonly deaf?: boolean;
}

/**
 * What changes a server: its channels, threads and roles, and who is where in voice. A `reason` stands in the server's
 * audit log, cut to what fits there. What is made is known to the world when the promise resolves. Every method throws a
 * `DiscordError`: 50013 where the bot lacks a permission, 10003 where there is no such channel, 10011 for a role (source:
 * Discord docs, resources/guild and resources/channel).
 */
export interface ServerPort {
  /** 30013 where the server has 500 channels, 50035 for a category that is full. */
  createChannel(guildId: string, channel: NewChannel, reason?: string): Promise<ChannelView>;
  editChannel(channelId: string, changes: ChannelSettings, reason?: string): Promise<void>;
  /** Threads too. */
  deleteChannel(channelId: string, reason?: string): Promise<void>;
  setOverwrite(channelId: string, overwrite: Overwrite, reason?: string): Promise<void>;
  /** 160004 where the message has a thread already, 160006 where the server has 1000 that are open. */
  createThread(channelId: string, thread: NewThread, reason?: string): Promise<ChannelView>;
  editThread(threadId: string, changes: ThreadSettings, reason?: string): Promise<void>;
  /** A thread by its id, also one that is archived, which the world forgets; `undefined` for anything else. */
  findThread(threadId: string): Promise<ChannelView | undefined>;
  addToThread(threadId: string, userId: string): Promise<void>;
  removeFromThread(threadId: string, userId: string): Promise<void>;
  /** 30005 where the server has 250 roles. */
  createRole(guildId: string, role: RoleSettings, reason?: string): Promise<RoleView>;
  editRole(guildId: string, roleId: string, changes: RoleSettings, reason?: string): Promise<void>;
  /** @param position counted from 1 above @everyone */
  moveRole(guildId: string, roleId: string, position: number, reason?: string): Promise<void>;
  deleteRole(guildId: string, roleId: string, reason?: string): Promise<void>;
  /** 40032 where the person is in no voice channel. */
  setVoice(guildId: string, userId: string, changes: VoiceSettings, reason?: string): Promise<void>;
}

/** A webhook, by the two parts of its address. Whoever knows the token can post. */
export interface WebhookReference {
  readonly id: string;
  readonly token: string;
}

/** Discord's webhooks (source: Discord docs, resources/webhook, execute webhook). */
export interface WebhookPort {
  /**
   * Posts a message through a webhook, under its own name and picture where none are given. Throws a `DiscordError` with
   * the code 10015 where the webhook is gone, 50027 where the token is wrong.
   * @param as a name of at most 80 characters, and the address of a picture
   */
  executeWebhook(
    webhook: WebhookReference,
    message: OutgoingMessage,
    as?: { readonly name?: string; readonly avatar?: string },
  ): Promise<void>;
}

/**
 * Discord as the runtime uses it. Every method throws `DiscordError` when Discord refuses, and with the code 40005 before
 * anything is sent where the files of a message are over 10 MiB together.
 */
export interface DiscordPort extends ModerationPort, MessagePort, ServerPort, WebhookPort {
  /** The first answer to a command interaction, within 3 s of it. */
  answer(interaction: InteractionReference, message: OutgoingMessage, ephemeral: boolean): Promise<void>;
  /** A further answer, within 15 min. Resolves with the new message's id. */
  followUp(
    interaction: InteractionReference,
    message: OutgoingMessage,
    ephemeral: boolean,
    run?: GivenUp,
  ): Promise<string>;
  /** The first answer to a command or a press: a form. */
  showForm(
    interaction: InteractionReference,
    form: APIModalInteractionResponseCallbackData,
  ): Promise<void>;
  /** Milliseconds that first answers take at the moment; nothing is known of them where it is absent. */
  answerTime?(): number;
  /** Says within 3 s that an answer comes later; `editAnswer` then puts it there. */
  defer(interaction: InteractionReference, ephemeral: boolean): Promise<void>;
  /** Puts another message in the place of the first answer, or of the follow-up with this id. */
  editAnswer(
    interaction: InteractionReference,
    message: OutgoingMessage,
    messageId?: string,
    run?: GivenUp,
  ): Promise<void>;
  /** The id of the first answer, within 15 min. */
  answerId(interaction: InteractionReference): Promise<string>;
  /** The first answer to a press: puts another message in the place of the one that carries the control. */
  update(interaction: InteractionReference, message: OutgoingMessage): Promise<void>;
  /** The first answer to a press that changes nothing, or later: `editAnswer` then changes the message. */
  deferUpdate(interaction: InteractionReference): Promise<void>;
  /** Deletes the first answer, or the follow-up with this id. */
  deleteAnswer(interaction: InteractionReference, messageId?: string): Promise<void>;
  /** Answers an autocomplete interaction; at most 25 choices. */
  suggest(
    interaction: InteractionReference,
    choices: readonly { name: string; value: string | number }[],
  ): Promise<void>;
  /** Posts a message, as a reply to `replyTo` where given. Resolves with the new message's id. */
  send(channelId: string, message: OutgoingMessage, replyTo?: string, run?: GivenUp): Promise<string>;
  /** Puts another message in the place of one of the bot's own. */
  editMessage(channelId: string, messageId: string, message: OutgoingMessage): Promise<void>;
  /**
   * Writes to a person. Resolves with the place of the message. Throws a `DiscordError` with the code 50007 where they take no direct messages, 50278 where they
   * have no server in common with the bot.
   */
  sendDirect(
    userId: string,
    message: OutgoingMessage,
  ): Promise<{ readonly channelId: string; readonly messageId: string }>;
  deleteMessage(channelId: string, messageId: string): Promise<void>;
  /** A member by id, or `undefined` where the server has none such. */
  member(guildId: string, userId: string): Promise<(MemberPayload & { user: APIUser }) | undefined>;
  /** Members whose user name or nickname starts with `query`, at most 10. */
  searchMembers(guildId: string, query: string): Promise<readonly (MemberPayload & { user: APIUser })[]>;
  /** A person by id, or `undefined`. */
  user(userId: string): Promise<APIUser | undefined>;
}

/** Discord refused or did not answer. `code` is Discord's JSON error code, 0 without one. */
export class DiscordError extends Error {
  override readonly name = "DiscordError";
  constructor(
    /** `POST /channels/:id/messages` */
    readonly request: string,
    /** HTTP status, 0 when there was no answer. */
    readonly status: number,
    readonly code: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${request} failed: ${message}`, options);
  }
}

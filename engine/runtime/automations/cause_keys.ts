/** By what a happening is known as the effect of something that a bot did, and an effect before it happens. */
import type { Happening } from "../../model/happening.ts";
import type { WebhookReference } from "../../model/ports.ts";

const KEYS = {
  message: (id: string) => `message:${id}`,
  /** What bots say to each other, where one does not answer the other's message. */
  talk: (channelId: string) => `talk:${channelId}`,
  /** What a webhook posts has its id as that of the author (source: Discord docs, resources/message). */
  webhook: (id: string) => `webhook:${id}`,
  deleted: (messageId: string) => `deleted:${messageId}`,
  reactions: (messageId: string) => `reactions:${messageId}`,
  role: (guildId: string, userId: string, roleId: string) => `role:${guildId}:${userId}:${roleId}`,
  nick: (guildId: string, userId: string) => `nick:${guildId}:${userId}`,
  timeout: (guildId: string, userId: string) => `timeout:${guildId}:${userId}`,
  gone: (guildId: string, userId: string) => `gone:${guildId}:${userId}`,
  ban: (guildId: string, userId: string) => `ban:${guildId}:${userId}`,
  voice: (guildId: string, userId: string) => `voice:${guildId}:${userId}`,
  /** Discord tells of a new thing before it tells the bot that made it what its id is. */
  newChannel: (guildId: string) => `new-channel:${guildId}`,
  newThread: (channelId: string) => `new-thread:${channelId}`,
  newRole: (guildId: string) => `new-role:${guildId}`,
  channel: (id: string) => `channel:${id}`,
  ofRole: (id: string) => `of-role:${id}`,
} as const;

/** @param arguments_ of a method of the Discord port */
type KeysOf = (...arguments_: readonly string[]) => readonly string[];

/** Methods of the Discord port by name, with what they may cause. What is not here causes nothing. */
const EFFECTS: ReadonlyMap<string, KeysOf> = new Map<string, KeysOf>(Object.entries(
  {
    send: (channel) => [KEYS.talk(channel!)],
    executeWebhook: (webhook) => [KEYS.webhook((webhook as unknown as WebhookReference).id)],
    deleteMessage: (_, message) => [KEYS.deleted(message!)],
    deleteMessages: (_, messages) => Array.from(messages!, KEYS.deleted),
    react: (_, message) => [KEYS.reactions(message!)],
    unreact: (_, message) => [KEYS.reactions(message!)],
    removeReaction: (_, message) => [KEYS.reactions(message!)],
    addRole: (guild, user, role) => [KEYS.role(guild!, user!, role!)],
    removeRole: (guild, user, role) => [KEYS.role(guild!, user!, role!)],
    setNickname: (guild, user) => [KEYS.nick(guild!, user!)],
    timeout: (guild, user) => [KEYS.timeout(guild!, user!)],
    kick: (guild, user) => [KEYS.gone(guild!, user!)],
    ban: (guild, user) => [KEYS.gone(guild!, user!), KEYS.ban(guild!, user!)],
    unban: (guild, user) => [KEYS.ban(guild!, user!)],
    setVoice: (guild, user) => [KEYS.voice(guild!, user!)],
    setSlowmode: (channel) => [KEYS.channel(channel!)],
    createChannel: (guild) => [KEYS.newChannel(guild!)],
    editChannel: (channel) => [KEYS.channel(channel!)],
    deleteChannel: (channel) => [KEYS.channel(channel!)],
    setOverwrite: (channel) => [KEYS.channel(channel!)],
    createThread: (channel) => [KEYS.newThread(channel!)],
    editThread: (channel) => [KEYS.channel(channel!)],
    createRole: (guild) => [KEYS.newRole(guild!)],
    editRole: (_, role) => [KEYS.ofRole(role!)],
    moveRole: (_, role) => [KEYS.ofRole(role!)],
    deleteRole: (_, role) => [KEYS.ofRole(role!)],
  } satisfies Record<string, KeysOf>,
));

/** What a call of a method may cause. */
export function effectsOf(method: string, given: readonly unknown[]): readonly string[] {
  return EFFECTS.get(method)?.(...given as readonly string[]) ?? NOTHING;
}

/** What is only known of a message once it was sent. */
export function effectsOfSent(messageId: string): readonly string[] {
  return [KEYS.message(messageId)];
}

/** As the effect of what a happening may have come about. */
export function causesOf(happening: Happening): readonly string[] {
  const { name, guildId = "", channelId = "", messageId = "", parentId = "" } = happening;
  const user = happening.user?.id ?? happening.userId ?? "";
  switch (name) {
    case "message":
    case "message_edit": {
      // People who answer a bot are not driven by it.
      if (!happening.message?.fromBot) return NOTHING;
      const { repliesTo } = happening.message;
      return [
        KEYS.talk(channelId),
        KEYS.webhook(user),
        ...repliesTo === undefined ? [] : [KEYS.message(repliesTo)],
      ];
    }
    case "message_delete":
      return [KEYS.deleted(messageId)];
    case "reaction_add":
      return happening.user?.bot ? [KEYS.reactions(messageId)] : NOTHING;
    case "reaction_remove":
      return [KEYS.reactions(messageId)];
    case "member_leave":
      return [KEYS.gone(guildId, user)];
    case "member_ban":
    case "member_unban":
      return [KEYS.ban(guildId, user)];
    case "member_update":
      return changesOf(happening, guildId, user);
    case "voice_join":
    case "voice_leave":
    case "voice_move":
      return [KEYS.voice(guildId, user)];
    case "channel_create":
      return [KEYS.newChannel(guildId)];
    case "channel_update":
    case "channel_delete":
    case "thread_delete":
      return [KEYS.channel(channelId)];
    case "thread_create":
      return [KEYS.newThread(parentId)];
    case "role_create":
      return [KEYS.newRole(guildId)];
    case "role_update":
    case "role_delete":
      return [KEYS.ofRole(roleId(happening))];
    default:
      return NOTHING;
  }
}

const NOTHING: readonly string[] = [];

function changesOf({ change }: Happening, guildId: string, userId: string): string[] {
  if (!change) return [];
  return [
    ...[...change.added, ...change.removed].map((role) => KEYS.role(guildId, userId, role)),
    ...change.nick ? [KEYS.nick(guildId, userId)] : [],
    ...change.timeout ? [KEYS.timeout(guildId, userId)] : [],
  ];
}

function roleId({ values }: Happening): string {
  const role = values["role"];
  return typeof role === "object" && role !== null && "id" in role ? String(role.id) : "";
}

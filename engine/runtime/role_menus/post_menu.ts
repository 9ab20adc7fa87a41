/** Sees to it that the message of a role menu stands in its channel, as it is defined now. */
import type { APIMessage } from "discord-api-types/v10";
import type { DiscordPort } from "../../model/ports.ts";
import { emojiKey, type RoleMenuFacts } from "../../model/role_menu.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { Json, ValueStore } from "../../model/storage.ts";
import { shortHash } from "../../words/short_hash.ts";

const NAMESPACE = "role_menus";

/** Where a message of a menu stands, and what it was made of. */
interface Posted {
  readonly channelId: string;
  readonly messageId: string;
  readonly hash: string;
}

export interface PostParts {
  readonly discord: DiscordPort;
  readonly values: ValueStore;
  /** The bot's own id. */
  readonly me: string;
}

/**
 * Posts the message, changes it where it is made of something else now, or leaves it. Resolves with its id. Rejects with
 * what the Discord port and the storage throw.
 */
export async function postMenu(
  menu: RoleMenuFacts,
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
  message: OutgoingMessage,
  { discord, values, me }: PostParts,
): Promise<string> {
  const key = `${menu.name}/${guildId}`;
  const hash = shortHash(JSON.stringify(message));
  const before = readPosted(await values.get(NAMESPACE, key));
  const present = before?.channelId === channelId
    ? await discord.message(channelId, before.messageId)
    : undefined;
  const own = present?.author.id === me ? present : undefined;
  const messageId = own?.id ?? await discord.send(channelId, message);
  if (own && before?.hash !== hash) await discord.editMessage(channelId, own.id, message);
  if (!own || before?.hash !== hash) {
    await values.set(NAMESPACE, key, { channelId, messageId, hash } satisfies Posted);
  }
  // In another channel than before it would be one menu too many; where it is gone already all is well.
  if (before && before.channelId !== channelId) {
    await discord.deleteMessage(before.channelId, before.messageId).catch(() => {});
  }
  await putReactions(menu, { channelId, messageId }, own, discord);
  return messageId;
}

/** The bot reacts first, in the order of the definition, and no longer with what is not offered any more. */
async function putReactions(
  { reactions }: RoleMenuFacts,
  { channelId, messageId }: { readonly channelId: string; readonly messageId: string },
  present: Pick<APIMessage, "reactions"> | undefined,
  discord: DiscordPort,
): Promise<void> {
  const there = (present?.reactions ?? []).filter(({ me }) => me).map(({ emoji: { id, name } }) => ({
    key: emojiKey(name ?? "", id),
    emoji: id ? `${name ?? "_"}:${id}` : name ?? "",
  }));
  for (const { key, emoji } of reactions) {
    if (!there.some((one) => one.key === key)) await discord.react(channelId, messageId, emoji);
  }
  for (const { key, emoji } of there) {
    if (!reactions.some((one) => one.key === key)) await discord.unreact(channelId, messageId, emoji);
  }
}

function readPosted(value: Json | undefined): Posted | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { channelId, messageId, hash } = value as { readonly [name: string]: Json };
  if (typeof channelId !== "string" || typeof messageId !== "string" || typeof hash !== "string") {
    return undefined;
  }
  return { channelId, messageId, hash };
}

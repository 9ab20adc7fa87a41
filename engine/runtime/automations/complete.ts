/** Asks Discord for what it does not tell of a happening, where somebody reads it. */
import type { Happening } from "../../model/happening.ts";
import type { HappeningValues } from "../../model/happening_values.ts";
import type { DiscordPort } from "../../model/ports.ts";
import type { Automation } from "../../model/program.ts";
import { pollValue } from "../../words/poll_value.ts";
import { messageValue } from "../../words/values.ts";

/** A happening as a run needs it: with the person, and with all that its texts read. */
export type Complete = Pick<Happening, "user" | "member" | "values">;

/**
 * `undefined` where the run has lost its object: the person or the message is gone, or it turns out to be a bot's doing.
 * Throws what the Discord port throws.
 */
export async function complete(
  happening: Happening,
  { readsMessage, trigger }: Automation,
  discord: DiscordPort,
): Promise<Complete | undefined> {
  const [about, values] = await Promise.all([
    personOf(happening, discord),
    valuesOf(happening, readsMessage, discord),
  ]);
  if (!about || !values) return undefined;
  // Discord has only told an id, so the filter could not know.
  if (happening.userId !== undefined && about.user?.bot && !trigger.bots) return undefined;
  return { ...about, values };
}

/** Whether all is known already, as nearly always. */
export function isComplete({ userId, messageId, values }: Happening, { readsMessage }: Automation): boolean {
  return userId === undefined && !readsMessage && (messageId === undefined || "message" in values);
}

async function personOf(
  { user, member, userId, guildId }: Happening,
  discord: DiscordPort,
): Promise<Pick<Complete, "user" | "member"> | undefined> {
  if (userId === undefined) return { user, member };
  const found = guildId === undefined ? undefined : await discord.member(guildId, userId);
  if (found) return { user: found.user, member: found };
  const stranger = await discord.user(userId);
  return stranger && { user: stranger };
}

async function valuesOf(
  { name, messageId, channelId, guildId, values }: Happening,
  readsMessage: boolean,
  discord: DiscordPort,
): Promise<Happening["values"] | undefined> {
  if (messageId === undefined || channelId === undefined || "message" in values) return values;
  if (!readsMessage) {
    const link = `https://discord.com/channels/${guildId ?? "@me"}/${channelId}/${messageId}`;
    return { ...values, message: { id: messageId, link, text: "", author: undefined } };
  }
  const message = await discord.message(channelId, messageId);
  if (!message) return undefined;
  const { emoji } = values as Partial<HappeningValues<"reaction_add">>;
  const reaction = message.reactions?.find(({ emoji: { id, name } }) =>
    emoji && (id ? id === emoji.id : name === emoji.name)
  );
  if (name === "poll_end") {
    // Without the right to read what others write, their polls are not told.
    if (!message.poll) return undefined;
    return { ...values, message: messageValue(message, guildId), poll: pollValue(message.poll) };
  }
  return { ...values, message: messageValue(message, guildId), reaction: { count: reaction?.count ?? 0 } };
}

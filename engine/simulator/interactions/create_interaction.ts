import type {
  APIApplicationCommandOptionChoice,
  APIInteractionGuildMember,
  APIMessage,
  APIUser,
  InteractionType,
} from "discord-api-types/v10";
import type { Parts } from "../parts.ts";
import { channelPermissions } from "../permissions.ts";
import type { Channel } from "../world/channel.ts";
import { channelPayload } from "../world/channel_payload.ts";
import type { Interaction } from "./interaction_store.ts";

/** The size that servers without boosts allow a file. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

export interface NewInteraction {
  readonly applicationId: string;
  readonly type: InteractionType;
  readonly user: APIUser;
  readonly channel: Channel;
  /** `data` of the payload. */
  readonly data: object;
  readonly commandName: string;
  readonly commandType?: number;
  readonly targetId?: string;
  /** Of a press, the message that carries the control; of a form that a press opened, the same. */
  readonly message?: APIMessage;
  /** Of a sent form, what the application opened it upon. */
  readonly openedBy?: Interaction;
  readonly suggest?: (choices: readonly APIApplicationCommandOptionChoice[] | undefined) => void;
}

/** Tells an application what somebody asked of it, and begins to wait for the answer. */
export function createInteraction(parts: Parts, asked: NewInteraction): Interaction {
  const { applicationId, channel, data, message, ...rest } = asked;
  const id = parts.ids.next();
  const interaction: Interaction = {
    ...rest,
    id,
    token: btoa(`interaction:${id}:${parts.random.text(60)}`).replaceAll("=", ""),
    applicationId,
    channel,
    createdAt: parts.moment.now,
    permissions: channelPermissions(parts.world.guildOf(channel), channel, applicationId),
    acknowledged: false,
    ...(message ? { pressedId: message.id } : {}),
  };
  parts.interactions.add(interaction);
  const payload = {
    ...placeOf(parts, interaction),
    id,
    application_id: applicationId,
    type: asked.type,
    token: interaction.token,
    version: 1,
    data,
    ...(message ? { message } : {}),
    app_permissions: interaction.permissions.toString(),
    locale: parts.world.locales.get(interaction.user.id) ?? "en-US",
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: owners(interaction),
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  };
  parts.dispatcher.send(applicationId, "INTERACTION_CREATE", parts.clients.sent(payload), channel.guildId);
  return interaction;
}

/** Who installed the application there: the server, or in direct messages with the bot nobody in particular. */
export function owners({ channel }: Interaction): { "0": string } {
  return { "0": channel.guildId ?? "0" };
}

/** Who asked, and where. */
function placeOf(parts: Parts, { channel, user }: Interaction): object {
  const guild = parts.world.guildOf(channel);
  if (!guild) {
    return { user, channel_id: channel.id, channel: channelPayload(parts.world, channel), context: 1 };
  }
  const permissions = channelPermissions(guild, channel, user.id).toString();
  const member: APIInteractionGuildMember | undefined = guild.members.has(user.id)
    ? { ...guild.members.get(user.id)!, permissions }
    : undefined;
  return {
    member,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    channel_id: channel.id,
    channel: { ...channelPayload(parts.world, channel), permissions },
    context: 0,
  };
}

/** Discord's payloads as it sends them, for tests. */
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIGuildMemberNoUser,
  type APIInteractionDataResolved,
  type APIMessageComponentInteraction,
  type APIUser,
  type APIUserWithMember,
  ApplicationCommandType,
  type GatewayMessageCreateDispatchData,
  type GuildMemberFlags,
  InteractionType,
  MessageType,
} from "discord-api-types/v10";
import { ANN, CHANNEL_ID, GUILD_ID, id, member } from "./test_world.ts";

function withoutUser(of: APIUser, nick: string | null = null): APIGuildMemberNoUser {
  const { user: _, ...rest } = member(of, nick);
  return { deaf: false, mute: false, flags: 0 as GuildMemberFlags, ...rest };
}

/** A person as a message that mentions them carries them. */
export function mentioned(of: APIUser, nick: string | null): APIUserWithMember {
  return { ...of, member: withoutUser(of, nick) };
}

export function message(
  content: string,
  more: Partial<GatewayMessageCreateDispatchData> = {},
): GatewayMessageCreateDispatchData {
  return {
    id: id(500),
    channel_id: CHANNEL_ID,
    guild_id: GUILD_ID,
    author: ANN,
    member: withoutUser(ANN),
    content,
    timestamp: "2026-01-01T00:00:00.000Z",
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    channel_type: 0,
    ...more,
  };
}

/** A message to the bot alone. */
export function directMessage(content: string): GatewayMessageCreateDispatchData {
  return message(content, { guild_id: undefined, member: undefined, channel_id: id(900) });
}

type DataOption<Type extends InteractionType = InteractionType.ApplicationCommand> =
  APIApplicationCommandInteractionDataOption<Type>;

function common() {
  return {
    id: id(600),
    application_id: id(1),
    token: "token",
    version: 1 as const,
    guild_id: GUILD_ID,
    channel: { id: CHANNEL_ID, type: 0 as const },
    channel_id: CHANNEL_ID,
    member: { ...member(ANN), permissions: "0", deaf: false, mute: false, flags: 0 },
    locale: "en-US" as const,
    app_permissions: "0",
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 10_000_000,
  };
}

/** Tests name only what the runtime reads; the rest of the payload is Discord's. */
function payload<Payload>(data: object): Payload {
  return data as Payload;
}

export function slash(
  name: string,
  options: readonly DataOption[] = [],
  resolved: APIInteractionDataResolved = {},
): APIApplicationCommandInteraction {
  return payload({
    ...common(),
    type: InteractionType.ApplicationCommand,
    data: { id: id(700), type: ApplicationCommandType.ChatInput, name, options, resolved },
  });
}

export function menu(
  type: ApplicationCommandType.User | ApplicationCommandType.Message,
  name: string,
  targetId: string,
  resolved: object,
): APIApplicationCommandInteraction {
  return payload({
    ...common(),
    type: InteractionType.ApplicationCommand,
    data: { id: id(700), type, name, target_id: targetId, resolved },
  });
}

export function typing(
  name: string,
  options: readonly DataOption<InteractionType.ApplicationCommandAutocomplete>[],
): APIApplicationCommandAutocompleteInteraction {
  return payload({
    ...common(),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: { id: id(700), type: ApplicationCommandType.ChatInput, name, options },
  });
}

/** A press of a button, or a choice in a select, of a message that has just this one control. */
export function press(
  customId: string,
  { by = ANN, values, flags = 0, eventId = id(610) }: {
    by?: APIUser;
    values?: string[];
    flags?: number;
    eventId?: string;
  } = {},
): APIMessageComponentInteraction {
  const component_type = values ? 3 : 2;
  const control = values
    ? {
      type: component_type,
      custom_id: customId,
      max_values: values.length,
      options: values.map((value) => ({ label: value, value })),
    }
    : { type: component_type, style: 2, label: "Press", custom_id: customId };
  return payload({
    ...common(),
    id: eventId,
    member: { ...member(by), permissions: "0", deaf: false, mute: false, flags: 0 },
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type, ...(values ? { values } : {}) },
    message: {
      ...message("Pressed", { id: id(520) }),
      flags,
      components: [{ type: 1, components: [control] }],
    },
  });
}

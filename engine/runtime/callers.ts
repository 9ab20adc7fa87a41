/** Who called, from a message or from an interaction. */
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
  GatewayMessageCreateDispatchData,
} from "discord-api-types/v10";
import type { Caller } from "../model/caller.ts";
import { INTERACTION_TYPE } from "../model/discord_numbers.ts";
import { interactionSurface } from "./read_interaction.ts";

export function messageCaller(
  message: GatewayMessageCreateDispatchData,
  surface: "prefix" | "mention",
): Caller {
  return {
    surface,
    user: message.author,
    member: message.member,
    guildId: message.guild_id,
    channelId: message.channel_id,
  };
}

type CallingInteraction =
  | APIApplicationCommandInteraction
  | APIApplicationCommandAutocompleteInteraction
  | APIMessageComponentInteraction
  | APIModalSubmitInteraction;

/** `undefined` for a payload that names nobody, which Discord does not send. */
export function interactionCaller(
  interaction: CallingInteraction,
): Caller | undefined {
  const { member, app_permissions: botPermissions } = interaction;
  const user = member?.user ?? interaction.user;
  return user && {
    surface: surfaceOf(interaction),
    user,
    member,
    guildId: interaction.guild_id,
    channelId: interaction.channel?.id ?? "",
    locale: interaction.locale,
    ...(member ? { permissions: BigInt(member.permissions) } : {}),
    botPermissions: BigInt(botPermissions),
  };
}

function surfaceOf(interaction: CallingInteraction): Caller["surface"] {
  switch (interaction.type) {
    case INTERACTION_TYPE.MESSAGE_COMPONENT:
      return "component";
    case INTERACTION_TYPE.MODAL_SUBMIT:
      return "modal";
    default:
      return interactionSurface(interaction);
  }
}

/** Who called, from a message or from an interaction. */
import type {
  APIApplicationCommandInteraction,
  GatewayMessageCreateDispatchData,
} from "discord-api-types/v10";
import type { Caller } from "../model/caller.ts";
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

/** `undefined` for a payload that names nobody, which Discord does not send. */
export function interactionCaller(interaction: APIApplicationCommandInteraction): Caller | undefined {
  const user = interaction.member?.user ?? interaction.user;
  return user && {
    surface: interactionSurface(interaction),
    user,
    member: interaction.member,
    guildId: interaction.guild_id,
    channelId: interaction.channel.id,
    locale: interaction.locale,
  };
}

/** Addresses of pictures (source: Discord docs, reference, image formatting). */
import type { APIUser } from "discord-api-types/v10";
import { defaultPicture } from "./snowflake.ts";

const CDN = "https://cdn.discordapp.com";
const DEFAULT_PICTURES = 6;
/** People who still have a number behind their name choose among fewer pictures. */
const LEGACY_DEFAULT_PICTURES = 5;

/** Animated pictures have a hash that begins with `a_`. */
const file = (hash: string) => `${hash}.${hash.startsWith("a_") ? "gif" : "png"}`;

export function userAvatar(user: APIUser): string {
  if (user.avatar) return `${CDN}/avatars/${user.id}/${file(user.avatar)}`;
  const discriminator = Number(user.discriminator ?? 0);
  const index = discriminator > 0
    ? discriminator % LEGACY_DEFAULT_PICTURES
    : defaultPicture(user.id, DEFAULT_PICTURES);
  return `${CDN}/embed/avatars/${index}.png`;
}

/** The picture of a member in their server; their own picture where they have none there. */
export function memberAvatar(user: APIUser, avatar: string | null | undefined, guildId: string): string {
  if (!avatar) return userAvatar(user);
  return `${CDN}/guilds/${guildId}/users/${user.id}/avatars/${file(avatar)}`;
}

/** Empty where the server has no picture. */
export function serverIcon(id: string, icon: string | null): string {
  return icon ? `${CDN}/icons/${id}/${file(icon)}` : "";
}

import { type APIOverwrite, PermissionFlagsBits } from "discord-api-types/v10";
import { has } from "../permissions.ts";
import { refusal } from "./errors.ts";

/**
 * Who may say what of whom in a channel: only what the bot may do itself, and who manages the permissions of a channel is
 * an administrator's to say (source: Discord docs, resources/guild, create guild channel; resources/channel, modify channel).
 *
 * @param held what the bot may do in the server @param before overwrites that stay as they were need no right
 * @throws RestError with code 50013
 */
export function needOverwriteRights(
  held: bigint,
  overwrites: readonly APIOverwrite[],
  before: readonly APIOverwrite[] = [],
): void {
  if (has(held, PermissionFlagsBits.Administrator)) return;
  for (const { id, allow, deny } of overwrites) {
    const old = before.find((one) => one.id === id);
    const bits = (BigInt(allow) ^ BigInt(old?.allow ?? 0)) | (BigInt(deny) ^ BigInt(old?.deny ?? 0));
    if (!has(held, bits) || has(bits, PermissionFlagsBits.ManageRoles)) throw refusal("missingPermissions");
  }
}

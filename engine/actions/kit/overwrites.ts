/** Who may do what in a channel, put together: what stood there, what is added, and what keeps the bot itself in. */
import { channelPermissions, serverPermissions } from "../../access/channel_permissions.ts";
import { VOICE_TYPES } from "../../model/discord_numbers.ts";
import { permissionBits, PERMISSIONS } from "../../model/permissions.ts";
import type { Overwrite } from "../../model/ports.ts";
import type { ChannelView, GuildView, OverwriteView } from "../../model/views.ts";
import type { RoleOrPerson } from "./role_or_person.ts";

/** What is said anew of a role or a member; bits in `reset` are neither allowed nor denied from then on. */
export interface OverwriteChange extends RoleOrPerson {
  readonly allow?: bigint;
  readonly deny?: bigint;
  readonly reset?: bigint;
}

/** What the bot keeps for itself as far as it has it. */
const TO_STAY = permissionBits([
  "view_channel",
  "send_messages",
  "send_messages_in_threads",
  "embed_links",
  "read_message_history",
  "manage_channels",
]);

/** Every permission that the changes speak of. */
export function bitsOf(changes: readonly OverwriteChange[]): bigint {
  return changes.reduce((bits, { allow = 0n, deny = 0n, reset = 0n }) => bits | allow | deny | reset, 0n);
}

/** What a channel says once the changes are made, in which a later one wins. */
export function withChanges(
  guild: GuildView,
  before: readonly OverwriteView[],
  changes: readonly OverwriteChange[],
): Overwrite[] {
  const all = new Map<string, Overwrite>();
  for (const one of before) all.set(one.id, { ...one, kind: guild.roles.has(one.id) ? "role" : "member" });
  for (const { id, kind, allow = 0n, deny = 0n, reset = 0n } of changes) {
    const old = all.get(id) ?? { allow: 0n, deny: 0n };
    all.set(id, {
      id,
      kind,
      allow: old.allow & ~(deny | reset) | allow,
      deny: old.deny & ~(allow | reset) | deny,
    });
  }
  return [...all.values()];
}

/**
 * The same with an overwrite of the bot's own in front where it would otherwise lose what it needs to go on: what is denied
 * to everybody is denied to it as well.
 *
 * @param channel as it is, or is about to be @param now milliseconds since 1970
 */
export function keepingMe(
  guild: GuildView,
  channel: Pick<ChannelView, "id" | "type"> & { readonly overwrites?: readonly OverwriteView[] },
  overwrites: readonly Overwrite[],
  now: number,
): Overwrite[] {
  const view = (list: readonly OverwriteView[]): ChannelView => ({
    id: channel.id,
    type: channel.type,
    name: "",
    topic: "",
    nsfw: false,
    guildId: guild.id,
    overwrites: list,
  });
  const before = channel.overwrites
    ? channelPermissions(guild, view(channel.overwrites), guild.me, now)
    : serverPermissions(guild, guild.me, now);
  const wanted = VOICE_TYPES.has(channel.type) ? TO_STAY | PERMISSIONS.connect.bit : TO_STAY;
  const lost = before & wanted & ~channelPermissions(guild, view(overwrites), guild.me, now);
  if (lost === 0n) return [...overwrites];
  const me: OverwriteChange = { id: guild.me.id, kind: "member", allow: lost };
  const kept = withChanges(guild, overwrites, [me]);
  return [...kept.filter(({ id }) => id === me.id), ...kept.filter(({ id }) => id !== me.id)];
}

/** Those that are not what they were. */
export function changedFrom(before: readonly OverwriteView[], after: readonly Overwrite[]): Overwrite[] {
  return after.filter(({ id, allow, deny }) => {
    const old = before.find((one) => one.id === id);
    return (old?.allow ?? 0n) !== allow || (old?.deny ?? 0n) !== deny;
  });
}

/** What stands in the way of a role menu in a server, as sentences for its author. */
import { channelPermissions } from "../../access/channel_permissions.ts";
import { checkRoleChange } from "../../access/moderation.ts";
import { refusalText } from "../../access/refusal.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import { permissionBits, type PermissionName, permissionTitles } from "../../model/permissions.ts";
import type { ChannelView, GuildView } from "../../model/views.ts";
import type { RoleMenuFacts } from "../../model/role_menu.ts";
import type { Texts } from "../../model/texts.ts";
import { listWords } from "../../words/list_words.ts";

/** What the bot lacks to post it; `undefined` where nothing is lacking. @param now milliseconds since 1970 */
export function lackingFor(
  { reactions }: RoleMenuFacts,
  { embeds = [] }: OutgoingMessage,
  guild: GuildView,
  channel: ChannelView,
  now: number,
  texts: Texts,
): string | undefined {
  // Whether the message is still there is only told to those who may read the history.
  const names: PermissionName[] = ["view_channel", "send_messages", "read_message_history"];
  if (embeds.length > 0) names.push("embed_links");
  if (reactions.length > 0) names.push("add_reactions");
  const missing = permissionBits(names) & ~channelPermissions(guild, channel, guild.me, now);
  return missing === 0n ? undefined : listWords(texts, "list_and", permissionTitles(missing));
}

/** Why which of its roles cannot be given. */
export function rolesOutOfReach(
  { roles }: RoleMenuFacts,
  guild: GuildView,
  now: number,
  texts: Texts,
): string[] {
  return roles.flatMap((id) => {
    const role = guild.roles.get(id);
    if (!role) return [`There is no role ${id} in ${guild.name}.`];
    const refusal = checkRoleChange({ guild, actor: "the bot itself", role, now, texts });
    return refusal ? [refusalText(refusal, texts)] : [];
  });
}

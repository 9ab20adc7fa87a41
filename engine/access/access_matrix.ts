/** Who may use which command, role by role: for an owner to look over. */
import type { AccessMatrix, MatrixRow } from "../model/access_matrix.ts";
import type { Caller } from "../model/caller.ts";
import type { Command } from "../model/program.ts";
import type { GuildView, RoleView } from "../model/views.ts";
import { type AccessContext, checkAccess } from "./check_access.ts";
import { refusalText } from "./refusal.ts";

/** An id that nobody has: ids are times, and this one is that of Discord's first second. */
const NOBODY = "1";

/** @param channelId where the commands are used */
export function accessMatrix(guild: GuildView, channelId: string, context: AccessContext): AccessMatrix {
  const roles = [...guild.roles.values()].sort((a, b) => a.position - b.position)
    .filter(({ id, managed }) => id === guild.id || !managed);
  const { program } = context;
  // Who owns the bot is refused nothing, which would tell nothing of roles.
  const asked = { ...context, isOwner: () => false };
  const rows = program.commands.flatMap(runnable).map(({ command, path }): MatrixRow => ({
    path,
    category: command.category,
    source: command.source,
    refusals: roles.map((role) => {
      const refusal = checkAccess(command, callerWith(role, guild.id, channelId), asked);
      return refusal ? refusalText(refusal, program.texts) : null;
    }),
  }));
  return { columns: roles.map(({ id, name }) => ({ id, name })), rows };
}

function callerWith({ id }: RoleView, guildId: string, channelId: string): Caller {
  const user = { id: NOBODY, username: "nobody", discriminator: "0", global_name: null, avatar: null };
  return {
    surface: "slash",
    user,
    member: { roles: id === guildId ? [] : [id], joined_at: null },
    guildId,
    channelId,
  };
}

/** Commands that can be called, those in groups included. */
function runnable(command: Command): { readonly command: Command; readonly path: readonly string[] }[] {
  if (command.subcommands.size === 0) return [{ command, path: command.path }];
  return [...new Set(command.subcommands.values())].flatMap(runnable);
}

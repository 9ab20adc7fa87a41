/** The roles of a command as one server sees them, in words. */
import { PERMISSIONS, permissionTitles } from "../../model/permissions.ts";
import type { GuildView } from "../../model/views.ts";
import type { Command, Program, Run } from "../../model/program.ts";
import { code } from "../../words/code.ts";
import { listWords } from "../../words/list_words.ts";
import { pathOf } from "../kit/commands.ts";
import { whoLine } from "../kit/facts.ts";
import { listUpTo } from "../kit/list_up_to.ts";
import type { SetRoles } from "./set_roles.ts";

const ROLES = 1500;

/** A mention pings nobody here; a role that is gone is named by its id. */
export function roleMention(run: Run, guild: GuildView, id: string): string {
  return guild.roles.has(id) ? `<@&${id}>` : run.bot.program.texts.get("config_deleted_role", { id });
}

/** Who can use the command now, and what Discord itself might hold against them. */
export function describeRoles(run: Run, guild: GuildView, command: Command, roles: SetRoles): string {
  const { program } = run.bot;
  const { texts } = program;
  const needed = roles.holding ? neededForSlash(program, command) : "";
  return [
    whoCan(run, guild, command, roles),
    ...roles.fromFile ? [texts.get("config_from_file")] : [],
    ...needed === "" ? [] : ["", texts.get("config_integrations", { permissions: needed })],
  ].join("\n");
}

function whoCan(run: Run, guild: GuildView, command: Command, { ids, holding }: SetRoles): string {
  const { texts } = run.bot.program;
  const name = code(pathOf(command));
  if (ids.length === 0) {
    return texts.get("config_no_roles", { command: name, who: whoLine(command, holding, guild, texts) });
  }
  const mentions = ids.map((id) => roleMention(run, guild, id));
  const either = listWords(texts, "list_or", mentions);
  return texts.get("config_roles", {
    roles: either.length <= ROLES ? either : listUpTo(texts, mentions, ROLES),
    command: name,
  });
}

/**
 * What a member needs to see the command among slash commands at all, in words; empty where that is nothing. Discord
 * holds it against everybody, whatever roles are set here, until somebody changes it in the server's settings.
 */
function neededForSlash({ applicationCommands, texts }: Program, command: Command): string {
  const body = applicationCommands.find(({ name, default_member_permissions: bits }) =>
    (name === command.path[0] || name === command.menuName) && typeof bits === "string"
  );
  if (!body) return "";
  const titles = permissionTitles(BigInt(body.default_member_permissions!));
  // A command that asks for the empty set is for administrators only.
  return listWords(texts, "list_and", titles.length > 0 ? titles : [PERMISSIONS.administrator.title]);
}

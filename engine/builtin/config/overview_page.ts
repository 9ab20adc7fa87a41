/** The permissions of all commands in one server. */
import type { Command, Run } from "../../model/program.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { GuildView } from "../../model/views.ts";
import type { ServerView } from "../../model/servers.ts";
import { code } from "../../words/code.ts";
import { cut } from "../../words/cut.ts";
import { callOf } from "../../words/usage_line.ts";
import { allCommands, builtinCommand, pathOf, prefixOf } from "../kit/commands.ts";
import { whoLine } from "../kit/facts.ts";
import { row, select, SELECT_OPTIONS } from "../kit/controls.ts";
import { listUpTo } from "../kit/list_up_to.ts";
import { requestedBy, shownPrefix } from "../kit/names.ts";
import { page, type Row } from "../kit/page.ts";
import { pageOf, pagingButtons } from "../kit/paging.ts";
import { ownership } from "./may_configure.ts";
import { roleMention } from "./role_words.ts";
import { setRoles } from "./set_roles.ts";
import { CONFIG_NAME, configurableCommands, idOf } from "./targets.ts";

/** A select of commands. */
export const COMMAND_CONTROL = "config_command";
/** Its state is a page of the commands. */
export const OVERVIEW_CONTROL = "config_page";

const FIELD = 1024;
const LIST = 2700;
const ROLES = 150;

export async function overviewPage(run: Run, guild: GuildView, index = 0): Promise<OutgoingMessage> {
  const { bot } = run;
  const { texts } = bot.program;
  const [prefix, server] = await Promise.all([shownPrefix(run), bot.servers.read(guild.id)]);
  const shown = pageOf(configurableCommands(bot.program), index, SELECT_OPTIONS);
  const names = shown.items.map((command) => code(pathOf(command)));
  const heading = texts.get("config_commands", { page: shown.index + 1, pages: shown.count });
  const owners = bot.program.commands.filter(({ hidden, rules }) =>
    !hidden && rules.some(({ ownerOnly }) => ownerOnly)
  ).map(({ name }) => code(name));
  const limited = limitedLines(run, guild, server);
  const rows: Row[] = shown.items.length === 0 ? [] : [row(select(run, {
    control: COMMAND_CONTROL,
    state: String(shown.index),
    placeholder: texts.get("config_pick"),
    options: shown.items.map((command) => ({ label: pathOf(command), value: idOf(command) })),
  }))];
  if (shown.count > 1) rows.push(row(...pagingButtons(run, OVERVIEW_CONTROL, shown)));
  return page(run, "menu", {
    title: texts.get("config_title", { server: cut(guild.name, 100) }),
    description: `${usage(run, prefix, shown.items)}\n\n**${heading}**\n${listUpTo(texts, names, LIST)}`,
    fields: [
      {
        name: texts.get("config_current"),
        value: limited.length > 0 ? listUpTo(texts, limited, FIELD, "\n") : texts.get("config_current_none"),
      },
      ...owners.length > 0
        ? [{ name: texts.get("config_owner_commands"), value: listUpTo(texts, owners, FIELD) }]
        : [],
      { name: texts.get("config_you"), value: youAre(run, guild) },
    ],
    footer: requestedBy(run),
  }, rows);
}

function usage(run: Run, prefix: string, commands: readonly Command[]): string {
  const command = commands.find(({ path }) => path.length === 1)?.name ?? "ban";
  const config = builtinCommand(run.bot.program, CONFIG_NAME);
  const call = `${config ? callOf(config, prefixOf(config, prefix)) : CONFIG_NAME} ${command}`;
  return run.bot.program.texts.get("config_usage", {
    add: code(`${call} @Moderator`),
    lift: code(`${call} none`),
    show: code(call),
  });
}

/** Of what stands for a group, only the group tells. */
function limitedLines(run: Run, guild: GuildView, server: ServerView): string[] {
  const { program, program: { texts, commands } } = run.bot;
  return allCommands(commands).flatMap((command) => {
    const path = pathOf(command);
    const { holding, ids } = setRoles(run.bot, guild, server, command);
    const named = server.commandRoles.has(path) || program.access.commandRoles.has(path);
    if (!holding || !named) return [];
    const roles = ids.length > 0
      ? listUpTo(texts, ids.map((id) => roleMention(run, guild, id)), ROLES)
      : whoLine(command, holding, guild, texts);
    return [texts.get("config_current_line", { command: code(path), roles })];
  });
}

function youAre(run: Run, guild: GuildView): string {
  const { texts } = run.bot.program;
  const { ofBot, ofServer } = ownership(run.bot, run.caller, guild);
  if (ofBot) return texts.get(ofServer ? "config_you_both" : "config_you_bot_owner");
  return texts.get(ofServer ? "config_you_server_owner" : "config_you_chosen");
}

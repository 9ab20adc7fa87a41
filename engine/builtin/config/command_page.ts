/** The roles of one command in one server, with controls to change them. */
import type { Command, Run } from "../../model/program.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { GuildView } from "../../model/views.ts";
import { pathOf } from "../kit/commands.ts";
import { button, row, select, SELECT_OPTIONS } from "../kit/controls.ts";
import { requestedBy } from "../kit/names.ts";
import { page, type Row } from "../kit/page.ts";
import { pageOf, pagingButtons } from "../kit/paging.ts";
import { rolesOfServer } from "./find_role.ts";
import { OVERVIEW_CONTROL } from "./overview_page.ts";
import { describeRoles } from "./role_words.ts";
import { type SetRoles, setRoles } from "./set_roles.ts";
import { configurableCommands, idOf } from "./targets.ts";

/** The state of both is a command's id and a page of the roles. */
export const ROLE_CONTROL = "config_role";
export const ROLE_PAGE_CONTROL = "config_roles";
/** Its state is a command's id. */
export const LIFT_CONTROL = "config_lift";

/** @param news what has just been changed */
export async function commandPage(
  run: Run,
  guild: GuildView,
  command: Command,
  index = 0,
  news?: string,
): Promise<OutgoingMessage> {
  const { bot } = run;
  const { texts } = bot.program;
  const roles = setRoles(bot, guild, await bot.servers.read(guild.id), command);
  const overview = Math.max(0, configurableCommands(bot.program).indexOf(command));
  return page(run, "category", {
    title: texts.get("config_command_title", { command: pathOf(command) }),
    description: [news, describeRoles(run, guild, command, roles)].filter(Boolean).join("\n\n"),
    footer: requestedBy(run),
  }, [
    ...roleRows(run, guild, command, roles, index),
    row(
      button(run, {
        control: LIFT_CONTROL,
        state: idOf(command),
        label: texts.get("config_lift_button"),
        style: "danger",
        disabled: roles.holding === undefined,
      }),
      button(run, {
        control: OVERVIEW_CONTROL,
        state: String(Math.floor(overview / SELECT_OPTIONS)),
        label: texts.get("config_back"),
      }),
    ),
  ]);
}

/** Roles that are gone come first, so that they can be removed. */
function roleRows(
  run: Run,
  guild: GuildView,
  command: Command,
  { ids }: SetRoles,
  index: number,
): Row[] {
  const { texts } = run.bot.program;
  const gone = ids.filter((id) => !guild.roles.has(id))
    .map((id) => ({ id, name: texts.get("config_deleted_role", { id }) }));
  const shown = pageOf([...gone, ...rolesOfServer(guild)], index, SELECT_OPTIONS);
  if (shown.items.length === 0) return [];
  const state = (turned: number) => `${idOf(command)}:${turned}`;
  const roleSelect = select(run, {
    control: ROLE_CONTROL,
    state: state(shown.index),
    placeholder: texts.get("config_pick_role", { page: shown.index + 1, pages: shown.count }),
    options: shown.items.map(({ id, name }) => {
      const isSet = ids.includes(id);
      return {
        label: isSet ? `✅ ${name}` : name,
        value: id,
        description: isSet ? texts.get("config_role_is_set") : undefined,
      };
    }),
  });
  const turning = shown.count > 1 ? [row(...pagingButtons(run, ROLE_PAGE_CONTROL, shown, state))] : [];
  return [row(roleSelect), ...turning];
}

/** `config`: which roles may use which command, in the server where it is called. */
import type { Builtin } from "../../model/builtin.ts";
import type { Command, ControlRun, Run } from "../../model/program.ts";
import type { GuildView } from "../../model/views.ts";
import { NO_RULES } from "../../model/rules.ts";
import { code } from "../../words/code.ts";
import { nearest } from "../../words/nearest.ts";
import { listWords } from "../../words/list_words.ts";
import { done, refuse, show } from "../kit/answer.ts";
import { pathOf } from "../kit/commands.ts";
import { addRole, liftRoles, toggleRole } from "./change_roles.ts";
import { commandPage, LIFT_CONTROL, ROLE_CONTROL, ROLE_PAGE_CONTROL } from "./command_page.ts";
import { findRole } from "./find_role.ts";
import { configurableServer } from "./may_configure.ts";
import { COMMAND_CONTROL, OVERVIEW_CONTROL, overviewPage } from "./overview_page.ts";
import { describeRoles, roleMention } from "./role_words.ts";
import { setRoles } from "./set_roles.ts";
import { NONE, suggestCommands, suggestRoles } from "./suggest.ts";
import { commandWithId, CONFIG_NAME, configurableCommands, readRequest, refusalOf } from "./targets.ts";

export const CONFIG: Builtin = {
  name: CONFIG_NAME,
  aliases: [],
  description: "Shows or sets which roles can use a command in this server",
  category: "Server",
  options: [
    {
      name: "command",
      type: "string",
      description: "The command",
      required: false,
      autocomplete: true,
      suggest: suggestCommands,
    },
    {
      name: "role",
      type: "string",
      description: "A role that can use it from now on, or: none",
      required: false,
      autocomplete: true,
      suggest: suggestRoles,
    },
  ],
  ephemeral: true,
  rules: { ...NO_RULES, serverOnly: true, serverOwner: true },
  controls: [
    {
      name: OVERVIEW_CONTROL,
      run: (run) =>
        inServer(run, async (guild) => run.update(await overviewPage(run, guild, Number(run.state)))),
    },
    { name: COMMAND_CONTROL, run: (run) => turnTo(run, run.values[0] ?? "", 0) },
    { name: ROLE_PAGE_CONTROL, run: (run) => turnTo(run, ...readState(run.state)) },
    { name: ROLE_CONTROL, run: pickRole },
    { name: LIFT_CONTROL, run: lift },
  ],
  run: (run) => inServer(run, (guild) => answer(run, guild)),
};

async function inServer(run: Run, then: (guild: GuildView) => Promise<void>): Promise<void> {
  const guild = await configurableServer(run);
  if (guild) await then(guild);
}

async function answer(run: Run, guild: GuildView): Promise<void> {
  const { bot, options } = run;
  const { texts } = bot.program;
  const asked = String(options["command"] ?? "").trim();
  if (asked === "") return await show(run, await overviewPage(run, guild), true);
  const prefix = await bot.prefix(guild.id);
  const { command, role } = readRequest(bot.program, prefix, asked, String(options["role"] ?? ""));
  if (!command) return await refuse(run, unknownCommand(run, asked));
  const refusal = refusalOf(command);
  const name = code(pathOf(command));
  if (refusal) return await refuse(run, texts.get(refusal, { command: name }));
  if (role === "") return await show(run, await commandPage(run, guild, command), true);
  if ([NONE, texts.get("none").toLowerCase()].includes(role.toLowerCase())) {
    const outcome = await liftRoles(bot, guild, command);
    return await tell(run, guild, command, texts.get(outcome, { command: name }));
  }
  await addNamedRole(run, guild, command, role);
}

async function addNamedRole(run: Run, guild: GuildView, command: Command, text: string): Promise<void> {
  const { texts } = run.bot.program;
  const found = findRole(text, guild);
  if (found.kind === "everyone") return await refuse(run, texts.get("config_everyone"));
  const role = code(text.replace(/^@/, ""));
  if (found.kind === "several") return await refuse(run, texts.get("config_several_roles", { role }));
  if (found.kind === "unknown") {
    const near = listWords(texts, "list_or", found.near.map((name) => code(name)));
    return await refuse(
      run,
      near === ""
        ? texts.get("config_unknown_role", { role })
        : texts.get("config_unknown_role_near", { role, near }),
    );
  }
  const outcome = await addRole(run.bot, guild, command, found.role.id);
  const told = texts.get(outcome, {
    role: roleMention(run, guild, found.role.id),
    command: code(pathOf(command)),
  });
  await tell(run, guild, command, told);
}

/** What was done, and who can use the command now. */
async function tell(run: Run, guild: GuildView, command: Command, news: string): Promise<void> {
  const roles = setRoles(run.bot, guild, await run.bot.servers.read(guild.id), command);
  await done(run, `${news}\n\n${describeRoles(run, guild, command, roles)}`, true);
}

function unknownCommand(run: Run, asked: string): string {
  const { program } = run.bot;
  const command = code(asked);
  const near = nearest(asked, configurableCommands(program).map(pathOf)).map((path) => code(path));
  return near.length > 0
    ? program.texts.get("config_unknown_command_near", {
      command,
      near: listWords(program.texts, "list_or", near),
    })
    : program.texts.get("config_unknown_command", { command });
}

/** The overview where the command is gone. */
function turnTo(run: ControlRun, id: string, index: number): Promise<void> {
  return inServer(run, async (guild) => {
    const command = commandWithId(run.bot.program, id);
    await run.update(
      command ? await commandPage(run, guild, command, index) : await overviewPage(run, guild),
    );
  });
}

function pickRole(run: ControlRun): Promise<void> {
  return inServer(run, async (guild) => {
    const { bot } = run;
    const [id, index] = readState(run.state);
    const command = commandWithId(bot.program, id);
    const picked = run.values[0];
    if (!command || picked === undefined) return await run.update(await overviewPage(run, guild));
    const outcome = await toggleRole(bot, guild, command, picked);
    const news = outcome && bot.program.texts.get(outcome, {
      role: roleMention(run, guild, picked),
      command: code(pathOf(command)),
    });
    await run.update(await commandPage(run, guild, command, index, news));
  });
}

function lift(run: ControlRun): Promise<void> {
  return inServer(run, async (guild) => {
    const { bot } = run;
    const command = commandWithId(bot.program, run.state);
    if (!command) return await run.update(await overviewPage(run, guild));
    const outcome = await liftRoles(bot, guild, command);
    const news = bot.program.texts.get(outcome, { command: code(pathOf(command)) });
    await run.update(await commandPage(run, guild, command, 0, news));
  });
}

/** A command's id and a page of its roles. */
function readState(state: string): [id: string, index: number] {
  const [id = "", index = ""] = state.split(":");
  return [id, Number(index)];
}

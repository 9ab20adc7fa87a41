/** `setprefix`: a server's own prefix. */
import type { Builtin } from "../model/builtin.ts";
import { PERMISSIONS } from "../model/permissions.ts";
import type { Run } from "../model/program.ts";
import { NO_RULES } from "../model/rules.ts";
import { code } from "../words/code.ts";
import { prefixProblem } from "../words/prefix_problem.ts";
import { done, refuse } from "./kit/answer.ts";
import { HELP_NAME } from "./help/main_page.ts";
import { botName } from "./kit/names.ts";

export const SETPREFIX: Builtin = {
  name: "setprefix",
  aliases: [],
  description: "Sets the prefix of this server",
  category: "Server",
  options: [{
    name: "prefix",
    type: "string",
    description: "Up to 5 characters, such as ? or b!",
    required: true,
    autocomplete: false,
  }],
  rules: { ...NO_RULES, userPermissions: PERMISSIONS.administrator.bit, serverOnly: true },
  async run(run) {
    const { bot, caller: { guildId } } = run;
    const { texts, prefix: usual } = bot.program;
    if (guildId === undefined) return await refuse(run, texts.get("server_only"));
    const prefix = String(run.options["prefix"] ?? "").trim();
    const current = await bot.prefix(guildId);
    const own = (await bot.servers.read(guildId)).prefix;
    if (prefix === usual && own !== undefined) {
      await bot.servers.setPrefix(guildId, undefined);
      return await done(run, texts.get("prefix_reset", spoken(run, usual)));
    }
    if (prefix === current) return await refuse(run, texts.get("prefix_same", { prefix: code(prefix) }));
    const problem = prefixProblem(texts, prefix);
    if (problem !== undefined) return await refuse(run, problem);
    await bot.servers.setPrefix(guildId, prefix);
    await done(run, texts.get("prefix_set", spoken(run, prefix)));
  },
};

function spoken(run: Run, prefix: string): { prefix: string; example: string; mention: string } {
  const example = exampleOf(run);
  return {
    prefix: code(prefix),
    example: code(`${prefix}${example}`),
    mention: code(`@${botName(run)} ${example}`),
  };
}

/** A command that the bot has: the help, where its author wants that. */
function exampleOf(run: Run): string {
  const { program } = run.bot;
  const typed = program.commands.filter(({ surfaces, hidden }) => surfaces.has("prefix") && !hidden);
  return (typed.find(({ builtin }) => builtin === HELP_NAME) ?? typed[0])?.name ?? HELP_NAME;
}

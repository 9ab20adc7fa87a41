/** `setprefix`: a server's own prefix. */
import type { Builtin } from "../model/builtin.ts";
import { OWN_LIMITS } from "../model/limits.ts";
import { PERMISSIONS } from "../model/permissions.ts";
import type { Run } from "../model/program.ts";
import { NO_RULES } from "../model/rules.ts";
import { code } from "../words/code.ts";
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
    const problem = problemOf(run, prefix);
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

/** Why a prefix is refused; `undefined` where it is not. Signs and emoji are counted as people see most of them. */
function problemOf(run: Run, prefix: string): string | undefined {
  const { texts } = run.bot.program;
  const length = Array.from(prefix).length;
  if (prefix === "") return texts.get("prefix_empty");
  if (/[\s\p{Cc}\u200b\u2060\ufeff]/u.test(prefix)) return texts.get("prefix_blank");
  if (prefix.startsWith("/")) return texts.get("prefix_slash");
  // Discord's own lists of people and channels open on these, and `<@1>` is a mention.
  if (/^[@#]|<[@#]|@(everyone|here)/.test(prefix)) return texts.get("prefix_mention");
  if (length > OWN_LIMITS.prefix) {
    return texts.get("prefix_too_long", { most: OWN_LIMITS.prefix, length });
  }
  if (/^[\p{L}\p{N}\p{M}]+$/u.test(prefix)) {
    const short = Array.from(prefix).slice(0, OWN_LIMITS.prefix - 1).join("");
    return texts.get("prefix_letters", { suggestion: code(`${short}!`) });
  }
}

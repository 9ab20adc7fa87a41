/** The checks before a command runs: who may use it and where, then how often. */
import type { Caller } from "../model/caller.ts";
import type { Command } from "../model/program.ts";
import type { Cooldown, Cooldowns, CooldownUse } from "../model/cooldown.ts";
import type { ServerView } from "../model/servers.ts";
import { checkAccess } from "../access/check_access.ts";
import { refusalText } from "../access/refusal.ts";
import { cooldownKey } from "./cooldown_key.ts";
import type { EngineBot } from "./engine_bot.ts";
import type { AnswerScope } from "./scope.ts";
import { inWords } from "../words/time_in_words.ts";

/** Why a command does not run. */
export interface RefusedCall {
  /** The key of the text that says so. */
  readonly by: string;
  /** For the person. */
  readonly message: string;
}

export function refuseAccess(
  command: Command,
  caller: Caller,
  bot: EngineBot,
  server: ServerView | undefined,
): RefusedCall | undefined {
  const refusal = checkAccess(command, caller, bot.accessContext(server));
  return refusal && { by: refusal.key, message: refusalText(refusal, bot.program.texts) };
}

/** Counts the use. @param scope what the command's texts know, for an author's own words */
export async function refuseCooldown(
  command: Command,
  caller: Caller,
  bot: EngineBot,
  cooldowns: Cooldowns,
  scope: AnswerScope,
): Promise<RefusedCall | undefined> {
  if (command.cooldowns.length === 0) return undefined;
  const { program, world } = bot;
  if (program.access.ownersSkipCooldowns && bot.isOwner(caller.user.id)) return undefined;
  const uses = command.cooldowns.map((cooldown): CooldownUse => ({
    key: cooldownKey(cooldown, caller, world),
    rate: cooldown.rate,
    per: cooldown.per,
    ...(cooldown.scope === "user" || cooldown.scope === "member" ? { userId: caller.user.id } : {}),
  }));
  const answer = await cooldowns.take(uses);
  if (answer.allowed) return undefined;
  const cooldown = command.cooldowns[answer.index]!;
  return { by: "cooldown", message: sayCooldown(cooldown, answer.left, bot, scope) };
}

function sayCooldown(
  { rate, per, message }: Cooldown,
  left: number,
  { program }: EngineBot,
  scope: AnswerScope,
): string {
  const cooldown = { left: inWords(left), seconds: Math.ceil(left / 1000), rate, per: inWords(per) };
  if (!message) return program.texts.get("cooldown", { cooldown });
  scope.cooldown = cooldown;
  return message(scope);
}

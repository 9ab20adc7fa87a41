/** The checks before a command runs: who may use it and where, then how often. */
import type { Caller } from "../model/caller.ts";
import type { Command } from "../model/program.ts";
import type { Cooldown, Cooldowns, CooldownUse } from "../model/cooldown.ts";
import type { ServerView } from "../model/servers.ts";
import { checkAccess } from "../access/check_access.ts";
import { refusalText } from "../access/refusal.ts";
import type { Call } from "./call.ts";
import { cooldownKey } from "./cooldown_key.ts";
import type { EngineBot } from "./engine_bot.ts";
import type { AnswerScope } from "./scope.ts";
import type { LateFacts } from "./trace/recorder.ts";
import { accessFacts } from "./trace/access_facts.ts";
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

/** The same, noted for whoever looks at the run later. */
export function admit(
  { caller, trace }: Call,
  command: Command,
  bot: EngineBot,
  server: ServerView | undefined,
): RefusedCall | undefined {
  trace.enter("access");
  tellAccess(trace, command, caller, bot, server);
  const refused = refuseAccess(command, caller, bot, server);
  trace.note("access", refused ? "refused" : "passed");
  return refused;
}

/** Tells of the rules that hold for a command. */
export function tellAccess(
  trace: Call["trace"],
  { path, rules }: Command,
  caller: Caller,
  { world, isOwner, program: { access } }: EngineBot,
  server: ServerView | undefined,
): void {
  trace.tell(accessFacts({ path, rules, caller, world, server, access, isOwner }));
}

/** Counts the use. @param scope what the command's texts know, for an author's own words */
export async function refuseCooldown(
  command: Command,
  { caller, trace }: Call,
  bot: EngineBot,
  cooldowns: Cooldowns,
  scope: AnswerScope,
): Promise<RefusedCall | undefined> {
  if (command.cooldowns.length === 0) return undefined;
  const { program, world } = bot;
  trace.enter("cooldown");
  trace.tell(rateFacts(command.cooldowns));
  if (program.access.ownersSkipCooldowns && bot.isOwner(caller.user.id)) {
    trace.tell(OWNER_IS_FREE);
    trace.note("cooldown", "passed");
    return undefined;
  }
  const uses = command.cooldowns.map((cooldown): CooldownUse => ({
    key: cooldownKey(cooldown, caller, world),
    rate: cooldown.rate,
    per: cooldown.per,
    userId: cooldown.scope === "user" || cooldown.scope === "member" ? caller.user.id : undefined,
  }));
  const answer = await cooldowns.take(uses);
  trace.note("cooldown", answer.allowed ? "passed" : "refused");
  if (answer.allowed) return undefined;
  const cooldown = command.cooldowns[answer.index]!;
  return { by: "cooldown", message: sayCooldown(cooldown, answer.left, bot, scope) };
}

const OWNER_IS_FREE: LateFacts = () => [{ name: "free", text: "owners of the bot wait for nothing" }];

function rateFacts(cooldowns: readonly Cooldown[]): LateFacts {
  // The cooldowns themselves would hold on to the whole program by their texts.
  const rates = cooldowns.map(({ rate, per, scope }) => ({ rate, per, scope }));
  return () =>
    rates.map(({ rate, per, scope }) => ({
      name: "rate",
      text: `${rate} in ${inWords(per)} for each ${scope}`,
    }));
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

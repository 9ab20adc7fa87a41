/** Who may press a control: the person whose run made it, or whom its author has named. */
import { Asker } from "../../access/asker.ts";
import { refusalText } from "../../access/refusal.ts";
import { checkWho } from "../../access/who_rules.ts";
import type { Caller } from "../../model/caller.ts";
import type { Rules } from "../../model/rules.ts";
import type { ProgramControl } from "../../model/program.ts";
import type { ServerView } from "../../model/servers.ts";
import { refuseAccess, type RefusedCall } from "../admission.ts";
import type { EngineBot } from "../engine_bot.ts";
import type { ControlId } from "./control_id.ts";

/**
 * Whoever may not use the command of a control may not press it either, unless its author has said who may.
 * @param people ids of those whom the run that made it knows, and who may
 */
export function refusePress(
  { control: { audience }, command }: ProgramControl,
  { askerId }: ControlId,
  caller: Caller,
  bot: EngineBot,
  server: ServerView | undefined,
  people: readonly string[],
): RefusedCall | undefined {
  const asked = askerId === caller.user.id;
  if (!audience) {
    if (askerId !== undefined && !asked) {
      return { by: "not_yours", message: bot.program.texts.get("not_yours") };
    }
  } else if (!(audience.asker && asked)) {
    const { rules } = audience;
    const refused = refuseOutsider({ ...rules, users: [...rules.users, ...people] }, caller, bot);
    if (refused) return refused;
  }
  const follows = command && (!audience || audience.commandToo);
  return follows ? refuseAccess(command, caller, bot, server) : undefined;
}

/** Whoever has none of the ways in that its author has named; the bot's owner always has one. */
export function refuseOutsider(rules: Rules, caller: Caller, bot: EngineBot): RefusedCall | undefined {
  const { program: { texts }, world, clock } = bot;
  if (bot.isOwner(caller.user.id)) return;
  const refusal = checkWho(rules, new Asker(caller, world, clock.now()), texts);
  if (!refusal) return;
  if (refusal.key === "no_permission") {
    return { by: "control_needs", message: texts.get("control_needs", refusal.values) };
  }
  if (refusal.key === "not_chosen") {
    return { by: "control_not_chosen", message: texts.get("control_not_chosen") };
  }
  return { by: refusal.key, message: refusalText(refusal, texts) };
}

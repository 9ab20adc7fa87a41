/** A press of a button or a choice in a select: whose control it is, whether it still holds, then what it does. */
import type { APIMessageComponentInteraction, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { ReplyTarget } from "../model/invocation.ts";
import type { ProgramControl } from "../model/program.ts";
import type { TextKey } from "../model/texts.ts";
import { refuseAccess } from "./admission.ts";
import { ANSWERED, type Call, type Outcome } from "./call.ts";
import { type ControlId, readControlId } from "./controls/control_id.ts";
import { switchedOff } from "./controls/switched_off.ts";
import { EngineControlRun } from "./engine_run.ts";
import { errorNotice } from "./notices.ts";
import { refuse } from "./refuse.ts";
import type { RunContext } from "./run_context.ts";
import { untilStopped } from "./until_stopped.ts";
import { AnswerScope } from "./scope.ts";

type PressTarget = Extract<ReplyTarget, { kind: "press" }>;

/** Texts without placeholders. */
type Reason = Extract<TextKey, "control_unknown" | "control_expired" | "not_yours">;

export async function answerPress(
  call: Call,
  target: PressTarget,
  interaction: APIMessageComponentInteraction,
  context: RunContext,
): Promise<Outcome> {
  const { program, ports, bot, parts } = context;
  const id = readControlId(interaction.data.custom_id, ports.controlKey);
  const found = id && program.controls.get(id.name);
  if (!id || !found) return await refuseFor("control_unknown", call, context);
  if (id.askerId !== undefined && id.askerId !== call.caller.user.id) {
    return await refuseFor("not_yours", call, context);
  }
  if (hasExpired(id, call.started)) return await expire(call, target, interaction, context);
  const server = await bot.server(call.caller.guildId);
  const refused = found.command && refuseAccess(found.command, call.caller, bot, server);
  if (refused) return await refuse(call, refused, context);
  const scope = new AnswerScope(
    program,
    ports.world,
    { caller: call.caller, options: {} },
    call.started,
    ports.random,
  );
  const values = "values" in interaction.data ? interaction.data.values : [];
  const run = new EngineControlRun(call, scope, parts, id.state, values, id.tag, target);
  const { name } = found.control;
  run.begin({ kind: "control", name, state: id.state, values, tag: id.tag });
  await untilStopped(() => found.control.run(run));
  // A press without any answer is shown as failed by Discord.
  if (!call.replies.answered) await call.replies.defer(true);
  return ANSWERED;
}

/** The control that is pressed; `undefined` for one that the program does not have any more. */
export function findPressed(
  interaction: APIMessageComponentInteraction,
  { program, ports }: RunContext,
): ProgramControl | undefined {
  const name = readControlId(interaction.data.custom_id, ports.controlKey)?.name;
  return program.controls.get(name ?? "");
}

function hasExpired({ expiresAt }: ControlId, now: number): boolean {
  return expiresAt !== undefined && now >= expiresAt;
}

/** Nobody was there to switch the controls off when their time came, so it is done now. */
async function expire(
  call: Call,
  target: PressTarget,
  interaction: APIMessageComponentInteraction,
  context: RunContext,
): Promise<Outcome> {
  const { content, embeds, components = [] } = interaction.message;
  await call.replies.update(target, {
    content,
    embeds,
    components: switchedOff(components as APIMessageTopLevelComponent[]),
    allowed_mentions: { parse: [] },
  });
  return await refuseFor("control_expired", call, context);
}

async function refuseFor(by: Reason, call: Call, context: RunContext): Promise<Outcome> {
  const message = context.program.texts.get(by);
  await call.replies.reply(errorNotice(message, context.program.theme), { ephemeral: true });
  return { outcome: "refused", refusedBy: by, reason: message };
}

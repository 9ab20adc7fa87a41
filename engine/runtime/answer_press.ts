/** A press of a button or a choice in a select: whose control it is, whether it still holds, then what it does. */
import type { APIMessageComponentInteraction } from "discord-api-types/v10";
import type { ReplyTarget } from "../model/invocation.ts";
import type { ProgramControl } from "../model/program.ts";
import type { TextKey } from "../model/texts.ts";
import { messageValue } from "../words/values.ts";
import { tellAccess } from "./admission.ts";
import { ANSWERED, type Call, type Outcome } from "./call.ts";
import { type ControlId, readControlId } from "./controls/control_id.ts";
import { pressedMessage } from "./controls/pressed_message.ts";
import { refusePress } from "./controls/refuse_press.ts";
import { switchedOff } from "./controls/switched_off.ts";
import { EngineControlRun } from "./engine_control_run.ts";
import { type KeptScope, restoreScope } from "./kept_scope.ts";
import { errorNotice } from "./notices.ts";
import { offeredValues } from "./offered_values.ts";
import type { Press } from "./press.ts";
import { recall } from "./recall.ts";
import { readPicked } from "./read_picked.ts";
import { refuse } from "./refuse.ts";
import type { RunContext } from "./run_context.ts";
import type { AnswerScope } from "./scope.ts";
import { untilStopped } from "./until_stopped.ts";

type PressTarget = Extract<ReplyTarget, { kind: "press" }>;

/** Texts without placeholders. */
type Reason = Extract<TextKey, "control_unknown" | "control_expired" | "control_used">;

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
  const { control, command } = found;
  const { trace } = call;
  trace.match(control.called ?? "", command?.source);
  trace.enter("access");
  // A message without a time is remembered for as long as it is used.
  const longer = control.timeout === undefined;
  const remember = () => control.remembers ? recall(id.state, ports, longer ? call.started : undefined) : {};
  const { people: ofRun } = control.audience ?? {};
  const known = ofRun && await remember();
  if (ofRun && !known) return await expire(call, target, interaction, context);
  const people = ofRun?.ids(scopeOf(known ?? {}, call, interaction, context)) ?? [];
  // Whom it is not for learns nothing of its time.
  const server = await bot.server(call.caller.guildId);
  if (command) tellAccess(trace, command, call.caller, bot, server);
  const refused = refusePress(found, id, call.caller, bot, server, people);
  trace.note("access", refused ? "refused" : "passed");
  if (refused) return await refuse(call, refused, context);
  trace.enter("options");
  if (hasExpired(id, call.started)) return await expire(call, target, interaction, context);
  const values = offeredValues(interaction);
  if (!values) return await refuseFor("control_unknown", call, context);
  const kept = known ?? await remember();
  if (!kept) return await expire(call, target, interaction, context);
  const once = control.once && onceKey(control.once, id, target);
  if (once !== undefined && !await ports.presses.first(once, call.caller.user.id)) {
    return await refuseFor("control_used", call, context);
  }
  const press: Press = {
    state: id.state,
    values,
    picked: readPicked(interaction),
    pressed: pressedMessage(interaction.message),
    tag: id.tag,
  };
  const run = new EngineControlRun(call, scopeOf(kept, call, interaction, context), parts, press, target);
  run.begin({ kind: "control", name: control.name, press });
  try {
    await untilStopped(() => control.run(run));
  } catch (error) {
    // What was refused or failed can be tried again.
    if (once !== undefined) await ports.presses.forget(once, call.caller.user.id);
    throw error;
  }
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

function scopeOf(
  kept: KeptScope,
  { caller, started }: Call,
  { message }: APIMessageComponentInteraction,
  { program, ports: { world, random } }: RunContext,
): AnswerScope {
  const scope = restoreScope(kept, { program, world, caller, now: started, random });
  scope.save("message", messageValue(message, caller.guildId));
  return scope;
}

function onceKey(once: "control" | "message", { name }: ControlId, { messageId }: PressTarget): string {
  return once === "message" ? messageId : `${messageId} ${name}`;
}

/** Nobody was there to switch the controls off when their time came, so it is done now. */
async function expire(
  call: Call,
  target: PressTarget,
  { message }: APIMessageComponentInteraction,
  context: RunContext,
): Promise<Outcome> {
  const pressed = pressedMessage(message);
  await call.replies.update(target, { ...pressed, components: switchedOff(pressed.components ?? []) });
  return await refuseFor("control_expired", call, context);
}

async function refuseFor(by: Reason, call: Call, context: RunContext): Promise<Outcome> {
  const message = context.program.texts.get(by);
  await call.replies.reply(errorNotice(message, context.program.theme), { ephemeral: true });
  return { outcome: "refused", refusedBy: by, reason: message };
}

/** A form that was sent in: whether it is still there, who may use it, what was filled in, then what it does. */
import type { APIModalSubmitInteraction } from "discord-api-types/v10";
import type { ReplyTarget } from "../model/invocation.ts";
import type { ProgramForm } from "../model/program.ts";
import { admit } from "./admission.ts";
import { ANSWERED, type Call, type Outcome } from "./call.ts";
import { type ControlId, readControlId } from "./controls/control_id.ts";
import { pressedMessage } from "./controls/pressed_message.ts";
import { formRun } from "./engine_form_run.ts";
import { restoreScope } from "./kept_scope.ts";
import { recall } from "./recall.ts";
import { refuse } from "./refuse.ts";
import { confirm } from "./run_command.ts";
import type { RunContext } from "./run_context.ts";
import { untilStopped } from "./until_stopped.ts";
import type { RunRoot } from "./waits/kept_run.ts";
import { messageValue } from "../words/values.ts";

type FormRoot = Extract<RunRoot, { kind: "form" }>;

/** A form of the program, and what the id says that it was shown with. */
export interface FoundForm extends ProgramForm {
  readonly id: ControlId;
}

/** `undefined` for a form that the program does not have any more. */
export function findForm(
  { data }: APIModalSubmitInteraction,
  { program, ports }: RunContext,
): FoundForm | undefined {
  const id = readControlId(data.custom_id, ports.controlKey);
  const found = id && program.forms.get(id.name);
  return found && { ...found, id };
}

export async function answerForm(
  call: Call,
  found: FoundForm | undefined,
  { data, message }: APIModalSubmitInteraction,
  context: RunContext,
): Promise<Outcome> {
  const { program, ports, bot, parts } = context;
  const { caller, trace } = call;
  if (!found) return await refuseGone(call, context);
  const { command, form, id } = found;
  trace.match("", command?.source);
  const refused = command && admit(call, command, bot, await bot.server(caller.guildId));
  if (!command) noteOpen(trace);
  if (refused) return await refuse(call, refused, context);
  trace.enter("options");
  const kept = await recall(id.state, ports);
  if (!kept) return await refuseGone(call, context);
  const { world, random } = ports;
  const scope = restoreScope(kept, { program, world, caller, now: call.started, random });
  const fields = form.read(data.components, data.resolved);
  scope.save("fields", fields);
  trace.give(fields);
  if (message && !Object.hasOwn(kept, "message")) {
    scope.save("message", messageValue(message, caller.guildId));
  }
  const opener = message && { pressed: pressedMessage(message), tag: id.tag };
  const root: FormRoot = {
    kind: "form",
    name: form.name,
    state: id.state,
    fields,
    ...(opener ? { opener } : {}),
  };
  const run = formRun(call, scope, parts, root);
  run.begin(root);
  await untilStopped(() => form.run(run));
  // Discord shows a form without any answer as failed.
  if (call.replies.target.kind === "press") await call.replies.defer(true);
  else await confirm(call, context);
  return ANSWERED;
}

/** Everybody may send in a form that belongs to no command. */
function noteOpen(trace: Call["trace"]): void {
  trace.enter("access");
  trace.note("access", "passed");
}

function refuseGone(call: Call, context: RunContext): Promise<Outcome> {
  return refuse(call, { by: "form_gone", message: context.program.texts.get("form_gone") }, context);
}

/** Where the answer to a form goes: where it was opened by a control, to that message as well. */
export function formTarget({ id, token, message }: APIModalSubmitInteraction, hidden: number): ReplyTarget {
  if (!message) return { kind: "interaction", id, token };
  const ephemeral = ((message.flags ?? 0) & hidden) !== 0;
  return { kind: "press", id, token, channelId: message.channel_id, messageId: message.id, ephemeral };
}

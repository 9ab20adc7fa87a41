/** Runs the steps of a command, in order. */
import type { Invocation } from "../model/invocation.ts";
import { DiscordError } from "../model/ports.ts";
import { refuseCooldown } from "./admission.ts";
import { ANSWERED, type Call, type Outcome } from "./call.ts";
import { EngineRun } from "./engine_run.ts";
import { infoNotice } from "./notices.ts";
import { refuse } from "./refuse.ts";
import { isInteraction } from "./reply_targets.ts";
import type { RunContext } from "./run_context.ts";
import { AnswerScope } from "./scope.ts";
import { untilStopped } from "./until_stopped.ts";

/** Discord's JSON error code. */
const UNKNOWN_CHANNEL = 10003;

/** @throws what a step throws; the call then names the step */
export async function runCommand(call: Call, invocation: Invocation, context: RunContext): Promise<Outcome> {
  const { program, ports, bot, parts } = context;
  const { command, options } = invocation;
  call.trace.give(options);
  call.trace.enter("conditions");
  const scope = new AnswerScope(program, ports.world, invocation, call.started, ports.random);
  const run = new EngineRun(call, scope, options, parts);
  if (command.checks.length > 0) await run.perform(command.checks);
  const refused = await refuseCooldown(command, call, bot, ports.cooldowns, scope);
  if (refused) return await refuse(call, refused, context);
  run.begin({ kind: "command", name: command.path.join(" ") });
  await untilStopped(() => run.perform(command.steps));
  call.step = undefined;
  await confirm(call, context);
  return ANSWERED;
}

/** An interaction without any answer is shown as failed by Discord. */
export async function confirm({ replies, waitsUntil }: Call, { program }: RunContext): Promise<void> {
  if (replies.answered || replies.late || waitsUntil !== undefined || !isInteraction(replies.target)) return;
  await unlessGone(replies.reply(infoNotice(program.texts.get("done"), program.theme), { ephemeral: true }));
}

/** Where the command has deleted the very channel that it was called in, nobody is left to be told. */
async function unlessGone(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof DiscordError) || error.code !== UNKNOWN_CHANNEL) throw error;
  }
}

/** Takes a run up again that has waited: finds its steps in the present program, and goes on behind the wait. */
import { checkCaller } from "../../access/check_access.ts";
import type { Caller } from "../../model/caller.ts";
import type { Program, Step } from "../../model/program.ts";
import type { DiscordPort } from "../../model/ports.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { StopRun } from "../../model/stop_run.ts";
import { ANSWERED, type Call, type Outcome } from "../call.ts";
import { EngineControlRun } from "../engine_control_run.ts";
import { formRun } from "../engine_form_run.ts";
import { EngineRun, type RunParts, type RunSoFar } from "../engine_run.ts";
import { restoreScope } from "../kept_scope.ts";
import { confirm } from "../run_command.ts";
import type { RunContext } from "../run_context.ts";
import type { AnswerScope } from "../scope.ts";
import { keptCaller, type KeptRun, type RunRoot } from "./kept_run.ts";
import { RunOutdated } from "./run_waits.ts";

/** Milliseconds of a wait after which Discord is asked whether the person has other roles now, or none. */
const FRESH = 5_000;

/**
 * The person who asks, as they are by now. Whoever has left the server is no member of it any more.
 * Never rejects: where Discord does not tell, what was known before holds.
 */
export async function callerOf(kept: KeptRun, discord: DiscordPort, now: number): Promise<Caller> {
  const caller = keptCaller(kept.caller);
  if (now - kept.since < FRESH) return caller;
  const { permissions: _, botPermissions: __, ...later } = caller;
  if (later.guildId === undefined || !later.member) return later;
  try {
    const member = await discord.member(later.guildId, later.user.id);
    return { ...later, user: member?.user ?? later.user, member };
  } catch {
    return later;
  }
}

/** Why somebody could not begin a run now that has waited; `undefined` where they could. Never rejects. */
export async function lostAccess({ root }: KeptRun, caller: Caller, context: RunContext) {
  const { program, bot } = context;
  const command = commandOf(root, program);
  if (!command) return undefined;
  // Where the settings of the server cannot be read, the bot's own rules hold.
  const server = await bot.server(caller.guildId).catch(() => undefined);
  const refusal = checkCaller(command, caller, bot.accessContext(server));
  return refusal && new StepRefused(refusal.key, refusal.values);
}

/** The command whose rules a run follows. */
function commandOf({ kind, name }: RunRoot, program: Program): Program["commands"][number] | undefined {
  if (kind === "command") return findCommand(name, program);
  const { control, command } = kind === "control" ? program.controls.get(name) ?? {} : {};
  return !control?.audience || control.audience.commandToo ? command : undefined;
}

/** @param parts what it gets. @throws what a step throws */
export async function resumeRun(
  call: Call,
  kept: KeptRun,
  key: string,
  context: RunContext,
  parts: RunParts,
): Promise<Outcome> {
  const { program, ports: { world, random, logger } } = context;
  const scope = restoreScope(kept.scope, { program, world, caller: call.caller, now: call.started, random });
  try {
    await goOn(call, kept, { ...kept, key }, scope, context.program, parts);
  } catch (error) {
    if (error instanceof RunOutdated) {
      const reason = "its steps have changed while it waited";
      logger.warning(
        `${kept.name} does not go on after a wait that began at ${
          new Date(kept.since).toISOString()
        }: ${reason}`,
      );
      return { outcome: "refused", reason };
    }
    if (!(error instanceof StopRun)) throw error;
  }
  call.step = undefined;
  await confirm(call, context);
  return ANSWERED;
}

/** Milliseconds that the rest of it may take; `undefined` where nothing is said. */
export function patienceOf({ kind, name }: RunRoot, program: Program): number | undefined {
  if (kind === "command") return findCommand(name, program)?.patience;
  return program.automations.find((one) => kind === "automation" && one.name === name)?.patience;
}

async function goOn(
  call: Call,
  { root }: KeptRun,
  so: RunSoFar,
  scope: AnswerScope,
  program: Program,
  parts: RunParts,
): Promise<void> {
  switch (root.kind) {
    case "command":
    case "automation": {
      const run = new EngineRun(call, scope, scope.options, parts);
      run.begin(root, so);
      return await run.perform(stepsOf(root, program));
    }
    case "control": {
      const control = program.controls.get(root.name)?.control;
      const { target } = call.replies;
      if (!control || target.kind !== "press") throw new RunOutdated();
      const run = new EngineControlRun(call, scope, parts, root.press, target);
      run.begin(root, so);
      return await control.run(run);
    }
    case "form": {
      const form = program.forms.get(root.name)?.form;
      if (!form) throw new RunOutdated();
      const run = formRun(call, scope, parts, root);
      run.begin(root, so);
      return await form.run(run);
    }
  }
}

/** @throws RunOutdated where the program has none of this name */
function stepsOf({ kind, name }: RunRoot, program: Program): readonly Step[] {
  const found = kind === "command"
    ? findCommand(name, program)
    : program.automations.find((one) => one.name === name);
  if (!found) throw new RunOutdated();
  return found.steps;
}

function findCommand(path: string, { commands }: Program): Program["commands"][number] | undefined {
  for (const command of commands) {
    const own = command.path.join(" ");
    if (own === path) return command;
    if (!path.startsWith(`${own} `)) continue;
    for (const inner of command.subcommands.values()) if (inner.path.join(" ") === path) return inner;
    for (const group of command.subcommands.values()) {
      for (const inner of group.subcommands.values()) if (inner.path.join(" ") === path) return inner;
    }
  }
}

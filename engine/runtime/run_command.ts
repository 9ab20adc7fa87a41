/** Runs the steps of a command, in order. */
import type { Caller } from "../model/caller.ts";
import type { Invocation } from "../model/invocation.ts";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import type { Program } from "../model/program.ts";
import type { Run } from "../model/run.ts";
import type { Scope } from "../model/scope.ts";
import { ANSWERED, type Call, type Outcome } from "./call.ts";
import { infoNotice } from "./notices.ts";
import type { Replies } from "./replies.ts";
import type { RuntimePorts } from "./runtime_ports.ts";
import { AnswerScope } from "./scope.ts";

/** @throws what a step throws; the call then names the step */
export async function runCommand(
  call: Call,
  invocation: Invocation,
  program: Program,
  ports: RuntimePorts,
): Promise<Outcome> {
  const scope = new AnswerScope(program, ports.world, invocation, call.started, ports.random);
  const run = new CommandRun(call, scope, invocation.options, ports.random);
  for (const step of invocation.command.steps) {
    call.step = step;
    await step.run(run);
  }
  call.step = undefined;
  // An interaction without any answer is shown as failed by Discord.
  if (!call.replies.answered && invocation.replyTo.kind === "interaction") {
    await call.replies.reply(infoNotice(program.texts.get("done"), program.theme), { ephemeral: true });
  }
  return ANSWERED;
}

class CommandRun implements Run {
  readonly caller: Caller;
  readonly scope: Scope;
  readonly options: Run["options"];
  readonly random: () => number;
  readonly #replies: Replies;

  constructor(call: Call, scope: Scope, options: Run["options"], random: () => number) {
    this.caller = call.caller;
    this.scope = scope;
    this.options = options;
    this.random = random;
    this.#replies = call.replies;
  }

  reply(message: OutgoingMessage, options?: ReplyOptions): Promise<void> {
    return this.#replies.reply(message, options);
  }

  get bot(): Run["bot"] {
    throw new Error("under construction");
  }

  editReply(): Promise<void> {
    throw new Error("under construction");
  }

  controlId(): string {
    throw new Error("under construction");
  }
}

/** A slash or menu command: its options are read, then its steps run. */
import type { APIApplicationCommandInteraction } from "discord-api-types/v10";
import type { Command } from "../model/command.ts";
import type { Program } from "../model/program.ts";
import type { Call, Outcome } from "./call.ts";
import { errorNotice } from "./notices.ts";
import { Problem } from "./problem.ts";
import { readInteraction } from "./read_interaction.ts";
import { runCommand } from "./run_command.ts";
import type { RuntimePorts } from "./runtime_ports.ts";

/** @param command absent when Discord still lists a command that the program does not know */
export async function answerInteraction(
  call: Call,
  command: Command | undefined,
  interaction: APIApplicationCommandInteraction,
  program: Program,
  ports: RuntimePorts,
): Promise<Outcome> {
  if (!command) return await refuse(call, new Problem("command_gone"), program);
  const read = readInteraction(interaction, command);
  if (read instanceof Problem) return await refuse(call, read, program);
  const { caller, replies } = call;
  const { options, target } = read;
  return await runCommand(
    call,
    { caller, command, options, target, replyTo: replies.target },
    program,
    ports,
  );
}

async function refuse(call: Call, problem: Problem, { texts, theme }: Program): Promise<Outcome> {
  const reason = problem.tell(texts);
  await call.replies.reply(errorNotice(reason, theme), { ephemeral: true });
  return { outcome: "refused", reason };
}

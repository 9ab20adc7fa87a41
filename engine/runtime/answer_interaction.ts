/** A slash or menu command: who may call it is checked, its options are read, then it runs. */
import type { APIApplicationCommandInteraction } from "discord-api-types/v10";
import type { Command } from "../model/program.ts";
import { admit } from "./admission.ts";
import type { Call, Outcome } from "./call.ts";
import { Problem } from "./problem.ts";
import { readInteraction } from "./read_interaction.ts";
import { refuse, refusedFor } from "./refuse.ts";
import { runCommand } from "./run_command.ts";
import type { RunContext } from "./run_context.ts";

/** @param command absent when Discord still lists a command that the program does not know */
export async function answerInteraction(
  call: Call,
  command: Command | undefined,
  interaction: APIApplicationCommandInteraction,
  context: RunContext,
): Promise<Outcome> {
  if (!command) return await refuse(call, refusedFor(new Problem("command_gone"), context), context);
  const { caller, replies } = call;
  call.trace.match(caller.surface === "slash" ? `/${call.name}` : command.menuName, command.source);
  const refused = admit(call, command, context.bot, await context.bot.server(caller.guildId));
  if (refused) return await refuse(call, refused, context);
  call.trace.enter("options");
  const read = readInteraction(interaction, command);
  if (read instanceof Problem) return await refuse(call, refusedFor(read, context), context);
  const { options, target } = read;
  return await runCommand(call, { caller, command, options, target, replyTo: replies.target }, context);
}

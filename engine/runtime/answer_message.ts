/** A prefix command: its arguments are read, then its steps run. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { Program } from "../model/program.ts";
import { skipBlanks } from "./blank.ts";
import type { Call, Outcome } from "./call.ts";
import { explainGroup, explainProblem } from "./explain_arguments.ts";
import type { MessageMatch } from "./match_message.ts";
import { infoNotice } from "./notices.ts";
import type { Place } from "./place.ts";
import { type Arguments, readArguments } from "./read_arguments.ts";
import { runCommand } from "./run_command.ts";
import type { RuntimePorts } from "./runtime_ports.ts";
import { code } from "./wording.ts";

const NO_ARGUMENTS: Arguments = { options: Object.freeze(Object.create(null)) };

export async function answerMessage(
  call: Call,
  { command, end }: MessageMatch,
  message: GatewayMessageCreateDispatchData,
  program: Program,
  ports: RuntimePorts,
): Promise<Outcome> {
  const { discord, world } = ports;
  const guild = message.guild_id === undefined ? undefined : world.guild(message.guild_id);
  const place: Place = { discord, world, guild, message };
  if (command.subcommands.size > 0) {
    await call.replies.reply(explainGroup(command, end, program.prefix, place, program));
    return { outcome: "refused", reason: "no subcommand was named" };
  }
  const bare = command.options.length === 0 && skipBlanks(message.content, end) === message.content.length;
  const read = bare ? NO_ARGUMENTS : await readArguments(command.options, end, place);
  if ("problem" in read) {
    await call.replies.reply(explainProblem(read.problem, command, program.prefix, place, program));
    return { outcome: "refused", reason: read.problem.why.tell(program.texts) };
  }
  const { caller, replies } = call;
  return await runCommand(
    call,
    { caller, command, options: read.options, replyTo: replies.target },
    program,
    ports,
  );
}

/** Somebody mentioned the bot and said nothing more: they may want to know how to call it. */
export async function answerBareMention(call: Call, program: Program, ports: RuntimePorts): Promise<Outcome> {
  const { texts, theme } = program;
  const prefix = program.prefix.trim();
  const text = prefix === ""
    ? texts.get("bare_mention_no_prefix", { mention: `<@${ports.world.me.id}>` })
    : texts.get("bare_mention", { prefix: code(prefix) });
  await call.replies.reply(infoNotice(text, theme));
  return { outcome: "refused", reason: "the bot was mentioned without a command" };
}

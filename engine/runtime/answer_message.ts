/** A prefix command: who may call it is checked, its arguments are read, then it runs. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import { admit } from "./admission.ts";
import { skipBlanks } from "./blank.ts";
import type { Call, Outcome } from "./call.ts";
import { explainGroup, explainProblem } from "./explain_arguments.ts";
import type { MessageMatch } from "./match_message.ts";
import { infoNotice } from "./notices.ts";
import type { Place } from "./place.ts";
import { type Arguments, readArguments } from "./read_arguments.ts";
import { refuse, sayError } from "./refuse.ts";
import { runCommand } from "./run_command.ts";
import type { RunContext } from "./run_context.ts";
import { code } from "./wording.ts";

const NO_ARGUMENTS: Arguments = { options: Object.freeze(Object.create(null)) };

export async function answerMessage(
  call: Call,
  { command, end }: MessageMatch,
  message: GatewayMessageCreateDispatchData,
  context: RunContext,
): Promise<Outcome> {
  const { caller, replies } = call;
  const { bot, ports: { discord, world }, program } = context;
  const server = await bot.server(caller.guildId);
  call.trace.match(message.content.slice(0, end), command.source);
  const refused = admit(call, command, bot, server);
  if (refused) return await refuse(call, refused, context);
  call.trace.enter("options");
  const prefix = server?.prefix ?? program.prefix;
  const guild = message.guild_id === undefined ? undefined : world.guild(message.guild_id);
  const place: Place = { discord, world, guild, message };
  if (command.subcommands.size > 0) {
    await sayError(call, explainGroup(command, end, prefix, place, program), context);
    return { outcome: "refused", reason: "no subcommand was named" };
  }
  const bare = command.options.length === 0 && skipBlanks(message.content, end) === message.content.length;
  const read = bare ? NO_ARGUMENTS : await readArguments(command.options, end, place);
  if ("problem" in read) {
    await sayError(call, explainProblem(read.problem, command, prefix, place, program), context);
    const { why } = read.problem;
    return { outcome: "refused", refusedBy: why.key, reason: why.tell(program.texts) };
  }
  return await runCommand(
    call,
    { caller, command, options: read.options, replyTo: replies.target },
    context,
  );
}

/** Somebody mentioned the bot and said nothing more: they may want to know how to call it. */
export async function answerBareMention(call: Call, context: RunContext): Promise<Outcome> {
  const { bot, ports, program } = context;
  const prefix = (await bot.prefix(call.caller.guildId)).trim();
  const text = prefix === ""
    ? program.texts.get("bare_mention_no_prefix", { mention: `<@${ports.world.me.id}>` })
    : program.texts.get("bare_mention", { prefix: code(prefix) });
  await call.replies.reply(infoNotice(text, program.theme));
  return { outcome: "refused", reason: "the bot was mentioned without a command" };
}

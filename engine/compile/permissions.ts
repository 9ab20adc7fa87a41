/** What the bot's role needs in a server: what the invite link asks for. */
import type { Command } from "../model/program.ts";
import { permissionBits } from "../model/permissions.ts";
import type { CommandDefinition } from "../schema/keys/command.ts";

const ALWAYS = permissionBits(["view_channel", "send_messages", "send_messages_in_threads"]);
const FOR_EMBEDS = permissionBits(["embed_links"]);
/** Discord takes a reply only from those who may read what it replies to (source: Discord docs, resources/message). */
const FOR_REPLIES = permissionBits(["read_message_history"]);

/** @param commands all of the bot, built-in ones too @param builtins whether some of them are */
export function neededPermissions(
  definitions: readonly CommandDefinition[],
  commands: readonly Command[],
  builtins: boolean,
): bigint {
  let needed = ALWAYS;
  // Built-in commands answer with embeds.
  if (builtins || definitions.some(usesEmbeds)) needed |= FOR_EMBEDS;
  for (const command of everyCommand(commands)) {
    if (command.surfaces.has("prefix")) needed |= FOR_REPLIES;
    for (const { botPermissions } of command.rules) needed |= botPermissions;
  }
  return needed;
}

function usesEmbeds({ reply, subcommands }: CommandDefinition): boolean {
  return reply?.random.some(({ reply }) => reply.embeds.length > 0) === true || subcommands.some(usesEmbeds);
}

function* everyCommand(commands: Iterable<Command>): Generator<Command> {
  for (const command of commands) {
    yield command;
    yield* everyCommand(command.subcommands.values());
  }
}

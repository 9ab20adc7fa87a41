/** What the bot's role needs in a server: what the invite link asks for. */
import type { Command } from "../model/program.ts";
import { permissionBits } from "../model/permissions.ts";
import { usesIn } from "../schema/checks/steps.ts";
import type { CommandDefinition } from "../schema/keys/command.ts";
import { replySteps } from "../schema/keys/reply.ts";
import type { BotDefinition } from "../schema/read_definition.ts";
import type { ActionUse, StepDefinition } from "../schema/steps/kind.ts";

/** Where steps stand in a definition. */
export type WithSteps = Pick<BotDefinition, "commands" | "groups">;

/** What goes wrong is told with embeds. */
const ALWAYS = permissionBits(["view_channel", "send_messages", "send_messages_in_threads", "embed_links"]);
/** Discord takes a reply only from those who may read what it replies to (source: Discord docs, resources/message). */
const FOR_REPLIES = permissionBits(["read_message_history"]);

/** @param commands all of the bot, built-in ones too */
export function neededPermissions(
  definition: WithSteps,
  commands: readonly Command[],
): bigint {
  let needed = ALWAYS;
  for (const command of everyCommand(commands)) {
    if (command.surfaces.has("prefix")) needed |= FOR_REPLIES;
    for (const { botPermissions } of command.rules) needed |= botPermissions;
  }
  for (const use of usesOf(definition)) needed |= use.permissions ?? 0n;
  return needed;
}

/** The actions of all commands and groups. */
export function* usesOf({ commands, groups }: WithSteps): Generator<ActionUse> {
  for (const steps of [...stepsOf(commands), ...groups.map((group) => group.steps)]) {
    for (const { use } of usesIn(steps)) yield use;
  }
}

function* stepsOf(definitions: readonly CommandDefinition[]): Generator<readonly StepDefinition[]> {
  for (const { reply, steps = [], subcommands } of definitions) {
    yield steps;
    if (reply) yield* replySteps(reply);
    yield* stepsOf(subcommands);
  }
}

function* everyCommand(commands: Iterable<Command>): Generator<Command> {
  for (const command of commands) {
    yield command;
    yield* everyCommand(command.subcommands.values());
  }
}

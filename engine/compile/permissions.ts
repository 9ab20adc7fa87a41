/** What the bot's role needs in a server: what the invite link asks for. */
import type { Command } from "../model/program.ts";
import { permissionBits } from "../model/permissions.ts";
import { stepsOf } from "../schema/checks/command_steps.ts";
import { usesIn } from "../schema/checks/steps.ts";
import { everyCommand } from "./every_command.ts";
import type { BotDefinition } from "../schema/read_definition.ts";
import type { TriggerDefinition } from "../schema/triggers/triggers.ts";
import type { ActionUse } from "../schema/steps/kind.ts";

/** Where steps stand in a definition. */
export type WithSteps = Pick<BotDefinition, "commands" | "groups" | "events">;

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
  if (definition.events.some(({ triggers }) => triggers.some(answersMessages))) needed |= FOR_REPLIES;
  for (const use of usesOf(definition)) needed |= use.permissions ?? 0n;
  return needed;
}

function answersMessages({ uses }: TriggerDefinition): boolean {
  return uses.some(({ word }) => word.answers);
}

/** The actions of all commands, groups and events. */
export function* usesOf({ commands, groups, events }: WithSteps): Generator<ActionUse> {
  const others = [...groups, ...events].map(({ steps }) => steps);
  for (const steps of [...stepsOf(commands), ...others]) {
    for (const { use } of usesIn(steps)) yield use;
  }
}

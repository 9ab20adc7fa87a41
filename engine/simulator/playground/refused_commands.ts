import type { APIApplicationCommand } from "discord-api-types/v10";
import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import type { Parts } from "../parts.ts";
import { checkMayUse } from "./may_use.ts";
import { standingOf } from "./standing.ts";

/** The commands that Discord does not let a person use in a channel, each with the reason; by their ids. */
export function refusedCommands(parts: Parts, place: PlaygroundPlace): Readonly<Record<string, string>> {
  const refused: Record<string, string> = {};
  const check = (command: APIApplicationCommand) => checkMayUse(command, standingOf(parts, place));
  for (const command of parts.commands.all) {
    try {
      check(command);
    } catch (error) {
      if (!(error instanceof PlaygroundRefusal)) throw error;
      refused[command.id] = error.message;
    }
  }
  return refused;
}

import { flattenCommands } from "../client/slash/flat_command.ts";
import { directoryOf } from "../client/state/directory.ts";
import { ADA, BO, BOT, commands, CY, guilds } from "./fake_world.ts";

/** The first server of the fake world, as the page knows it. */
export const directory = directoryOf({ guilds, people: [ADA, BO, CY], bots: [BOT], commands }, "201");

export const flat = flattenCommands(commands);

/** The slash command of that name. Throws when the fake world has none such. */
export function slashCommand(name: string) {
  const command = flat.find((command) => command.name === name);
  if (!command) throw new Error(`The fake world has no command ${name}.`);
  return command;
}

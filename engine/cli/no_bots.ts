import { join } from "node:path";
import { plainText } from "../diagnostics/terminal_text.ts";
import { ownCommand } from "../model/own_command.ts";

/** That there is no bot, with the folder that was looked in: it may be the wrong one. */
export function noBots(folder: string): string {
  return `There is no bot file in ${
    plainText(join(folder, "bots"))
  }. If your bots lie elsewhere, go to the folder above ` +
    `their folder bots and try again there. \`${ownCommand("start")}\` writes a first bot.`;
}

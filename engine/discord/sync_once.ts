/** A sync of commands without a gateway connection, for the command line. */
import type { CommandDifference } from "../model/command_difference.ts";
import type { Clock } from "../model/clock.ts";
import { askApplication, checkToken } from "./log_in.ts";
import { openHttp } from "./rest/open_http.ts";
import { type CommandBody, syncCommands, type SyncOptions } from "./sync_commands.ts";

export interface SyncOnceOptions extends SyncOptions {
  readonly token: string;
  /** Without the version; Discord's own when absent. */
  readonly apiUrl?: string;
  readonly clock?: Clock;
}

/**
 * @throws {LoginError} when Discord refuses the login or cannot be reached
 * @throws {DiscordError} when Discord refuses a command
 */
export async function syncOnce(
  commands: readonly CommandBody[],
  options: SyncOnceOptions,
): Promise<CommandDifference> {
  checkToken(options.token);
  const http = await openHttp(options);
  try {
    const { id } = await askApplication(http, options.token);
    return await syncCommands(http, id, commands, options);
  } finally {
    await http.close();
  }
}

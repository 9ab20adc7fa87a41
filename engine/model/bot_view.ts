/** The bot that runs, as a command sees it. */
import type { Caller } from "./caller.ts";
import type { Clock } from "./clock.ts";
import type { Command } from "./command.ts";
import type { DiscordPort, World } from "./ports.ts";
import type { Program } from "./program.ts";
import type { Servers } from "./servers.ts";
import type { Services } from "./services.ts";

export interface BotView {
  readonly program: Program;
  readonly world: World;
  readonly discord: DiscordPort;
  readonly servers: Servers;
  readonly services: Services;
  readonly clock: Clock;
  isOwner(userId: string): boolean;
  /** The prefix that holds in a server, or in direct messages. */
  prefix(guildId: string | undefined): Promise<string>;
  /** Those of `commands` that the caller may use where they are, in order. */
  usable(commands: readonly Command[], caller: Caller): Promise<readonly Command[]>;
}

/** The bot that runs, as its commands see it. One for each program. */
import type { BotView, Command, Program } from "../model/program.ts";
import type { Caller } from "../model/caller.ts";
import type { ServerView } from "../model/servers.ts";
import { type AccessContext, usableCommands } from "../access/check_access.ts";
import type { RuntimePorts } from "./runtime_ports.ts";

export class EngineBot implements BotView {
  readonly world: BotView["world"];
  readonly discord: BotView["discord"];
  readonly servers: BotView["servers"];
  readonly services: BotView["services"];
  readonly data: BotView["data"];
  readonly kept: BotView["kept"];
  readonly clock: BotView["clock"];
  readonly isOwner: BotView["isOwner"];

  constructor(readonly program: Program, ports: RuntimePorts) {
    this.world = ports.world;
    this.discord = ports.discord;
    this.servers = ports.servers;
    this.services = ports.services;
    this.data = ports.data;
    this.kept = ports.kept;
    this.clock = ports.clock;
    this.isOwner = ports.isOwner;
  }

  async prefix(guildId: string | undefined): Promise<string> {
    const server = await this.server(guildId);
    return server?.prefix ?? this.program.prefix;
  }

  async usable(commands: readonly Command[], caller: Caller): Promise<readonly Command[]> {
    return usableCommands(commands, caller, this.accessContext(await this.server(caller.guildId)));
  }

  /** The settings of a server; `undefined` in direct messages. Throws a `StorageError`. */
  async server(guildId: string | undefined): Promise<ServerView | undefined> {
    if (guildId === undefined) return undefined;
    return this.servers.peek(guildId) ?? await this.servers.read(guildId);
  }

  accessContext(server: ServerView | undefined): AccessContext {
    const { program, world, isOwner } = this;
    return { program, world, server, isOwner, now: this.clock.now() };
  }
}

/** What the local Discord has told a bot, counted. */
import type { LocalDiscord } from "../../simulator/local_discord.ts";

export class GatewayLog {
  constructor(private readonly local: LocalDiscord) {}

  /** How often the bot was told of such an event. */
  count(name: string): number {
    return this.local.log.entries.filter((one) => one.kind === "gateway_out" && one.t === name).length;
  }

  /** How many connections to the gateway were opened, or closed. */
  connections(state: "open" | "closed"): number {
    return this.local.log.entries.filter((one) => one.kind === "connection" && one.state === state).length;
  }

  /** A server as the bot was told of it first. */
  guildCreate(id: string): object {
    for (const entry of this.local.log.entries) {
      if (entry.kind !== "gateway_out" || entry.t !== "GUILD_CREATE") continue;
      const guild = entry.d as { readonly id: string };
      if (guild.id === id) return guild;
    }
    throw new Error(`the bot was never told of the server ${id}`);
  }
}

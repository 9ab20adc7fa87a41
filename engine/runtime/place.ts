/** Where a command was typed: what people, roles and channels are looked up in. */
import type { APIUser, GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { DiscordPort, MemberPayload } from "../model/ports.ts";
import type { GuildView, World } from "../model/views.ts";

export interface Place {
  readonly discord: DiscordPort;
  readonly world: World;
  /** The server of the message, where it is in one and it is known. */
  readonly guild: GuildView | undefined;
  readonly message: GatewayMessageCreateDispatchData;
}

/** A person and, in a server, what they are there. */
export interface Person {
  readonly user: APIUser;
  readonly member?: Pick<MemberPayload, "nick">;
}

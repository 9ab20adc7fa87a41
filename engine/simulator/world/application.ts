import type { APIUser, GatewayActivity } from "discord-api-types/v10";

/** An application with its bot user. Both have the same id, as Discord gives them to new applications. */
export interface Application {
  readonly id: string;
  readonly token: string;
  readonly user: APIUser;
}

export interface RegisteredApplication extends Application {
  readonly name: string;
  /** Privileged intents that its owner switched on, as Discord's bit set. */
  readonly grantedIntents: number;
  readonly owner: APIUser;
  readonly permissions: bigint;
  /** Whether it was invited with the scope `applications.commands`. */
  readonly commands: boolean;
}

export interface Presence {
  readonly status: "online" | "dnd" | "idle" | "invisible" | "offline";
  readonly activities: readonly GatewayActivity[];
  readonly afk: boolean;
  readonly since: number | null;
}

export const OFFLINE: Presence = { status: "offline", activities: [], afk: false, since: null };

/**
 * Where values stand: `SERVER NAME OWNER [ID]` in one namespace, with `@` for what belongs to no server. So all of a
 * server, and all people's values of one name in it, are a stretch of neighbouring keys.
 */
import type { DataDeclaration, DataPlace } from "../model/data.ts";

export const NAMESPACE = "data";
const NOWHERE = "@";

/** @returns `undefined` where the place has no such owner */
export function dataKey({ name, per }: DataDeclaration, place: DataPlace): string | undefined {
  const { guildId, userId, channelId, messageId } = place;
  switch (per) {
    case "global":
      return `${NOWHERE} ${name} global`;
    case "user":
      return `${NOWHERE} ${name} user ${userId}`;
    case "channel":
      return `${guildId ?? NOWHERE} ${name} channel ${channelId}`;
    case "message":
      return messageId && `${guildId ?? NOWHERE} ${name} message ${messageId}`;
    case "member":
      return guildId && `${guildId} ${name} member ${userId}`;
    case "server":
      return guildId && `${guildId} ${name} server`;
  }
}

/** What all keys of a ranking begin with; the person's id follows. `undefined` where the place has no such owner. */
export function rankingPrefix(declaration: DataDeclaration, place: DataPlace): string | undefined {
  return dataKey(declaration, { ...place, userId: "" });
}

/** What all keys of a server begin with. */
export function serverPrefix(guildId: string): string {
  return `${guildId} `;
}

/** Lies behind all keys of the server that a key belongs to, and before those of the next one. */
export function behindServer(key: string): string {
  return `${key.split(" ", 1)[0]}!`;
}

/** What a key says; `server` is absent for what belongs to none. */
export interface KeyParts {
  readonly server?: string;
  readonly name: string;
  readonly per: string;
}

export function readKey(key: string): KeyParts {
  const [server = "", name = "", per = ""] = key.split(" ");
  return server === NOWHERE ? { name, per } : { server, name, per };
}

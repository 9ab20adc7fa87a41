import type { APIUser } from "discord-api-types/v10";

/** What can change of a member. */
export interface MemberFacts {
  /** Ids. */
  readonly roles: readonly string[];
  readonly nick: string;
  readonly boosts: boolean;
  /** Milliseconds since 1970 until which the member is in a timeout; 0 where there was none. */
  readonly timedOutUntil: number;
}

interface Payload {
  readonly user?: APIUser;
  readonly roles: readonly string[];
  readonly nick?: string | null;
  readonly premium_since?: string | null;
  readonly communication_disabled_until?: string | null;
}

const NONE: readonly string[] = [];

/** What members are: Discord tells how a member is after a change, and not before. */
export class KnownMembers {
  /** By server and person, least lately seen first. */
  readonly #members = new Map<string, MemberFacts>();
  /** Servers whose members have been asked for. */
  readonly #asked = new Set<string>();
  #arrived = Promise.withResolvers<void>();

  /** @param most members, at some 200 bytes each */
  constructor(readonly most = 50_000) {}

  /** @returns what was known of the member before */
  note(guildId: string, userId: string, member: Payload): MemberFacts | undefined {
    const key = keyOf(guildId, userId);
    const before = this.#members.get(key);
    this.#members.delete(key);
    this.#members.set(key, factsOf(member));
    if (this.#members.size > this.most) {
      const oldest = this.#members.keys().next().value;
      if (oldest !== undefined) this.#members.delete(oldest);
    }
    return before;
  }

  forget(guildId: string, userId: string): void {
    this.#members.delete(keyOf(guildId, userId));
  }

  /** Whether all members of a server may be asked for without pushing others out. */
  hasRoom(memberCount: number): boolean {
    return this.#members.size + memberCount <= this.most;
  }

  asked(guildId: string): void {
    this.#asked.add(guildId);
  }

  /** A part of the members that were asked for. */
  chunk(
    { guild_id: guildId, members, chunk_index: index, chunk_count: count }: {
      readonly guild_id: string;
      readonly members: readonly Payload[];
      readonly chunk_index: number;
      readonly chunk_count: number;
    },
  ): void {
    for (const member of members) if (member.user) this.note(guildId, member.user.id, member);
    if (index + 1 < count || !this.#asked.delete(guildId) || this.#asked.size > 0) return;
    this.#arrived.resolve();
    this.#arrived = Promise.withResolvers();
  }

  /** Resolves when all members are known that have been asked for. */
  get complete(): Promise<void> {
    return this.#asked.size === 0 ? Promise.resolve() : this.#arrived.promise;
  }
}

function keyOf(guildId: string, userId: string): string {
  return `${guildId}:${userId}`;
}

export function factsOf(member: Payload): MemberFacts {
  const until = member.communication_disabled_until;
  return {
    roles: member.roles.length === 0 ? NONE : member.roles,
    nick: member.nick ?? "",
    boosts: member.premium_since !== undefined && member.premium_since !== null,
    timedOutUntil: until ? Date.parse(until) : 0,
  };
}

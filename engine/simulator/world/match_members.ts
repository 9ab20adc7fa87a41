import type { APIGuildMember } from "discord-api-types/v10";
import type { Guild } from "./guild.ts";

/** Members whose user name, display name or nickname begins with `query`, at most `limit`. */
export function matchMembers(guild: Guild, query: string, limit: number): APIGuildMember[] {
  const wanted = query.toLowerCase();
  const found: APIGuildMember[] = [];
  for (const member of guild.members.values()) {
    if (found.length >= limit) break;
    const { username, global_name } = member.user;
    if ([username, global_name, member.nick].some((name) => name?.toLowerCase().startsWith(wanted))) {
      found.push(member);
    }
  }
  return found;
}

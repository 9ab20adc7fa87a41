/** Who may use a command and where, and who asked: for whoever looks at the run later. */
import { configuredRoles } from "../../access/configured_roles.ts";
import type { Caller } from "../../model/caller.ts";
import { permissionTitles } from "../../model/permissions.ts";
import type { Command, Program } from "../../model/program.ts";
import type { Rules } from "../../model/rules.ts";
import type { ServerView } from "../../model/servers.ts";
import type { TraceFact } from "../../model/trace.ts";
import type { GuildView, World } from "../../model/views.ts";
import type { LateFacts } from "./recorder.ts";

type Fact = Pick<TraceFact, "name" | "text">;

export interface AccessFacts {
  readonly path: Command["path"];
  readonly rules: Command["rules"];
  readonly caller: Caller;
  readonly world: World;
  readonly server: ServerView | undefined;
  readonly access: Program["access"];
  isOwner(userId: string): boolean;
}

/** Holds on to no more of the program than its rules: traces outlive programs. */
export function accessFacts(facts: AccessFacts): LateFacts {
  const { path, rules, caller, world, server, access, isOwner } = facts;
  return () => {
    const guild = caller.guildId === undefined ? undefined : world.guild(caller.guildId);
    const configured = configuredRoles(path, server, { access });
    const places = rules.flatMap((one) => placesOf(one, guild));
    const ways = [
      ...configured ? [namesOf(configured.roles, guild).join(" or ")] : [],
      ...rules.flatMap((one) => waysIn(one, guild, configured !== undefined)),
    ];
    const has = [
      ...isOwner(caller.user.id) ? ["owner of the bot"] : [],
      ...guild && guild.ownerId === caller.user.id ? ["owner of the server"] : [],
      ...namesOf(caller.member?.roles ?? [], guild),
    ];
    const found: Fact[] = [{
      name: "where",
      text: caller.guildId === undefined ? "direct messages" : guild?.name ?? caller.guildId,
    }];
    if (server?.prefix !== undefined) found.push({ name: "prefix", text: server.prefix });
    for (const text of places) found.push({ name: "place", text });
    for (const text of ways) if (text !== "") found.push({ name: "needs", text });
    if (ways.length > 0 && has.length > 0) found.push({ name: "has", text: has.join(", ") });
    return found;
  };
}

/** What one set of rules asks for; each text has to hold. */
function waysIn(rules: Rules, guild: GuildView | undefined, isConfigured: boolean): string[] {
  const { userPermissions, roles, users, serverOwner, ownerOnly, botPermissions } = rules;
  const who = isConfigured ? [] : [
    ...userPermissions === 0n ? [] : [permissionTitles(userPermissions).join(" and ")],
    ...namesOf(roles, guild),
    ...users.length === 0 ? [] : [users.length === 1 ? "a certain person" : `one of ${users.length} people`],
    ...serverOwner ? ["owner of the server"] : [],
  ];
  return [
    ...ownerOnly ? ["owner of the bot"] : [],
    ...who.length === 0 ? [] : [who.join(" or ")],
    ...botPermissions === 0n ? [] : [`of the bot: ${permissionTitles(botPermissions).join(" and ")}`],
  ];
}

function placesOf(
  { serverOnly, dmOnly, ageRestricted, channels }: Rules,
  guild: GuildView | undefined,
): string[] {
  return [
    ...serverOnly ? ["a server"] : [],
    ...dmOnly ? ["direct messages"] : [],
    ...ageRestricted ? ["a channel with an age restriction"] : [],
    ...channels.length === 0
      ? []
      : [channels.map((id) => guild?.channels.get(id)?.name ?? id).map((name) => `#${name}`).join(" or ")],
  ];
}

function namesOf(roles: readonly string[], guild: GuildView | undefined): string[] {
  return roles.map((id) => guild?.roles.get(id)?.name ?? `the role ${id}`);
}

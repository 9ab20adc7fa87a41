/** How a bot stands in the servers that it is in: what it may do there, and which roles it can give. */
import { has, serverPermissions } from "../../access/channel_permissions.ts";
import { highestRole, standsAbove } from "../../access/role_order.ts";
import { permissionSources, rolesInSteps } from "../../compile/permission_sources.ts";
import type { SeenServer, Surroundings } from "../../discord/look_around.ts";
import type { Clock } from "../../model/clock.ts";
import { PERMISSIONS, permissionTitles } from "../../model/permissions.ts";
import type { Program } from "../../model/program.ts";
import type { GuildView } from "../../model/views.ts";
import type { BotDefinition } from "../../schema/read_definition.ts";
import { inviteLink } from "../project/invite.ts";
import { type Finding, ok, warning, wrong } from "./finding.ts";

export interface SoundBot {
  readonly definition: BotDefinition;
  readonly program: Program;
}

/** Things that need a permission, of which so many are named. */
const NAMED_SOURCES = 3;

export function examineServers(bot: SoundBot, seen: Surroundings, clock: Clock): Finding[] {
  const { application, servers, passedOver } = seen;
  const link = inviteLink(application.id, bot.program.permissions);
  if (servers.length === 0) return [warning("servers", "The bot is in no server yet", `invite it: ${link}`)];
  const findings = servers.flatMap((server) =>
    examineServer(bot, server, link, clock).map((finding) => ({ ...finding, server: server.name }))
  );
  const more = passedOver === 0
    ? []
    : [ok("servers", `${passedOver} further servers were not looked at; the first ${servers.length} were`)];
  return [...findings, ...examineNames(bot.definition, servers), ...more];
}

function examineServer(
  { definition, program }: SoundBot,
  server: SeenServer,
  link: string,
  clock: Clock,
): Finding[] {
  const { guild, commands, why } = server;
  if (!guild) return [warning("server", `Discord does not show this server: ${why}`, "try again later")];
  const findings: Finding[] = [];
  if (!commands && program.applicationCommands.length > 0) {
    findings.push(
      wrong(
        "scope",
        "It was invited without the scope applications.commands, so nobody sees its slash commands",
        `invite it again, nothing is lost: ${link}`,
      ),
    );
  }
  const own = serverPermissions(guild, guild.me, clock.now());
  const missing = has(own, PERMISSIONS.administrator.bit) ? 0n : program.permissions & ~own;
  if (missing !== 0n) {
    findings.push(wrong(
      "permissions",
      `It lacks ${
        permissionTitles(missing).map((title) => withReason(title, missing, { definition, program })).join(
          ", ",
        )
      }`,
      `Server Settings → Roles → the role of the bot, or invite it again with all of them: ${link}`,
    ));
  }
  findings.push(...examineRoles(definition, program, guild));
  return findings.length > 0 ? findings : [ok("permissions", "It may do here all that its definitions need")];
}

/** `Ban Members (for /ban and /unban)` */
function withReason(title: string, missing: bigint, { definition, program }: SoundBot): string {
  const bit = Object.values(PERMISSIONS).find((permission) => permission.title === title)?.bit ?? missing;
  const menus = program.roleMenus.map(({ name }) => ({
    what: `the role menu ${name}`,
    permissions: PERMISSIONS.manage_roles.bit,
  }));
  const needing = [...permissionSources(definition, program.commands), ...menus]
    .filter(({ permissions }) => has(permissions, bit)).map(({ what }) => what);
  if (needing.length === 0) return title;
  const named = needing.slice(0, NAMED_SOURCES).join(", ");
  return `${title} (for ${named}${
    needing.length > NAMED_SOURCES ? ` and ${needing.length - NAMED_SOURCES} more` : ""
  })`;
}

/** Roles that the bot gives or takes must stand below its own highest one (source: Discord docs, topics/permissions). */
function examineRoles(definition: BotDefinition, program: Program, guild: GuildView): Finding[] {
  const wanted = new Set([
    ...rolesInSteps(definition, definition.names.roles),
    ...program.roleMenus.flatMap(({ roles }) => roles),
  ]);
  const highest = highestRole(guild, guild.me);
  const roles = [...wanted].flatMap((id) => guild.roles.get(id) ?? []);
  const above = roles.filter((role) => !highest || !standsAbove(highest, role)).map(({ name }) => name);
  const managed = roles.filter((role) => role.managed && !above.includes(role.name)).map(({ name }) => name);
  return [
    ...above.length > 0
      ? [wrong(
        "roles",
        `It cannot give or take ${above.join(", ")}: its own highest role${
          highest ? ` (${highest.name})` : ""
        } does not stand above`,
        `Server Settings → Roles: drag the role of the bot above ${above.join(", ")}`,
      )]
      : [],
    ...managed.length > 0
      ? [
        wrong(
          "roles",
          `Nobody can give or take ${managed.join(", ")}, which belongs to a bot or a service`,
          "choose another role in the definitions",
        ),
      ]
      : [],
  ];
}

/** Ids under `names` that are in no server: often those of an example, or of another server. */
function examineNames({ names }: BotDefinition, servers: readonly SeenServer[]): Finding[] {
  const guilds = servers.flatMap(({ guild }) => guild ?? []);
  if (guilds.length < servers.length) return [];
  const lost = (["roles", "channels"] as const).flatMap((kind) =>
    names[kind].filter(({ id }) => !guilds.some((guild) => guild[kind].has(id))).map(({ name }) =>
      `names.${kind}.${name.text}`
    )
  );
  if (lost.length === 0) return [];
  return [warning(
    "names",
    `${lost.join(", ")}: there is no such id in any server of the bot`,
    "switch on Settings → Advanced → Developer Mode in Discord, then right-click the role or channel → Copy ID",
  )];
}

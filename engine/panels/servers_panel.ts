import * as z from "zod";
import { type Panel, PanelRefusal } from "../model/panels/panel.ts";
import type { ServerChange, ServersPanel, ShownServer } from "../model/panels/servers.ts";
import type { Servers } from "../model/servers.ts";
import { StorageError } from "../model/storage.ts";
import type { Texts } from "../model/texts.ts";
import type { World } from "../model/views.ts";
import { fold } from "../words/fold.ts";
import { prefixProblem } from "../words/prefix_problem.ts";
import { nearTimeZones, timeZoneOf } from "../words/time_zones.ts";
import { definePanel, type PanelRights } from "./define_panel.ts";

/** A bot that runs. */
export interface ServedBot {
  /** Ids of the servers that it is in; `undefined` where Discord does not tell. */
  readonly guildIds: ReadonlySet<string> | undefined;
  readonly world: Pick<World, "guild">;
  readonly servers: Servers;
  /** What holds where a server has set nothing. */
  readonly prefix: string;
  readonly timezone: string;
  readonly language: string;
  readonly texts: Pick<Texts, "get">;
}

/** Servers of an answer. */
const MOST = 50;

const CHANGE = z.strictObject({
  bot: z.string().max(200),
  server: z.string().regex(/^\d{1,20}$/),
  prefix: z.string().max(100).nullable().optional(),
  timezone: z.string().max(100).nullable().optional(),
});

interface Found {
  readonly id: string;
  readonly name: string;
  readonly botId: string;
  readonly bot: ServedBot;
}

export function serversPanel(bots: () => ReadonlyMap<string, ServedBot>, rights: PanelRights): Panel {
  return definePanel<ServersPanel>({
    asks: {
      list: {
        given: z.strictObject({ search: z.string().max(100) }),
        async run({ search }) {
          const all = Array.from(bots()).flatMap(serversOf);
          const wanted = fold(search.trim());
          const found = all.filter(({ id, name }) => id === wanted || fold(name).includes(wanted))
            .sort((a, b) => a.name.localeCompare(b.name));
          const servers = await Promise.all(found.slice(0, MOST).map(shownOf));
          return { servers, found: found.length, all: all.length };
        },
      },
      change: {
        given: CHANGE,
        writes: true,
        run: (change) => changed(bots(), change),
      },
    },
  }, rights);
}

function serversOf([botId, bot]: readonly [string, ServedBot]): Found[] {
  return Array.from(bot.guildIds ?? [], (id) => ({ id, botId, bot, name: bot.world.guild(id)?.name ?? id }));
}

async function shownOf({ id, name, botId, bot }: Found): Promise<ShownServer> {
  const guild = bot.world.guild(id);
  const view = await bot.servers.read(id);
  const roleName = (role: string) => guild?.roles.get(role)?.name ?? role;
  return {
    bot: botId,
    id,
    name,
    ...(guild ? { members: guild.memberCount } : {}),
    language: guild?.locale ?? bot.language,
    prefix: { value: view.prefix ?? bot.prefix, own: view.prefix !== undefined },
    timezone: { value: view.timezone ?? bot.timezone, own: view.timezone !== undefined },
    commandRoles: Array.from(view.commandRoles, ([command, roles]) => ({
      command,
      roles: roles.map(roleName),
    })),
  };
}

async function changed(bots: ReadonlyMap<string, ServedBot>, change: ServerChange): Promise<ShownServer> {
  const bot = bots.get(change.bot);
  if (!bot) throw new PanelRefusal(`The bot ${change.bot} does not run at the moment.`);
  const found = serversOf([change.bot, bot]).find(({ id }) => id === change.server);
  if (!found) throw new PanelRefusal("The bot is not in this server any more.");
  // Both are looked at before either is changed.
  const prefix = change.prefix === undefined ? undefined : prefixOf(bot, change.prefix);
  const timezone = change.timezone === undefined ? undefined : zoneOf(change.timezone);
  try {
    if (prefix) await bot.servers.setPrefix(found.id, prefix.own);
    if (timezone) await bot.servers.setTimezone(found.id, timezone.own);
  } catch (error) {
    if (error instanceof StorageError) throw new PanelRefusal(error.message);
    throw error;
  }
  return await shownOf(found);
}

/** What a server is to have for itself. */
interface Wanted {
  readonly own: string | undefined;
}

function prefixOf({ texts, prefix: usual }: ServedBot, given: string | null): Wanted {
  const prefix = given?.trim() ?? usual;
  if (prefix === usual) return { own: undefined };
  const problem = prefixProblem(texts, prefix);
  if (problem !== undefined) throw new PanelRefusal(problem.replaceAll("`", ""));
  return { own: prefix };
}

function zoneOf(given: string | null): Wanted {
  if (given === null || given.trim() === "") return { own: undefined };
  const zone = timeZoneOf(given);
  if (zone !== undefined) return { own: zone };
  const near = nearTimeZones(given);
  const hint = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "It is a name such as Europe/Berlin.";
  throw new PanelRefusal(`There is no time zone ${given.trim()}. ${hint}`);
}

import type { Panel } from "../../model/panels/panel.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { type ServedBot, serversPanel } from "../../panels/servers_panel.ts";
import type { RunningBot } from "../bot/running_bot.ts";
import type { DashboardContext } from "./dashboard_context.ts";

export function openServers({ app }: DashboardContext, rights: PanelRights): Panel {
  return serversPanel(() => new Map(Array.from(app.bots, ([id, bot]) => [id, served(bot)])), rights);
}

function served({ program, connection, servers }: RunningBot): ServedBot {
  return {
    guildIds: connection.guildIds,
    world: connection.world,
    servers,
    prefix: program.prefix,
    timezone: String(program.constants["timezone"] ?? "UTC"),
    language: program.language,
    texts: program.texts,
  };
}

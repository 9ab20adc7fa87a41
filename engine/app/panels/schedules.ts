import type { Panel } from "../../model/panels/panel.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { type ScheduledBot, schedulesPanel } from "../../panels/schedules_panel.ts";
import type { RunningBot } from "../bot/running_bot.ts";
import type { DashboardContext } from "./dashboard_context.ts";

export function openSchedules({ app, clock, movable }: DashboardContext, rights: PanelRights): Panel {
  const bots = () => new Map(Array.from(app.bots, ([id, bot]) => [id, scheduled(bot)]));
  return schedulesPanel(bots, movable ?? clock, rights);
}

function scheduled({ program, connection, servers }: RunningBot): ScheduledBot {
  return {
    automations: program.automations,
    async zones() {
      const ids = [...connection.guildIds ?? []];
      return await Promise.all(ids.map(async (id) => ({
        name: connection.world.guild(id)?.name ?? id,
        timezone: (await servers.read(id)).timezone,
      })));
    },
  };
}

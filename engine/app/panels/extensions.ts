import type { Panel } from "../../model/panels/panel.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { extensionsPanel } from "../../panels/extensions_panel.ts";
import type { DashboardContext } from "./dashboard_context.ts";

export function openExtensions({ app, reloader }: DashboardContext, rights: PanelRights): Panel {
  return extensionsPanel({
    extensions: () => new Map(Array.from(app.bots, ([id, { services }]) => [id, services.extensions])),
    watch: (listener) => reloader.watch(listener),
  }, rights);
}

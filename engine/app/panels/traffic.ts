import type { Panel } from "../../model/panels/panel.ts";
import type { TrafficRun } from "../../panels/traffic/belongs.ts";
import { trafficPanel } from "../../panels/traffic/traffic_panel.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import type { EventLog } from "../../simulator/event_log.ts";
import type { App } from "../bots/app.ts";
import { localTraffic } from "./local_traffic.ts";
import type { PanelContext } from "./panel_context.ts";

/** @param log of the local Discord; nobody keeps the payloads of the real one */
export function openTraffic(
  { app, clock, movable, hide }: PanelContext,
  log: EventLog,
  rights: PanelRights,
): Panel {
  return trafficPanel({
    traffic: localTraffic(log),
    run: (id) => trafficRun(app, id),
    clock,
    now: () => (movable ?? clock).now(),
    hide,
  }, rights);
}

function trafficRun({ runs, bots }: App, id: number): TrafficRun | undefined {
  const run = runs.find(id);
  const applicationId = run && bots.get(run.bot)?.connection.world.me.id;
  if (!run || applicationId === undefined) return undefined;
  const { started, duration, origin: { eventId, messageId } } = run.trace();
  return { applicationId, eventId, started, took: duration, ...messageId === undefined ? {} : { messageId } };
}

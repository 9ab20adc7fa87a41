import type { Panel } from "../../model/panels/panel.ts";
import type { TrafficRun } from "../../panels/traffic/belongs.ts";
import { trafficPanel } from "../../panels/traffic/traffic_panel.ts";
import type { App } from "../app.ts";
import { localTraffic } from "./local_traffic.ts";
import type { PanelContext } from "./panel_context.ts";

/** `undefined` on the real Discord, whose payloads nobody keeps. */
export function openTraffic({ app, clock, hide, canWrite }: PanelContext): Panel | undefined {
  const { local } = app;
  if (!local) return undefined;
  return trafficPanel({
    traffic: localTraffic(local.log),
    run: (id) => trafficRun(app, id),
    clock,
    now: () => clock.now(),
    hide,
  }, { canWrite });
}

function trafficRun({ runs, bots }: App, id: number): TrafficRun | undefined {
  const run = runs.find(id);
  const applicationId = run && bots.get(run.bot)?.connection.world.me.id;
  if (!run || applicationId === undefined) return undefined;
  const { started, duration, origin: { eventId, messageId } } = run.trace();
  return { applicationId, eventId, started, took: duration, ...messageId === undefined ? {} : { messageId } };
}

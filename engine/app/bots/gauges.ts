import type { EventLoopLag, Metrics } from "../../metrics/mod.ts";
import type { App } from "./app.ts";

/** Numbers that are asked for when somebody looks. */
export function addGauges(metrics: Metrics, app: App, lag: EventLoopLag): void {
  const bots = () => [...app.bots.values()];
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const counts = (kind: "guilds" | "users") => sum(bots().map((bot) => bot.connection.world.counts[kind]));
  const latencies = () => bots().map((bot) => bot.connection.latency).filter((ms) => ms !== undefined);
  metrics.gauge({ name: "cordial_guilds", help: "Servers of all bots.", read: () => counts("guilds") });
  metrics.gauge({ name: "cordial_users", help: "Members of all servers.", read: () => counts("users") });
  metrics.gauge({
    name: "cordial_gateway_latency_seconds",
    help: "The slowest heartbeat.",
    read: () => latencies().length === 0 ? undefined : Math.max(...latencies()) / 1000,
  });
  metrics.gauge({
    name: "cordial_event_loop_lag_seconds",
    help: "The longest wait of late.",
    read: () => lag.read(),
  });
}

import type { Panel } from "../../model/panels/panel.ts";
import type { BotStatus, StatusFacts, WaitCount } from "../../model/panels/status.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { type Measured, Sampler } from "../../panels/status/sampler.ts";
import { statusPanel } from "../../panels/status/status_panel.ts";
import type { HistogramReading } from "../../metrics/mod.ts";
import type { RunningBot } from "../bot/running_bot.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import type { DashboardContext } from "./dashboard_context.ts";
import project from "../../../deno.json" with { type: "json" };

export interface OpenStatus {
  readonly panel: Panel;
  stop(): void;
}

export function openStatus(context: DashboardContext, rights: PanelRights): OpenStatus {
  const { clock } = context;
  const samples = new Sampler({ clock, measure: () => measure(context) });
  const panel = statusPanel({ facts: () => factsOf(context), samples }, rights);
  return { panel, stop: () => samples.stop() };
}

function measure({ app, metrics, lag }: DashboardContext): Measured {
  const { commandsProcessed, messagesSeen, errorCount } = metrics.counted();
  const { rss, heapUsed } = Deno.memoryUsage();
  const latencies = [...app.bots.values()].map(({ connection }) => connection.latency)
    .filter((ms) => ms !== undefined);
  const wait = lag.read();
  return {
    commands: commandsProcessed,
    messages: messagesSeen,
    errors: errorCount,
    latency: latencies.length === 0 ? null : Math.max(...latencies),
    lag: wait === undefined ? null : wait * 1_000,
    memory: rss,
    heap: heapUsed,
  };
}

function factsOf({ app, reloader, metrics, clock }: DashboardContext): StatusFacts {
  const stats = metrics.getStats();
  const now = clock.now();
  return {
    version: project.version,
    startedAt: now - stats.uptime * 1_000,
    now,
    bots: reloader.loaded.bots.map((bot) => statusOf(bot, app.bots.get(bot.id))),
    totals: {
      commands: stats.commands_processed,
      messages: stats.messages_seen,
      errors: stats.error_count,
    },
    topCommands: metrics.topCommands(),
    waits: waitsOf(metrics.read().waits),
  };
}

function waitsOf({ bounds, cumulative, count }: HistogramReading): WaitCount[] {
  const upTo = [...bounds.map((seconds) => Math.round(seconds * 1_000)), null];
  return [...cumulative, count].map((total, at, all) => ({
    upTo: upTo[at]!,
    count: total - (all[at - 1] ?? 0),
  }));
}

function statusOf({ id, program }: LoadedBot, running: RunningBot | undefined): BotStatus {
  if (!running) {
    const why = program
      ? "It is not connected. The log tells why."
      : "Its files have errors. The definitions tell which.";
    return { id, name: program?.name ?? id, state: "off", why, shards: [] };
  }
  const { connection } = running;
  const { shards, world } = connection;
  return {
    id,
    name: running.program.name,
    state: shards.every(({ state }) => state === "ready") ? "online" : "waiting",
    user: connection.me.username,
    servers: world.counts.guilds,
    members: world.counts.users,
    commands: running.program.counts.commands,
    shards,
  };
}

/** What the start-up panel says. */
import type { App } from "../app/app.ts";
import type { RunningBot } from "../app/running_bot.ts";
import type { PanelRow } from "./panel.ts";

export interface StartUpFacts {
  /** `BOT_OWNER_ID` as it stands in the environment. */
  readonly owner: string | undefined;
  /** Problems that did not keep the bots from starting. */
  readonly warnings: number;
  /** From the start of the process to now. */
  readonly milliseconds: number;
  /** Address of the metrics, where they are served. */
  readonly metrics: string | undefined;
  /** Address of the page, in the local Discord only. */
  readonly page: string | undefined;
}

/** A group of rows for each bot and one for the whole process. */
export function startUpRows(app: App, facts: StartUpFacts): PanelRow[][] {
  const groups = [...app.bots.values()].map((bot) => botRows(bot, facts));
  const process: PanelRow[] = [
    { label: "Bots", value: [...app.bots.keys()].join(", ") },
    { label: "Warnings", value: facts.warnings === 0 ? "none" : String(facts.warnings) },
    { label: "Started in", value: `${Math.round(facts.milliseconds)} ms` },
  ];
  if (facts.metrics) process.push({ label: "Metrics", value: facts.metrics });
  if (facts.page) process.push({ label: "Page", value: facts.page, style: "cyan" });
  return [...groups, process];
}

function botRows(bot: RunningBot, facts: StartUpFacts): PanelRow[] {
  const { connection, program } = bot;
  const { me, world, application, latency } = connection;
  const owners = facts.owner
    ? [facts.owner]
    : program.ownerIds.length > 0
    ? program.ownerIds
    : application.ownerIds;
  return [
    { label: "Bot", value: `${program.name} as ${me.username} (${me.id})`, style: "bold" },
    { label: "Owner", value: owners.join(", ") || "nobody yet: set BOT_OWNER_ID in .env" },
    { label: "Status", value: "online", style: "green" },
    { label: "Latency", value: latency === undefined ? "not measured yet" : `${Math.round(latency)} ms` },
    { label: "Servers", value: String(world.counts.guilds) },
    { label: "Users", value: String(world.counts.users) },
    { label: "Commands", value: `${program.counts.commands} (${program.counts.slash} slash)` },
    { label: "Prefix", value: program.prefix },
  ];
}

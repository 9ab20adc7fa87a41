/** What the start-up panel says. */
import type { App } from "../app/bots/app.ts";
import { inviteOf } from "../app/project/invite.ts";
import type { ExtensionInfo } from "../model/extensions.ts";
import type { RunningBot } from "../app/bot/running_bot.ts";
import type { PanelRow } from "./panel.ts";

export interface StartUpFacts {
  /** Problems that did not keep the bots from starting. */
  readonly warnings: number;
  /** From the start of the process to now. */
  readonly milliseconds: number;
  /** Address of the metrics, where they are served. */
  readonly metrics: string | undefined;
  /** Address of the page: of the local Discord, or of the dashboard. */
  readonly page: string | undefined;
}

/** A group of rows for each bot and one for the whole process. */
export function startUpRows(app: App, facts: StartUpFacts): PanelRow[][] {
  // Who logged in first is chance.
  const bots = [...app.bots].sort(([a], [b]) => a < b ? -1 : 1);
  const groups = bots.map(([id, bot]) => [
    ...botRows(bot),
    ...inviteRows(bot, app.local !== undefined),
    extensionsRow(app.extensions.get(id)?.list() ?? []),
  ]);
  const process: PanelRow[] = [
    { label: "Bots", value: bots.map(([id]) => id).join(", ") },
    { label: "Warnings", value: facts.warnings === 0 ? "none" : String(facts.warnings) },
    { label: "Started in", value: `${Math.round(facts.milliseconds)} ms` },
  ];
  if (facts.metrics) process.push({ label: "Metrics", value: facts.metrics });
  if (facts.page) {
    process.push({ label: app.local ? "Page" : "Dashboard", value: facts.page, style: "cyan" });
  }
  return [...groups, process];
}

function botRows({ connection, program, owners }: RunningBot): PanelRow[] {
  const { me, world, latency } = connection;
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

/** What the bot asks Discord and its owner for. Into the local Discord nobody has to be invited. */
function inviteRows({ connection, program }: RunningBot, local: boolean): PanelRow[] {
  const { link = "", intents, privileged } = inviteOf(program, connection.application.id);
  const missing = connection.missingIntents;
  const on = privileged.filter((name) => !missing.includes(name));
  const words = [
    intents.join(", "),
    ...on.length > 0 ? [`${on.join(", ")}: switched on`] : [],
    ...missing.length > 0 ? [`${missing.join(", ")}: must be switched on in the developer portal`] : [],
  ];
  const rows: PanelRow[] = [{
    label: "Intents",
    value: words.join("; "),
    ...missing.length > 0 && { style: "yellow" },
  }];
  if (!local) rows.push({ label: "Invite", value: link, below: `Invite ${program.name} to a server:` });
  return rows;
}

/** How many run, and which do not although they should. */
export function extensionsRow(extensions: readonly ExtensionInfo[]): PanelRow {
  const loaded = extensions.filter(({ state }) => state === "loaded").length;
  const failed = extensions.filter(({ state }) => state === "failed").map(({ name }) => name);
  if (failed.length === 0) return { label: "Extensions", value: loaded === 0 ? "none" : String(loaded) };
  return { label: "Extensions", value: `${loaded}; failed: ${failed.join(", ")}`, style: "red" };
}

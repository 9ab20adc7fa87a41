/** Panels of a dashboard in memory, with something to look at in each; what changes them is done at once. */
import type { BackupFile } from "../../model/panels/backups.ts";
import type { DefinitionList } from "../../model/panels/definitions.ts";
import type { ErrorEntry } from "../../model/panels/errors.ts";
import type { ExtensionInfo } from "../../model/extensions.ts";
import type { LogFilter, LogLine } from "../../model/panels/log.ts";
import { passesFilter } from "../../model/panels/log_filter.ts";
import { type Panel, PanelRefusal } from "../../model/panels/panel.ts";
import type { Answer, AskName, Given, PanelName, Panels } from "../../model/panels/panels.ts";
import type { ServerChange, ShownServer } from "../../model/panels/servers.ts";
import type { Sample, Status } from "../../model/panels/status.ts";
import {
  BACKUPS,
  DEFINITIONS,
  ERRORS,
  EXTENSIONS,
  FAILED_RUN,
  LINES,
  SCHEDULES,
  SERVERS,
  STATUS,
} from "./fake_dashboard_facts.ts";

type Asks<P extends PanelName> = { [A in AskName<P>]: (given: Given<P, A>) => Answer<P, A> };

export class FakeDashboard {
  readonly #listeners = new Map<PanelName, Set<(news: unknown) => void>>();
  #nextWatch = Promise.withResolvers<void>();
  /** What the page asked to be changed, in order. */
  readonly changes: string[] = [];
  lines: readonly LogLine[] = LINES;
  errors: readonly ErrorEntry[] = ERRORS;
  status: Status = STATUS;
  definitions: DefinitionList = DEFINITIONS;
  #extensions: readonly ExtensionInfo[] = EXTENSIONS;
  #backups: readonly BackupFile[] = BACKUPS;
  #servers: readonly ShownServer[] = SERVERS;
  #lastLine = LINES.length;

  readonly panels: Panels = new Map<string, Panel>([
    this.#panel("runs", {
      list: () => [FAILED_RUN],
      one: ({ id }) => id === FAILED_RUN.id ? FAILED_RUN : null,
      source: (place) => ({ ...place, first: place.line, lines: ["- handler: shop.buy"] }),
    }),
    this.#panel("status", { read: () => this.status }),
    this.#panel("log", { list: (filter) => this.#log(filter) }),
    this.#panel("errors", {
      list: () => ({ errors: this.errors }),
      run: ({ errorId }) => errorId === FAILED_RUN.errorId ? FAILED_RUN : null,
    }),
    this.#panel("extensions", {
      list: () => ({ bots: [{ id: "garden", extensions: this.#extensions }] }),
      load: ({ name }) => this.#extension("load", name, "loaded"),
      unload: ({ name }) => this.#extension("unload", name, "unloaded"),
      reload: ({ name }) => this.#extension("reload", name, "loaded"),
    }),
    this.#panel("schedules", { list: () => SCHEDULES }),
    this.#panel("backups", {
      list: () => ({
        bots: [{ id: "garden", database: "data/bot.db", bytes: 48_300_000, backups: this.#backups }],
      }),
      create: () => this.#backUp(),
      restore: ({ name }) => {
        this.changes.push(`restore ${name}`);
        return { kept: "data/bot.db.before_restore_20260803_120500" };
      },
    }),
    this.#panel("servers", {
      list: ({ search }) => {
        const found = this.#servers.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
        return { servers: found, found: found.length, all: this.#servers.length };
      },
      change: (change) => this.#changeServer(change),
    }),
    this.#panel("definitions", { list: () => this.definitions }),
  ]);

  /** A line comes in the log. */
  say(line: Omit<LogLine, "id" | "at" | "values"> & Partial<LogLine>): void {
    const said: LogLine = { at: Date.now(), values: [], id: ++this.#lastLine, ...line };
    this.lines = [...this.lines, said];
    this.#tell("log", { lines: [said] });
    if (said.level !== "ERROR") return;
    this.errors = [said, ...this.errors];
    this.#tell("errors", { errors: [said] });
  }

  /** The next sample of the status is there. */
  sample(more: Partial<Sample>): void {
    const last = this.status.samples.at(-1)!;
    const sample = { ...last, at: last.at + this.status.every, ...more };
    this.status = { ...this.status, now: sample.at, samples: [...this.status.samples, sample] };
    const { samples: _, every: __, ...facts } = this.status;
    this.#tell("status", { ...facts, sample });
  }

  /** Files were loaded again. */
  define(definitions: DefinitionList): void {
    this.definitions = definitions;
    this.#tell("definitions", definitions);
  }

  /** Resolves as soon as a page watches a panel. */
  async watched(panel: PanelName): Promise<void> {
    while (this.watchers(panel) === 0) await this.#nextWatch.promise;
  }

  /** How many pages watch a panel. */
  watchers(panel: PanelName): number {
    return this.#listeners.get(panel)?.size ?? 0;
  }

  #tell(panel: PanelName, news: unknown): void {
    for (const listener of this.#listeners.get(panel) ?? []) listener(news);
  }

  #panel<P extends PanelName>(name: P, asks: Asks<P>): [string, Panel] {
    return [name, {
      ask: (ask, given) => Promise.resolve().then(() => asks[ask as AskName<P>](given as never)),
      watch: (tell) => {
        const listeners = this.#listeners.get(name) ?? new Set();
        this.#listeners.set(name, listeners.add(tell));
        this.#nextWatch.resolve();
        this.#nextWatch = Promise.withResolvers();
        return () => void listeners.delete(tell);
      },
    }];
  }

  #log(filter: LogFilter) {
    const found = this.lines.filter((line) => passesFilter(line, filter));
    return { lines: found.slice(-500), kept: this.lines.length, found: found.length };
  }

  #extension(wish: string, name: string, state: ExtensionInfo["state"]): ExtensionInfo {
    this.changes.push(`${wish} ${name}`);
    const info = { ...this.#extensions.find((one) => one.name === name)!, state };
    this.#extensions = this.#extensions.map((one) => one.name === name ? info : one);
    return info;
  }

  #backUp(): BackupFile {
    const name = "bot.db.backup_20260803_120000";
    const made = { name, at: Date.now(), bytes: 48_300_000, restore: `./cordial restore data/${name}` };
    this.changes.push("backup");
    this.#backups = [made, ...this.#backups];
    return made;
  }

  #changeServer({ server, prefix, timezone }: ServerChange): ShownServer {
    if (prefix === "/") {
      throw new PanelRefusal("Discord keeps / for slash commands. Something like ? or b! works.");
    }
    this.changes.push(`server ${server} ${prefix} ${timezone}`);
    const own = (value: string | null | undefined, usual: string) => ({
      value: value ?? usual,
      own: typeof value === "string",
    });
    const known = this.#servers.find(({ id }) => id === server)!;
    const changed = { ...known, prefix: own(prefix, "!"), timezone: own(timezone, "UTC") };
    this.#servers = this.#servers.map((one) => one.id === server ? changed : one);
    return changed;
  }
}

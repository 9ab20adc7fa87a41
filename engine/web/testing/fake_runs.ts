/** Runs of a bot for the page to show, and the payloads of one. */
import { type Panel, PanelRefusal } from "../../model/panels/panel.ts";
import type { RunDetail, RunStage, SourcePlace } from "../../model/panels/runs.ts";
import type { TrafficGiven, TrafficLine } from "../../model/panels/traffic.ts";
import { BO, GENERAL } from "./fake_world.ts";

const PATH = "bots/starter.yaml";
const STARTED = Date.UTC(2026, 7, 4, 12);

function stage(name: RunStage["name"], result: RunStage["result"], more: Partial<RunStage> = {}): RunStage {
  return { name, result, facts: [], parts: [], ...more };
}

/** A run of `/ban` by Bo, who may not. */
export function refusedRun(id: number, more: Partial<RunDetail> = {}): RunDetail {
  return {
    id,
    bot: "starter",
    title: "/ban",
    surface: "slash",
    outcome: "refused",
    reason: `You need **Ban Members** in <#${GENERAL}>.`,
    userId: BO.id,
    userName: "Bo",
    guildId: "201",
    channelId: GENERAL,
    started: STARTED + id,
    took: 0.42,
    stages: [
      stage("matched", "passed", {
        source: { path: PATH, line: 3 },
        facts: [{ name: "text", text: "/ban" }],
      }),
      stage("server", "passed", { facts: [{ name: "where", text: "Test Guild" }] }),
      stage("permission", "refused", {
        reason: `You need **Ban Members** in <#${GENERAL}>.`,
        facts: [{ name: "needs", text: "Ban Members" }, { name: "has", text: "Member" }],
        source: { path: PATH, line: 5 },
      }),
      stage("options", "unreached"),
      stage("conditions", "unreached"),
      stage("cooldown", "unreached"),
      stage("steps", "unreached"),
    ],
    leftOut: 0,
    changes: [],
    ...more,
  };
}

/** A run of `!bet` that took coins. */
export function doneRun(id: number, more: Partial<RunDetail> = {}): RunDetail {
  const part = { depth: 0, result: "done", at: 0.3, took: 1.25, values: [] } as const;
  return refusedRun(id, {
    title: "!bet",
    surface: "prefix",
    outcome: "answered",
    reason: undefined,
    took: 2.1,
    stages: [
      stage("matched", "passed", { source: { path: PATH, line: 8 } }),
      stage("server", "passed"),
      stage("permission", "unused"),
      stage("options", "passed", { facts: [{ name: "coins", text: "30" }] }),
      stage("conditions", "unused"),
      stage("cooldown", "passed", { facts: [{ name: "rate", text: "2 in 10 seconds for each user" }] }),
      stage("steps", "passed", {
        parts: [
          { ...part, what: "if", source: { path: PATH, line: 12 }, values: [{ name: "if", text: "true" }] },
          { ...part, what: "take", depth: 1, values: [{ name: "coins", text: "20" }] },
        ],
      }),
    ],
    changes: [{ name: "coins", per: "member", ownerId: BO.id, before: "50", after: "20" }],
    ...more,
  });
}

/** A panel of runs that a test adds to. */
export class FakeRuns implements Panel {
  readonly #runs: RunDetail[] = [];
  readonly #watches = new Set<(news: unknown) => void>();

  add(...runs: readonly RunDetail[]): void {
    this.#runs.unshift(...runs.toReversed());
    for (const tell of this.#watches) tell({ runs: runs.toReversed() });
  }

  ask(name: string, given: unknown): Promise<unknown> {
    switch (name) {
      case "list": {
        const { kind } = given as { kind: string };
        return Promise.resolve(this.#runs.filter(({ outcome }) => kind === "last" || outcome === kind));
      }
      case "one":
        return Promise.resolve(this.#runs.find(({ id }) => id === (given as { id: number }).id) ?? null);
      default: {
        const { path, line } = given as SourcePlace;
        if (path !== PATH) return Promise.reject(new PanelRefusal("This file cannot be shown."));
        const lines = Array.from({ length: 25 }, (_, index) => `line ${index + 1}: <b>{text}</b>`);
        return Promise.resolve({ path, line, first: 1, lines });
      }
    }
  }

  watch(tell: (news: unknown) => void): () => void {
    this.#watches.add(tell);
    return () => this.#watches.delete(tell);
  }
}

const LINES: readonly TrafficLine[] = [
  { seq: 9, at: STARTED + 30, way: "to_bot", what: "TYPING_START", failed: false },
  {
    seq: 3,
    at: STARTED + 4,
    way: "to_discord",
    what: "POST /interactions/1/[token]/callback",
    status: 403,
    failed: true,
  },
  { seq: 2, at: STARTED + 1, way: "to_bot", what: "INTERACTION_CREATE", failed: false },
];

/** Payloads, of which all but the newest belong to every run. */
export const fakeTraffic: Panel = {
  ask(name, given) {
    if (name === "one") {
      const { seq } = given as { seq: number };
      const payload = {
        id: "1",
        data: { options: [{ name: "who", value: "<img src=x>" }] },
        empty: {},
        none: null,
      };
      return Promise.resolve({ line: LINES.find((line) => line.seq === seq), payload, isCut: false });
    }
    const { run, way, text = "" } = given as TrafficGiven;
    const lines = LINES.filter((line) =>
      (run === undefined || line.seq < 9) && (way === undefined || line.way === way) &&
      line.what.toLowerCase().includes(text.toLowerCase())
    );
    return Promise.resolve({ lines, more: 0 });
  },
};

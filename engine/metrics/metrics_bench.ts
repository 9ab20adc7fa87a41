/**
 * What it costs that a command is counted: 1,000 commands each, without any network, so that nothing hides the cost.
 * A real answer takes Discord's round trip on top, some hundred times as long.
 */
import type { DiscordPort } from "../model/ports.ts";
import type { RunReport } from "../model/run_report.ts";
import { createRuntime, type Runtime } from "../runtime/runtime.ts";
import { HELLO } from "../runtime/test_commands.ts";
import { slash } from "../runtime/test_events.ts";
import { FakeDiscord } from "../runtime/test_discord.ts";
import { FakeLogger, otherPorts } from "../runtime/test_ports.ts";
import { WORLD } from "../runtime/test_world.ts";
import { command, program } from "../runtime/test_program.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMetrics } from "./metrics.ts";

class SilentDiscord extends FakeDiscord {
  override answer(..._: Parameters<DiscordPort["answer"]>): Promise<void> {
    return Promise.resolve();
  }
}

const metrics = createMetrics({ clock: new VirtualClock() });
const names = Array.from({ length: 1_000 }, (_, at) => `command${at}`);
const events = names.map((name) => ({ kind: "command" as const, interaction: slash(name) }));

function runtimeWith(observe: (report: RunReport) => void): Runtime {
  return createRuntime(program([HELLO, ...names.map((name) => command(name))]), {
    ...otherPorts(),
    discord: new SilentDiscord(),
    world: WORLD,
    clock: { now: () => 0, after: () => () => {} },
    random: () => 0,
    logger: new FakeLogger(),
    observe,
  });
}

const uncounted = runtimeWith(() => {});
const counted = runtimeWith((report) => metrics.observe(report));

Deno.bench("1,000 commands, uncounted", { group: "commands", baseline: true }, async () => {
  for (const event of events) await uncounted.handle(event);
});

Deno.bench("1,000 commands, counted", { group: "commands" }, async () => {
  for (const event of events) await counted.handle(event);
});

Deno.bench("1,000 counts alone", () => {
  for (const name of names) {
    metrics.observe({ command: name, outcome: "answered", duration: 12, surface: "slash", userId: "1" });
  }
});

Deno.bench("1,000 query times", () => {
  for (let at = 0; at < 1_000; at++) metrics.query("user_data.get", 0.02);
});

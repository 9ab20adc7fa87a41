import type { Clock } from "../model/clock.ts";
import type { Program } from "../model/program.ts";
import type { RunReport } from "../model/run_report.ts";
import { createRuntime, type Runtime, type RuntimePorts } from "./runtime.ts";
import { message, press, slash } from "./test_events.ts";
import { FakeDiscord } from "./test_discord.ts";
import { FakeLogger, otherPorts } from "./test_ports.ts";
import { WORLD } from "./test_world.ts";

/** Time that stands still. */
const STILL: Clock = { now: () => 0, after: () => () => {} };

/** A runtime among fakes. */
export class Bench {
  readonly discord = new FakeDiscord();
  readonly logger = new FakeLogger();
  readonly reports: RunReport[] = [];
  readonly runtime: Runtime;

  constructor(program: Program, clock: Clock = STILL, ports: Partial<RuntimePorts> = {}) {
    this.runtime = createRuntime(program, {
      ...otherPorts(),
      discord: this.discord,
      world: WORLD,
      clock,
      random: () => 0,
      logger: this.logger,
      observe: (report) => void this.reports.push(report),
      newErrorId: () => "err123",
      ...ports,
    });
  }

  async say(content: string, more?: Parameters<typeof message>[1]): Promise<string[]> {
    await this.runtime.handle({ kind: "message", message: message(content, more) });
    return this.discord.texts;
  }

  async slash(...call: Parameters<typeof slash>): Promise<string[]> {
    await this.runtime.handle({ kind: "command", interaction: slash(...call) });
    return this.discord.texts;
  }

  async press(...call: Parameters<typeof press>): Promise<string[]> {
    await this.runtime.handle({ kind: "component", interaction: press(...call) });
    return this.discord.texts;
  }
}

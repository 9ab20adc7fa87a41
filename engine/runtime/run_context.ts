/** What every run of one program needs. Runs under way keep theirs when the program is replaced. */
import type { Program } from "../model/program.ts";
import type { LiveControls } from "./controls/live_controls.ts";
import { EngineBot } from "./engine_bot.ts";
import type { RunParts } from "./engine_run.ts";
import { MessageMatcher } from "./match_message.ts";
import type { RuntimePorts } from "./runtime_ports.ts";

export class RunContext {
  readonly bot: EngineBot;
  readonly parts: RunParts;
  readonly matcher: MessageMatcher;

  constructor(readonly program: Program, readonly ports: RuntimePorts, controls: LiveControls) {
    this.bot = new EngineBot(program, ports);
    this.parts = { bot: this.bot, controls, controlKey: ports.controlKey, random: ports.random };
    this.matcher = new MessageMatcher(program, ports.world);
  }
}

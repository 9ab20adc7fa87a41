/** What every run of one program needs. Runs under way keep theirs when the program is replaced. */
import type { Logger } from "../model/logger.ts";
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
    this.parts = {
      bot: this.bot,
      controls,
      controlKey: ports.controlKey,
      random: ports.random,
      noteError: noteErrorIn(ports.logger),
    };
    this.matcher = new MessageMatcher(program, ports.world);
  }
}

function noteErrorIn(logger: Logger): RunParts["noteError"] {
  return ({ name, step }, error) => {
    const why = error instanceof Error ? error.message : String(error);
    logger.warning(`${name} went on after an error in ${step?.action} at ${step?.source}: ${why}`, { error });
  };
}

/** What every run of one program needs. Runs under way keep theirs when the program is replaced. */
import type { Caller } from "../model/caller.ts";
import type { Texts } from "../model/texts.ts";
import type { Logger } from "../model/logger.ts";
import type { Program } from "../model/program.ts";
import type { ServerView } from "../model/servers.ts";
import type { LiveControls } from "./controls/live_controls.ts";
import { EngineBot } from "./engine_bot.ts";
import type { RunParts } from "./engine_run.ts";
import { languagesOf } from "./languages_of.ts";
import { MessageMatcher } from "./match_message.ts";
import { Prefix } from "./prefix.ts";
import type { RuntimePorts } from "./runtime_ports.ts";
import type { Tenure } from "./tenure.ts";

export class RunContext {
  readonly bot: EngineBot;
  readonly parts: RunParts;
  readonly matcher: MessageMatcher;
  readonly #prefixes = new WeakMap<ServerView, Prefix>();

  readonly #speaking = new Map<Texts, RunContext>();

  constructor(
    readonly program: Program,
    readonly ports: RuntimePorts,
    private readonly controls: LiveControls,
    private readonly hold: RunParts["hold"],
    readonly tenure: Tenure,
    matcher?: MessageMatcher,
  ) {
    this.bot = new EngineBot(program, ports);
    this.parts = {
      bot: this.bot,
      controls,
      controlKey: ports.controlKey,
      random: ports.random,
      hold,
      kept: ports.kept,
      noteError: noteErrorIn(ports.logger),
    };
    this.matcher = matcher ?? new MessageMatcher(program, ports.world);
  }

  /** The same with the texts of the engine in the language in which somebody is answered. */
  speakingTo(caller: Caller): RunContext {
    const { program, ports, controls, hold, tenure, matcher } = this;
    if (!program.texts.in) return this;
    const texts = program.texts.in(languagesOf(caller, ports.world));
    if (texts === program.texts) return this;
    let context = this.#speaking.get(texts);
    if (!context) {
      context = new RunContext({ ...program, texts }, ports, controls, hold, tenure, matcher);
      this.#speaking.set(texts, context);
    }
    return context;
  }

  /** A server's own prefix, made ready once for each view of the server; `undefined` where it has none. */
  prefixOf(server: ServerView | undefined): Prefix | undefined {
    if (server?.prefix === undefined) return undefined;
    let prefix = this.#prefixes.get(server);
    if (!prefix) this.#prefixes.set(server, prefix = new Prefix(server.prefix));
    return prefix;
  }
}

function noteErrorIn(logger: Logger): RunParts["noteError"] {
  return ({ name, step }, error) => {
    const why = error instanceof Error ? error.message : String(error);
    logger.warning(`${name} went on after an error in ${step?.action} at ${step?.source}: ${why}`, { error });
  };
}

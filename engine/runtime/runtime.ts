/** Event → match → arguments → steps → reply, and a report of every run. */
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  GatewayMessageCreateDispatchData,
} from "discord-api-types/v10";
import type { Caller } from "../model/caller.ts";
import type { Event } from "../model/event.ts";
import type { ReplyTarget } from "../model/invocation.ts";
import type { Program } from "../model/program.ts";
import { Activity } from "./activity.ts";
import { answerInteraction } from "./answer_interaction.ts";
import { answerBareMention, answerMessage } from "./answer_message.ts";
import { Autocomplete } from "./autocomplete.ts";
import type { Call, Outcome } from "./call.ts";
import { interactionCaller, messageCaller } from "./callers.ts";
import { Deletions } from "./deletions.ts";
import { explainFailure } from "./explain_failure.ts";
import { MessageMatcher } from "./match_message.ts";
import { calledPath, findCommand } from "./read_interaction.ts";
import { Replies } from "./replies.ts";
import type { RuntimePorts } from "./runtime_ports.ts";
import { suggestChoices } from "./suggest_choices.ts";

export type { RuntimePorts } from "./runtime_ports.ts";

export interface Runtime {
  /** Never rejects: whatever goes wrong is told to the person and logged. Resolves when the run has ended. */
  handle(event: Event): Promise<void>;
  /** Runs that are under way finish on the program they began with. */
  replaceProgram(program: Program): void;
  /** Resolves when no run is under way. */
  idle(): Promise<void>;
  /** Cancels what waits for its time, for the end of the process. */
  stop(): void;
}

export function createRuntime(program: Program, ports: RuntimePorts): Runtime {
  return new EngineRuntime(program, ports);
}

/** What nearly every message comes to. */
const NOTHING = Promise.resolve();

class EngineRuntime implements Runtime {
  readonly #ports: RuntimePorts;
  readonly #activity = new Activity();
  readonly #autocomplete = new Autocomplete();
  readonly #deletions: Deletions;
  #program: Program;
  #matcher: MessageMatcher;

  constructor(program: Program, ports: RuntimePorts) {
    this.#ports = ports;
    this.#deletions = new Deletions(ports.clock, ports.logger, this.#activity);
    this.#program = program;
    this.#matcher = new MessageMatcher(program, ports.world);
  }

  replaceProgram(program: Program): void {
    this.#program = program;
    this.#matcher = new MessageMatcher(program, this.#ports.world);
  }

  idle(): Promise<void> {
    return this.#activity.idle();
  }

  stop(): void {
    this.#deletions.stop();
  }

  handle(event: Event): Promise<void> {
    switch (event.kind) {
      case "message":
        return this.#message(event.message);
      case "command":
        return this.#command(event.interaction);
      case "autocomplete":
        return this.#suggest(event.interaction);
      case "component":
        return NOTHING;
    }
  }

  #message(message: GatewayMessageCreateDispatchData): Promise<void> {
    const match = this.#matcher.match(message);
    if (match === undefined) return NOTHING;
    const program = this.#program;
    const replyTo: ReplyTarget = { kind: "message", channelId: message.channel_id, messageId: message.id };
    if (match === "bare_mention") {
      const call = this.#call("", messageCaller(message, "mention"), replyTo);
      return this.#finish(call, program, answerBareMention(call, program, this.#ports));
    }
    const call = this.#call(match.command.path.join(" "), messageCaller(message, match.surface), replyTo);
    return this.#finish(call, program, answerMessage(call, match, message, program, this.#ports));
  }

  #command(interaction: APIApplicationCommandInteraction): Promise<void> {
    const caller = interactionCaller(interaction);
    if (!caller) return NOTHING;
    const program = this.#program;
    const { data } = interaction;
    const given = "options" in data ? data.options : undefined;
    const command = findCommand(program, data.type, data.name, given)?.command;
    const name = command?.path.join(" ") ?? calledPath(data.name, given);
    const call = this.#call(name, caller, {
      kind: "interaction",
      id: interaction.id,
      token: interaction.token,
    });
    return this.#finish(call, program, answerInteraction(call, command, interaction, program, this.#ports));
  }

  async #suggest(interaction: APIApplicationCommandAutocompleteInteraction): Promise<void> {
    this.#activity.begin();
    try {
      const choices = suggestChoices(interaction, this.#program, this.#autocomplete);
      await this.#ports.discord.suggest({ id: interaction.id, token: interaction.token }, choices);
    } catch (error) {
      // The person types on and asks again; late answers are common and harm nobody.
      const why = error instanceof Error ? error.message : String(error);
      this.#ports.logger.debug(`Choices for ${interaction.data.name} could not be offered: ${why}`);
    } finally {
      this.#activity.end();
    }
  }

  #call(name: string, caller: Caller, replyTo: ReplyTarget): Call {
    const replies = new Replies(replyTo, this.#ports.discord, this.#deletions);
    return { name, caller, replies, started: this.#ports.clock.now(), step: undefined };
  }

  async #finish(call: Call, program: Program, answering: Promise<Outcome>): Promise<void> {
    this.#activity.begin();
    try {
      let outcome: Outcome;
      try {
        outcome = await answering;
      } catch (error) {
        outcome = await explainFailure(error, call, program, this.#ports);
      }
      this.#report(call, outcome);
    } catch (error) {
      this.#ports.logger.error(`The run of ${call.name} could not be reported`, { error });
    } finally {
      this.#activity.end();
    }
  }

  #report({ name, caller, started }: Call, outcome: Outcome): void {
    this.#ports.observe({
      command: name,
      surface: caller.surface,
      userId: caller.user.id,
      guildId: caller.guildId,
      ...outcome,
      duration: this.#ports.clock.now() - started,
    });
  }
}

/** Event → match → arguments → steps → reply, and a report of every run. */
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
  GatewayMessageCreateDispatchData,
} from "discord-api-types/v10";
import { MESSAGE_FLAG } from "../model/discord_numbers.ts";
import type { Event } from "../model/event.ts";
import type { Extensions, HeldExtensions } from "../model/extensions.ts";
import type { Happening } from "../model/happening.ts";
import type { ReplyTarget } from "../model/invocation.ts";
import type { Program } from "../model/program.ts";
import { Activity } from "./activity.ts";
import { answerForm, findForm, formTarget } from "./answer_form.ts";
import { answerInteraction } from "./answer_interaction.ts";
import { answerPress, findPressed } from "./answer_press.ts";
import { Autocomplete } from "./autocomplete.ts";
import { Automations } from "./automations/automations.ts";
import { openCall } from "./call.ts";
import { Calls } from "./calls.ts";
import { interactionCaller, messageCaller } from "./callers.ts";
import { LiveControls } from "./controls/live_controls.ts";
import { Deletions } from "./deletions.ts";
import { findCall, type FoundCall } from "./find_call.ts";
import { calledPath, findCommand } from "./read_interaction.ts";
import { Patience } from "./patience.ts";
import { Replies } from "./replies.ts";
import { RoleMenus } from "./role_menus/role_menus.ts";
import { RunContext } from "./run_context.ts";
import type { RuntimePorts } from "./runtime_ports.ts";
import { suggestChoices } from "./suggest_choices.ts";
import { Tenure } from "./tenure.ts";
import type { KeptRun } from "./waits/kept_run.ts";
import { callerOf, lostAccess, patienceOf, resumeRun } from "./waits/resume_run.ts";
import { WaitStore } from "./waits/wait_store.ts";
import { Waits } from "./waits/waits.ts";

export type { RuntimePorts } from "./runtime_ports.ts";

export interface Runtime {
  /** Never rejects: whatever goes wrong is told to the person and logged. Resolves when the run has ended. */
  handle(event: Event): Promise<void>;
  /** Runs that are under way finish on the program they began with. */
  replaceProgram(program: Program): void;
  /** Takes up runs again whose wait is over, from now on. Never rejects. */
  resumeWaits(): Promise<void>;
  /** Posts role menus, and brings those up to date that are there. Never rejects. */
  postRoleMenus(): Promise<void>;
  /** Takes up none any more: they stay kept for the next process. */
  keepWaits(): void;
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
  readonly #controls: LiveControls;
  readonly #patience: Patience;
  readonly #calls: Calls;
  readonly #waits: Waits;
  readonly #automations: Automations;
  readonly #roleMenus: RoleMenus;
  #context: RunContext;

  constructor(program: Program, ports: RuntimePorts) {
    const { clock, logger, controlKey } = ports;
    this.#ports = ports;
    this.#deletions = new Deletions(clock, logger, this.#activity);
    this.#controls = new LiveControls(clock, logger, this.#activity, controlKey);
    this.#patience = new Patience(clock);
    const shared = { activity: this.#activity, patience: this.#patience, deletions: this.#deletions };
    this.#calls = new Calls(ports, shared);
    this.#waits = new Waits({
      store: new WaitStore(ports.waits),
      clock,
      logger,
      activity: this.#activity,
      botId: () => ports.world.me.id,
      resume: (kept, key) => this.#resume(kept, key),
    });
    this.#context = this.#contextOf(program);
    this.#automations = new Automations(this.#context, ports, shared);
    this.#roleMenus = new RoleMenus(this.#context, ports, shared);
  }

  #contextOf(program: Program): RunContext {
    const { services } = this.#ports;
    const held = services.extensions.hold();
    const tenure = new Tenure(() => held.release());
    const ports = {
      ...this.#ports,
      services: { ...services, extensions: heldBy(services.extensions, held) },
    };
    const hold = (kept: KeptRun, key: string | undefined) => this.#waits.hold(kept, key);
    return new RunContext(program, ports, this.#controls, hold, tenure);
  }

  replaceProgram(program: Program): void {
    const before = this.#context;
    this.#context = this.#contextOf(program);
    before.tenure.replaced();
    this.#automations.replaceProgram(this.#context);
    this.#roleMenus.replaceProgram(this.#context);
  }

  resumeWaits(): Promise<void> {
    return this.#waits.start();
  }

  postRoleMenus(): Promise<void> {
    return this.#roleMenus.post();
  }

  keepWaits(): void {
    this.#waits.stop();
  }

  idle(): Promise<void> {
    return this.#activity.idle();
  }

  stop(): void {
    this.#waits.stop();
    this.#deletions.stop();
    this.#controls.stop();
    this.#calls.stop();
    this.#patience.stop();
    this.#automations.stop();
    this.#context.tenure.replaced();
  }

  async handle(event: Event): Promise<void> {
    try {
      await this.#handle(event);
    } catch (error) {
      this.#ports.logger.error(`A ${event.kind} could not be dealt with`, { error });
    }
  }

  #handle(event: Event): Promise<void> {
    switch (event.kind) {
      case "message":
        return this.#message(event.message);
      case "command":
        return this.#command(event.interaction);
      case "autocomplete":
        return this.#suggest(event.interaction);
      case "component":
        return this.#press(event.interaction);
      case "modal":
        return this.#form(event.interaction);
      case "happening":
        return this.#happened(event.happening);
    }
  }

  #happened(happening: Happening): Promise<void> {
    const picked = this.#roleMenus.happened(happening);
    const started = this.#automations.happened(happening);
    return picked ? Promise.all([picked, started]).then(() => {}) : started;
  }

  #message(message: GatewayMessageCreateDispatchData): Promise<void> {
    const context = this.#context;
    const found = findCall(message, context);
    if (found === undefined) return this.#automations.message(message) ?? NOTHING;
    return found instanceof Promise
      ? this.#later(found, message, context)
      : this.#matched(found, message, context);
  }

  /** The server's prefix had to be read first. */
  async #later(
    finding: Promise<FoundCall | undefined>,
    message: GatewayMessageCreateDispatchData,
    context: RunContext,
  ): Promise<void> {
    this.#activity.begin();
    const end = context.tenure.begin();
    try {
      const found = await finding;
      const answered = found ? this.#matched(found, message, context) : this.#automations.message(message);
      // From now on what answers counts by itself.
      end();
      await answered;
    } finally {
      this.#activity.end();
    }
  }

  #matched(found: FoundCall, message: GatewayMessageCreateDispatchData, matched: RunContext): Promise<void> {
    // A word behind the prefix that is no command may be one that an automation waits for.
    const waited = found.name === "" ? this.#automations.message(message) : undefined;
    if (waited) return waited;
    const replyTo: ReplyTarget = { kind: "message", channelId: message.channel_id, messageId: message.id };
    const call = this.#calls.open(found.name, messageCaller(message, found.surface), replyTo, found);
    const context = matched.speakingTo(call.caller);
    return this.#calls.finish(call, context, found.answer(call, context), found.patience);
  }

  #command(interaction: APIApplicationCommandInteraction): Promise<void> {
    const caller = interactionCaller(interaction);
    if (!caller) return NOTHING;
    const context = this.#context.speakingTo(caller);
    const { data, id, token } = interaction;
    const given = "options" in data ? data.options : undefined;
    const command = findCommand(context.program, data.type, data.name, given)?.command;
    const name = command?.path.join(" ") ?? calledPath(data.name, given);
    const call = this.#calls.open(name, caller, { kind: "interaction", id, token }, command);
    return this.#calls.finish(
      call,
      context,
      answerInteraction(call, command, interaction, context),
      command?.patience,
    );
  }

  #press(interaction: APIMessageComponentInteraction): Promise<void> {
    const caller = interactionCaller(interaction);
    if (!caller) return NOTHING;
    const context = this.#context.speakingTo(caller);
    const { id, token, message } = interaction;
    const ephemeral = ((message.flags ?? 0) & MESSAGE_FLAG.EPHEMERAL) !== 0;
    const place = { channelId: message.channel_id, messageId: message.id, ephemeral };
    const target = { kind: "press", id, token, ...place } as const;
    const pressed = findPressed(interaction, context);
    const call = this.#calls.open(pressed?.command?.path.join(" ") ?? "", caller, target, pressed?.control);
    return this.#calls.finish(call, context, answerPress(call, target, interaction, context));
  }

  #form(interaction: APIModalSubmitInteraction): Promise<void> {
    const caller = interactionCaller(interaction);
    if (!caller) return NOTHING;
    const context = this.#context.speakingTo(caller);
    const found = findForm(interaction, context);
    const target = formTarget(interaction, MESSAGE_FLAG.EPHEMERAL);
    const call = this.#calls.open(found?.command?.path.join(" ") ?? "", caller, target);
    return this.#calls.finish(call, context, answerForm(call, found, interaction, context));
  }

  async #suggest(interaction: APIApplicationCommandAutocompleteInteraction): Promise<void> {
    this.#activity.begin();
    const { bot, tenure } = this.#context;
    const end = tenure.begin();
    try {
      const choices = await suggestChoices(interaction, bot, this.#autocomplete);
      await this.#ports.discord.suggest({ id: interaction.id, token: interaction.token }, choices);
    } catch (error) {
      // The person types on and asks again; late answers are common and harm nobody.
      const why = error instanceof Error ? error.message : String(error);
      this.#ports.logger.debug(`Choices for ${interaction.data.name} could not be offered: ${why}`);
    } finally {
      end();
      this.#activity.end();
    }
  }

  async #resume(kept: KeptRun, key: string): Promise<void> {
    const { discord, clock } = this.#ports;
    const started = clock.now();
    const present = await callerOf(kept, discord, started);
    const context = this.#context.speakingTo(present);
    const lost = await lostAccess(kept, present, context);
    const caller = lost ? { ...present, lost } : present;
    const { depth } = kept;
    const parts = depth === undefined ? context.parts : this.#automations.partsAt(depth, context);
    const replies = Replies.restored(kept.replies, parts.bot.discord, this.#deletions, {
      channelId: caller.channelId,
      userId: caller.user.id,
      now: started,
    });
    const { name, ephemeral, steps, root, replies: { began } } = kept;
    const call = openCall({ name, caller, replies, ephemeral, showsForm: false, steps, began }, clock);
    const resumed = () => resumeRun(call, kept, key, context, parts);
    await this.#calls.finish(
      call,
      context,
      depth === undefined ? resumed() : this.#automations.within(depth, resumed),
      patienceOf(root, context.program),
    );
  }
}

/** What runs see of extensions: the functions that they began with. */
function heldBy(extensions: Extensions, held: HeldExtensions): Extensions {
  return {
    list: () => extensions.list(),
    load: (name) => extensions.load(name),
    unload: (name) => extensions.unload(name),
    reload: (name) => extensions.reload(name),
    functions: (name, kind) => held.functions(name, kind),
    suggest: (name, suggestion, call) => held.suggest(name, suggestion, call),
    hold: () => extensions.hold(),
  };
}

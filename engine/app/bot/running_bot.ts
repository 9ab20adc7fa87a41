/** One bot that is connected: program, connection and runtime together, and how they are exchanged and ended. */
import type { AccessContext } from "../../access/check_access.ts";
import { connect, type Connection, type ConnectOptions } from "../../discord/connect.ts";
import type { CommandDifference } from "../../model/command_difference.ts";
import type { Event } from "../../model/event.ts";
import type { Clock } from "../../model/clock.ts";
import type { HappeningName } from "../../model/happening.ts";
import type { Logger } from "../../model/logger.ts";
import type { Program } from "../../model/program.ts";
import type { RunReport } from "../../model/run_report.ts";
import { createRuntime, type Runtime, type RuntimePorts } from "../../runtime/runtime.ts";
import type { ScheduleMemory } from "../../schedules/mod.ts";
import type { Services } from "../../model/services.ts";
import { BotSchedules } from "./bot_schedules.ts";
import { localChannels } from "./local_channels.ts";
import { type OwnerFacts, ownersOf } from "./owners.ts";
import { rotateStatuses } from "./status_rotation.ts";

export interface BotOptions extends
  Pick<
    RuntimePorts,
    | "servers"
    | "cooldowns"
    | "services"
    | "data"
    | "kept"
    | "presses"
    | "waits"
    | "roleMenus"
    | "controlKey"
    | "causes"
  > {
  readonly token: string;
  /** How far the schedules have come. */
  readonly schedules: ScheduleMemory;
  readonly owners: Pick<OwnerFacts, "environment" | "local">;
  readonly apiUrl?: string;
  readonly gatewayUrl?: string;
  /** Discord's global limit for this bot, where Discord has raised it. */
  readonly requestsPerSecond?: number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  readonly observe: (report: RunReport) => void;
  /** The bot came into a server or is out of it. */
  readonly onGuild?: ConnectOptions["onGuild"];
  readonly earlierRuns?: ConnectOptions["earlierRuns"];
  readonly onPause?: ConnectOptions["onPause"];
  /** Sees every event before it is handled. */
  readonly tap?: (event: Event) => void;
  /** The connection has ended for good; `reason` says why. */
  readonly onClosed: (reason: string) => void;
}

/** Milliseconds that runs under way get to finish when a bot is stopped. */
const LONGEST_FINISH = 5000;

/** Where events go: nowhere once it is closed. */
interface Intake {
  open: boolean;
  /** What automations wait for. */
  wanted: ReadonlySet<HappeningName>;
  runtime?: Runtime;
  schedules?: BotSchedules;
}

export class RunningBot {
  #program: Program;
  #stopStatuses = () => {};

  private constructor(
    program: Program,
    readonly connection: Connection,
    readonly runtime: Runtime,
    private readonly schedules: BotSchedules,
    private readonly intake: Intake,
    private readonly options: BotOptions,
  ) {
    this.#program = program;
  }

  /**
   * Connects and begins to answer.
   * @throws LoginError when Discord refuses the login or cannot be reached
   */
  static async start(program: Program, options: BotOptions): Promise<RunningBot> {
    // Events can arrive before the connection is returned; they wait for the runtime.
    const { promise: started, resolve } = Promise.withResolvers<Runtime>();
    const intake: Intake = { open: true, wanted: happeningsOf(program) };
    const connection = await connect({
      token: options.token,
      apiUrl: options.apiUrl,
      gatewayUrl: options.gatewayUrl,
      requestsPerSecond: options.requestsPerSecond,
      intents: program.intents,
      clock: options.clock,
      logger: options.logger,
      onEvent: (event) => {
        if (!intake.open) return;
        options.tap?.(event);
        void (intake.runtime
          ? intake.runtime.handle(event)
          : started.then((runtime) => runtime.handle(event)));
      },
      wants: (name) => intake.wanted.has(name),
      earlierRuns: options.earlierRuns,
      onPause: options.onPause,
      onGuild: (change) => {
        intake.schedules?.serversChanged();
        if (change.kind === "joined") void intake.runtime?.postRoleMenus();
        options.onGuild?.(change);
      },
      onState: (state, detail) => {
        if (state === "closed") options.onClosed(detail ?? "the connection was closed");
      },
    });
    const runtime: Runtime = createRuntime(program, {
      discord: connection.discord,
      world: connection.world,
      servers: options.servers,
      cooldowns: options.cooldowns,
      services: options.services,
      data: options.data,
      waits: options.waits,
      kept: options.kept,
      presses: options.presses,
      roleMenus: options.roleMenus,
      menuChannels: options.owners.local
        ? (channelId) => localChannels(channelId, connection.guildIds ?? [], connection.world)
        : undefined,
      isOwner: (userId) => bot.owners.includes(userId),
      controlKey: options.controlKey,
      causes: options.causes,
      clock: options.clock,
      random: options.random,
      logger: options.logger,
      observe: options.observe,
    });
    const schedules = await BotSchedules.open({
      memory: options.schedules,
      clock: options.clock,
      logger: options.logger,
      servers: options.servers,
      guildIds: () => connection.guildIds ?? [],
      handle: (happening) => runtime.handle({ kind: "happening", happening }),
    });
    const bot = new RunningBot(program, connection, runtime, schedules, intake, options);
    intake.runtime = runtime;
    intake.schedules = schedules;
    resolve(runtime);
    bot.#showStatuses();
    schedules.replaceProgram(program);
    void runtime.postRoleMenus();
    return bot;
  }

  get program(): Program {
    return this.#program;
  }

  get services(): Services {
    return this.options.services;
  }

  /** The settings of servers. */
  get servers(): BotOptions["servers"] {
    return this.options.servers;
  }

  /** Ids of those who own the bot, as its present program has it. */
  get owners(): readonly string[] {
    return ownersOf({
      ...this.options.owners,
      definition: this.#program.ownerIds,
      application: this.connection.application,
      teamOwns: this.#program.access.teamOwns,
    });
  }

  /** What its commands are held against in a server. */
  async accessContext(guildId: string): Promise<AccessContext> {
    return {
      program: this.#program,
      world: this.connection.world,
      server: await this.options.servers.read(guildId),
      isOwner: (userId) => this.owners.includes(userId),
      now: this.options.clock.now(),
    };
  }

  /** Tells Discord about commands that differ from what it has. */
  syncCommands(onWait?: (ms: number) => void): Promise<CommandDifference> {
    return this.connection.syncCommands(this.#program.applicationCommands, { onWait });
  }

  /** Answers by another program from now on; runs under way finish on the old one. */
  replaceProgram(program: Program): void {
    this.#program = program;
    this.intake.wanted = happeningsOf(program);
    this.runtime.replaceProgram(program);
    this.#showStatuses();
    this.schedules.replaceProgram(program);
    void this.runtime.postRoleMenus();
  }

  /** The bot came into a server or is out of one, or a server's time zone is another now. */
  serversChanged(): void {
    this.schedules.serversChanged();
  }

  /** Resolves when no work is under way. */
  async idle(): Promise<void> {
    await this.schedules.idle();
    await this.runtime.idle();
  }

  /** Ends intake, lets running work finish for a while and disconnects. */
  async stop(): Promise<void> {
    this.intake.open = false;
    this.#stopStatuses();
    this.runtime.keepWaits();
    this.schedules.stop();
    await this.#finishRuns();
    this.runtime.stop();
    await this.connection.close();
  }

  async #finishRuns(): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const cancel = this.options.clock.after(LONGEST_FINISH, resolve);
    await Promise.race([this.idle(), late]);
    cancel();
  }

  #showStatuses(): void {
    this.#stopStatuses();
    const numbers = () => ({ ...this.connection.world.counts, commands: this.#program.counts.commands });
    this.#stopStatuses = rotateStatuses(
      this.#program.statuses,
      numbers,
      (activity) => this.connection.setPresence(activity),
      this.options.clock,
    );
  }
}

function happeningsOf({ automations, roleMenus }: Program): ReadonlySet<HappeningName> {
  const reacting = roleMenus.some(({ reactions }) => reactions.length > 0);
  return new Set([
    ...automations.map(({ trigger }) => trigger.happening),
    ...reacting ? ["reaction_add", "reaction_remove"] as const : [],
  ]);
}

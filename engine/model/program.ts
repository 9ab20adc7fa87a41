/**
 * What runs: a compiled bot, of which nothing of YAML is left. A program has commands, a command has steps, a step gets a
 * run into its hands, and a run knows its program again; so these nouns stand together.
 */
import type {
  APIModalInteractionResponseCallbackData,
  APIModalSubmission,
  RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { AutomationFacts } from "./automation.ts";
import type { Caller } from "./caller.ts";
import type { Clock } from "./clock.ts";
import type { Surface } from "./command_surface.ts";
import type { Cooldown } from "./cooldown.ts";
import type { DataDeclaration, DataPlace, DataStore, DataValue, Declarations } from "./data.ts";
import type { KeptValues } from "./kept.ts";
import type { ExtensionTexts } from "./extensions.ts";
import type { OutgoingMessage, ReplyOptions } from "./message.ts";
import type { Choice, Localizations, OptionType } from "./option.ts";
import type { DiscordPort } from "./ports.ts";
import type { World } from "./views.ts";
import type { RoleMenuFacts, RolesChanged } from "./role_menu.ts";
import type { Rules } from "./rules.ts";
import type { ChannelValue, MentionableValue, OptionValues, RoleValue, Scope, UserValue } from "./scope.ts";
import type { Servers } from "./servers.ts";
import type { Services } from "./services.ts";
import type { Texts } from "./texts.ts";
import type { Theme } from "./theme.ts";

/** Activity types by their words (source: Discord docs, events/gateway-events, activity types). */
export type ActivityType = "playing" | "streaming" | "listening" | "watching" | "custom" | "competing";

export interface Status {
  readonly type: ActivityType;
  /** Address of the stream; `streaming` only. */
  readonly url?: string;
  /** Renders the text from `guilds`, `users` and `commands`. */
  text(scope: Scope): string;
}

/** How the engine's own answers behave. */
export interface AnswerSettings {
  /** Milliseconds after which answers to prefix commands are deleted again; they stay where it is absent. */
  readonly deleteErrorsAfter?: number;
  readonly deleteSuccessAfter?: number;
  /** Whether a prefix with a word that is no command is answered with the nearest one. */
  readonly suggestCommands: boolean;
}

export interface AccessSettings {
  /** Roles (ids) by command, where a server says nothing of its own. */
  readonly commandRoles: ReadonlyMap<string, readonly string[]>;
  /** Whether the members of the team that owns the application count as owners. */
  readonly teamOwns: boolean;
  readonly ownersSkipCooldowns: boolean;
}

/** Everything of one bot. Replaced as a whole on reload. */
export interface Program {
  /** The file's or folder's name: `starter`. */
  readonly id: string;
  /** As the author named the bot. */
  readonly name: string;
  readonly prefix: string;
  /** What its texts are written in, as one of Discord's codes. */
  readonly language: string;
  readonly ownerIds: readonly string[];
  /** Top-level commands, in source order. */
  readonly commands: readonly Command[];
  /** Commands for prefix and mention: by name and alias, lower case. */
  readonly byPrefix: ReadonlyMap<string, Command>;
  /** Commands for interactions: by `type:name`, with Discord's command type numbers (`1:hello`). */
  readonly byInteraction: ReadonlyMap<string, Command>;
  /** What Discord is to know of them, in Discord's own shape. */
  readonly applicationCommands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Values that every text of the bot can see (`names`), and the `timezone` that functions of time count in. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** What its author has declared under `data`. */
  readonly data: Declarations;
  readonly statuses: { readonly list: readonly Status[]; readonly every: number };
  readonly texts: Texts;
  readonly theme: Theme;
  /** By name. */
  readonly controls: ReadonlyMap<string, ProgramControl>;
  /** By name. */
  readonly forms: ReadonlyMap<string, ProgramForm>;
  /** What runs without anybody asking for it, in source order. */
  readonly automations: readonly Automation[];
  /** In source order. */
  readonly roleMenus: readonly RoleMenu[];
  /** Conditions by the names that their author gave them. */
  readonly checks: ReadonlyMap<string, (scope: Scope) => boolean>;
  readonly extensionTexts: ExtensionTexts;
  /** What is set for extensions, by their names; one that is not there lacks a setting and cannot be loaded. */
  readonly extensionSettings: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly answers: AnswerSettings;
  readonly access: AccessSettings;
  /** What the bot's role needs in a server for all that the definition does, as Discord's bit set. */
  readonly permissions: bigint;
  /** Gateway intents that the definition needs, as Discord's bit set. */
  readonly intents: number;
  /** Sizes for people: how many commands, and how many of them are slash commands. */
  readonly counts: { readonly commands: number; readonly slash: number };
}

export interface CommandOption {
  readonly name: string;
  readonly type: OptionType;
  readonly description: string;
  readonly required: boolean;
  readonly nameLocalizations?: Localizations;
  readonly descriptionLocalizations?: Localizations;
  /** The value of an option that was not given; absent when there is none. */
  readonly default?: string | number | boolean;
  /** All choices; over 25 they are offered by autocomplete, up to 25 by Discord itself. */
  readonly choices?: readonly Choice[];
  readonly autocomplete: boolean;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Offers choices while somebody types, where they are not known beforehand. At most 25 are shown. */
  readonly suggest?: (request: SuggestRequest) => Promise<readonly Choice[]>;
  /** Discord's channel type numbers that a channel option takes; all when absent. */
  readonly channelTypes?: readonly number[];
}

/** A command, a group or a subcommand. It has either steps or subcommands. */
export interface Command {
  readonly name: string;
  /** How an entry in a user or message menu is called. */
  readonly menuName: string;
  /** Names from the top: `["config", "roles", "add"]`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly category: string;
  readonly aliases: readonly string[];
  readonly surfaces: ReadonlySet<Surface>;
  readonly nameLocalizations?: Localizations;
  readonly descriptionLocalizations?: Localizations;
  readonly options: readonly CommandOption[];
  /** By name and alias, lower case. Empty where the command itself runs. */
  readonly subcommands: ReadonlyMap<string, Command>;
  readonly steps: readonly Step[];
  /** Refuse whoever does not pass the checks that it and the commands above it name. */
  readonly checks: readonly Step[];
  /** Who may use it and where: its own rules and those of all commands above it; each has to let a person pass. */
  readonly rules: readonly Rules[];
  /** Its own, else those of the command above it, else the bot's default; a use counts for all of them. */
  readonly cooldowns: readonly Cooldown[];
  /** Left out of the help and of suggestions. */
  readonly hidden: boolean;
  /** Milliseconds that a run may take. */
  readonly patience: number;
  /** A late answer will be seen by the asker alone. */
  readonly ephemeral: boolean;
  /** Whether it may show a form, before which the answer is not put off. */
  readonly showsForm?: boolean;
  /** Of a built-in command, what the engine calls it: its author may have renamed it. */
  readonly builtin?: string;
  /** Where it is defined: `bots/starter.yaml:12:3`. */
  readonly source: string;
}

/** What runs without anybody asking for it. */
export interface Automation extends AutomationFacts {
  /** Holds its `if`: refuses with `StopRun` where that does not hold. Absent where it always runs. */
  readonly condition?: Step;
  readonly steps: readonly Step[];
}

/** A message by which members pick roles. */
export interface RoleMenu extends RoleMenuFacts {
  /** Who may pick. */
  readonly audience: Audience;
  /** Throws `StepRefused`. */
  message(run: Run): Promise<OutgoingMessage>;
  /**
   * Gives and takes roles. Nothing is changed where one of them could not be.
   * @throws StepRefused for what is to be told, and what the Discord port throws
   */
  change(wish: RoleWish): Promise<RolesChanged>;
}

/** What a member wants of the roles of a menu. */
export interface RoleWish {
  readonly bot: BotView;
  readonly caller: Caller;
  /** Ids. */
  readonly roles: readonly string[];
  readonly how: "give" | "take" | "toggle";
}

/** What called a run. */
export interface RunOrigin {
  /** Of the event: higher than the ids of all messages that came before it. */
  readonly id: string;
  /** The message with the command, or with the control that was pressed; absent where there is none that can be reached. */
  readonly message?: { readonly channelId: string; readonly messageId: string };
}

export interface Run {
  readonly caller: Caller;
  readonly origin: RunOrigin;
  readonly scope: Scope;
  /** The options of the command; empty under a control. */
  readonly options: OptionValues;
  readonly bot: BotView;
  /** Where it runs: whose data it sees. */
  readonly place: DataPlace;
  /** A number from 0 up to but not including 1. */
  readonly random: () => number;
  /** Answers the person who asked; the first answer and all further ones. Throws what the Discord port throws. */
  reply(message: OutgoingMessage, options?: ReplyOptions): Promise<void>;
  /**
   * Does steps that stand in a step, in order; after a wait only those from the one on that it had reached. Throws what
   * a step throws, and where a run does too many.
   */
  perform(steps: readonly Step[]): Promise<void>;
  /**
   * Does something once, also where the run is taken up again after a wait: what came of it is remembered at this place
   * of the step and given back instead. So every step with steps in it decides and acts in here, always in the same
   * order. `decide` may itself do steps.
   * @param decide gives what JSON knows; `undefined` comes back as `null`
   */
  settle<Value>(decide: () => Value | Promise<Value>): Promise<Value>;
  /**
   * Ends the run here, to be taken up again behind this place when the time has come, also after a restart and by a
   * program in which these steps are still the same. A moment that has passed already ends nothing.
   * @param until milliseconds since 1970; only asked where the wait begins
   * Throws `StopRun`, and `StepRefused` where too much waits already.
   */
  wait(until: () => number): Promise<void>;
  /** Ids of the roles that this run itself has made; nobody who uses the bot can put one here. */
  readonly createdRoles: Set<string>;
  /** Keeps a value under a name that later steps know. */
  save(name: string, value: unknown): void;
  /** Has texts see a new value of the asker's own data from now on. */
  noteData(name: string, value: DataValue): void;
  /** Tells whoever looks at the run later that declared data was changed: whose, from what, to what. */
  noteChange(declaration: DataDeclaration, place: DataPlace, before: DataValue, after: DataValue): void;
  /** Tells whoever looks at the run later of a value. */
  note(name: string, value: unknown): void;
  /** Writes an error to the log that the run itself deals with. */
  noteError(error: unknown): void;
  /**
   * Puts another message in the place of the newest reply, to show progress; the first one where there is none.
   * Throws what the Discord port throws.
   */
  editReply(message: OutgoingMessage): Promise<void>;
  /**
   * The custom id of a control that only the asker can use. It stays valid over a restart, and nobody can make one up.
   * Under a press it belongs to the message that was pressed, unless it is for another one.
   * @param name of a control of the program @param state at most 32 characters, unique in a message for each control
   */
  controlId(name: string, state: string, message?: "another"): string;
  /**
   * Keeps what later runs of a control or form are to know of this one: options, saved values. Resolves with the state
   * that stands for it, which is empty where there is nothing to know.
   * @param names the only ones that matter @param time milliseconds, at most those of `OWN_LIMITS.kept`
   * @throws StepRefused where it is too much
   */
  keep(names?: Iterable<string>, time?: number): Promise<string>;
  /** Has the controls of a message that was posted elsewhere switched off when their time is over. */
  noteControls(message: OutgoingMessage, edit: (message: OutgoingMessage) => Promise<void>): void;
  /**
   * Shows a form of the program as the first answer. @param state see `controlId`
   * Throws `StepRefused` where something was answered already, or where Discord cannot show one.
   */
  showForm(
    name: string,
    state: string,
    form: Omit<APIModalInteractionResponseCallbackData, "custom_id">,
  ): Promise<void>;
}

/**
 * A compiled action. `source` is its place in the definition, `bots/starter.yaml:14:5`: it is told anew whenever it is
 * read, since lines above may come and go, so a copy of a step has the place of its time.
 */
export interface Step {
  readonly action: string;
  readonly source: string;
  /** Its action with the actions of all steps in it, by which a run that waited knows it again. Default: the action. */
  readonly shape?: string;
  /** Data that its texts and conditions read; the run knows its values before the step begins. Default: none. */
  readonly reads?: readonly DataDeclaration[];
  run(run: Run): Promise<void>;
}

/** A run that began at a message with controls: by a press, or by a form that a press has shown. */
export interface PressedRun extends Run {
  /** What the message that carries the control is made of. */
  readonly pressed: Omit<OutgoingMessage, "files" | "allowed_mentions">;
  /** Puts another message in the place of the one that carries the control. Its controls live on for the same time. */
  update(message: OutgoingMessage): Promise<void>;
}

/** One press of a button, or choice in a select. */
export interface ControlRun extends PressedRun {
  /** What the control was given when its message was made; never more than 32 characters. */
  readonly state: string;
  /** What was picked in a select; empty for a button. */
  readonly values: readonly string[];
  /** The people, roles and channels among them. */
  readonly picked: readonly (UserValue | RoleValue | MentionableValue | ChannelValue)[];
}

/** By its name, a control of a program. Found again by the id that its message carries, also after a restart. */
export interface Control {
  /** At most 20 characters, unique in a program. */
  readonly name: string;
  /** What its author calls it, where that is said by an `id`. */
  readonly called?: string;
  /** Whether it may show a form, before which the answer is not put off. */
  readonly showsForm?: boolean;
  /** Milliseconds after which it is switched off, counted from when its message was last made; never where absent. */
  readonly timeout?: number;
  /** Who may press it; the person whose run made it where absent. */
  readonly audience?: Audience;
  /** Each person may press it a single time, or a single time any of the controls of its message that say so. */
  readonly once?: "control" | "message";
  /** Its state is the key of what the run knew that made its message. */
  readonly remembers?: boolean;
  run(run: ControlRun): Promise<void>;
}

/** Who may press a control besides, or instead of, the person whose run made it. */
export interface Audience {
  /** Ways in: permissions, roles and people; everybody where there is none. */
  readonly rules: Rules;
  /** People whom the run that made it knows: further ways in. */
  readonly people?: PeopleOfRun;
  /** The person whose run made it may as well. */
  readonly asker: boolean;
  /** Only those who may use the command of the control. */
  readonly commandToo: boolean;
}

export interface PeopleOfRun {
  /** The names that have to be kept for it. */
  readonly reads: ReadonlySet<string>;
  /** @param scope of the run that made the control, as it was kept @returns ids; an empty text for nobody */
  ids(scope: Scope): readonly string[];
}

/** A control, and the command that it belongs to: who may not use that may not press it either. */
export interface ProgramControl {
  readonly control: Control;
  /** Absent where it belongs to an automation. */
  readonly command?: Command;
}

/** A form that was sent in. */
export interface FormRun extends Run {
  readonly state: string;
  /** What was given, by the names of its fields. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** By its name, a modal of a program. Found again by the id that it was shown with, also after a restart. */
export interface Form {
  /** At most 20 characters, unique in a program. */
  readonly name: string;
  /** Reads what was sent in, in Discord's own shape, as values by the names of the fields. */
  read(
    components: APIModalSubmission["components"],
    resolved: APIModalSubmission["resolved"],
  ): FormRun["fields"];
  run(run: FormRun): Promise<void>;
}

export interface ProgramForm {
  readonly form: Form;
  readonly command?: Command;
}

/** The bot that runs, as a command sees it. */
export interface BotView {
  readonly program: Program;
  readonly world: World;
  readonly discord: DiscordPort;
  readonly servers: Servers;
  readonly services: Services;
  readonly data: DataStore;
  /** What runs keep for later ones. */
  readonly kept: KeptValues;
  readonly clock: Clock;
  isOwner(userId: string): boolean;
  /** The prefix that holds in a server, or in direct messages. */
  prefix(guildId: string | undefined): Promise<string>;
  /** Those of `commands` that the caller may use where they are, in order. */
  usable(commands: readonly Command[], caller: Caller): Promise<readonly Command[]>;
}

/** Somebody types the value of an option and is offered choices. */
export interface SuggestRequest {
  readonly typed: string;
  readonly caller: Caller;
  readonly bot: BotView;
}

/** What the page and the terminal chat need from the local Discord. Objects are in Discord's own shapes. */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIGuildMember,
  APIMessage,
  APIRole,
  APIUser,
  GatewayActivity,
  PresenceUpdateStatus,
} from "discord-api-types/v10";
import type { PlaygroundModal } from "./playground_modal.ts";

export interface PlaygroundChannel {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly topic: string | null;
  /** The channel of a thread; absent for what stands in none. */
  readonly parentId?: string;
  /** A thread that is closed until somebody writes in it. */
  readonly archived?: boolean;
}

/** Somebody in a voice channel. */
export interface PlaygroundVoice {
  readonly userId: string;
  readonly channelId: string;
  /** By themselves or by the server. */
  readonly mute: boolean;
  readonly deaf: boolean;
}

export interface PlaygroundGuild {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly PlaygroundChannel[];
  readonly roles: readonly APIRole[];
  readonly members: readonly APIGuildMember[];
  /** Ids of the people who are banned. */
  readonly bans: readonly string[];
  /** Who is in which voice channel; absent where nobody is. */
  readonly voices?: readonly PlaygroundVoice[];
}

export interface PlaygroundPresence {
  readonly userId: string;
  readonly status: `${PresenceUpdateStatus}`;
  readonly activity: GatewayActivity | null;
}

/** A message as one person sees it. */
export interface SeenMessage {
  readonly message: APIMessage;
  /** Set on ephemeral messages: the only person who sees it. */
  readonly onlyFor?: string;
  /** Ids of who reacted, by emoji: `👍`, or of a server's own one `name:id`. */
  readonly reactors?: Readonly<Record<string, readonly string[]>>;
  /** The answers that people gave to its poll, by their ids. */
  readonly votes?: Readonly<Record<string, readonly number[]>>;
}

/** The local Discord at one moment. */
export interface PlaygroundSnapshot {
  readonly guilds: readonly PlaygroundGuild[];
  /** People that one can act as; bots are not among them. */
  readonly people: readonly APIUser[];
  readonly bots: readonly APIUser[];
  readonly presences: readonly PlaygroundPresence[];
  /** Oldest first, by channel id; the last 100 of each. */
  readonly messages: Readonly<Record<string, readonly SeenMessage[]>>;
  readonly commands: readonly APIApplicationCommand[];
  /** Direct messages that are open. */
  readonly directs: readonly PlaygroundDirect[];
  /** Forms that are open in front of people, oldest first. */
  readonly modals: readonly SeenModal[];
}

/** A form as one person sees it. */
export interface SeenModal {
  readonly onlyFor: string;
  readonly modal: PlaygroundModal;
}

/** The direct messages of a person and a bot. */
export interface PlaygroundDirect {
  /** Of the channel. */
  readonly id: string;
  readonly personId: string;
  readonly botId: string;
}

/** What changed; sent to every watcher in order. */
export type PlaygroundChange =
  | { readonly type: "message"; readonly channelId: string; readonly seen: SeenMessage }
  | { readonly type: "message_edit"; readonly channelId: string; readonly seen: SeenMessage }
  | { readonly type: "message_delete"; readonly channelId: string; readonly messageId: string }
  | { readonly type: "typing"; readonly channelId: string; readonly userId: string }
  | { readonly type: "presence"; readonly presence: PlaygroundPresence }
  | { readonly type: "commands"; readonly commands: readonly APIApplicationCommand[] }
  | { readonly type: "guild"; readonly guild: PlaygroundGuild }
  /** Somebody new, whom one can act as. */
  | { readonly type: "person"; readonly person: APIUser }
  /** Direct messages were opened, by the person or by the bot. */
  | { readonly type: "direct"; readonly direct: PlaygroundDirect }
  /** The bot did not answer an interaction within 3 s; only the asker sees it. */
  | {
    readonly type: "no_answer";
    readonly channelId: string;
    readonly onlyFor: string;
    /** Its name and subcommand names; of a press, what stands on the control. */
    readonly command: string;
    readonly applicationId: string;
    /** Of a press: the message that carries the control. */
    readonly messageId?: string;
  }
  /** A bot opened a form in front of a person. */
  | SeenModal & { readonly type: "modal" }
  /** The form was answered or dropped. */
  | { readonly type: "modal_close"; readonly onlyFor: string; readonly interactionId: string }
  | { readonly type: "connected"; readonly userId: string; readonly connected: boolean };

/** A slash command's option as a person filled it in: ids for users, roles and channels. */
export interface TypedOption {
  readonly name: string;
  readonly value: string | number | boolean;
}

export interface PlaygroundPlace {
  /** The acting person's id. */
  readonly as: string;
  readonly channelId: string;
}

/** Things a person does. Each rejects with a `PlaygroundRefusal` when Discord would not let them. */
export interface Playground {
  snapshot(): PlaygroundSnapshot;
  /** Calls `listener` with every change until the returned function is called. */
  watch(listener: (change: PlaygroundChange) => void): () => void;
  /**
   * Posts a message as a person. Resolves with its id.
   * @param files as `data:` addresses: `data:text/plain;name=notes.txt,Hello`
   */
  say(
    place: PlaygroundPlace,
    content: string,
    replyTo?: string,
    files?: readonly string[],
  ): Promise<string>;
  /** Calls a slash command: `path` is its name and subcommand names. */
  slash(
    place: PlaygroundPlace,
    commandId: string,
    path: readonly string[],
    options: readonly TypedOption[],
  ): Promise<void>;
  /**
   * Calls a slash command as it is typed: `/hello who:@Bo mood:kind`. Values with blanks stand in quotes; the last
   * one may go without. Rejects with the words a Discord client would show.
   */
  type(place: PlaygroundPlace, line: string): Promise<void>;
  /** Choices for the option that is being typed. */
  autocomplete(
    place: PlaygroundPlace,
    commandId: string,
    path: readonly string[],
    options: readonly TypedOption[],
    focused: string,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Uses a user or message menu command on a person or a message. */
  menu(place: PlaygroundPlace, commandId: string, targetId: string): Promise<void>;
  /**
   * Presses a button, or picks in a select (`values`: the values of string selects, ids in the others).
   * @param customId of the control on that message
   */
  press(
    place: PlaygroundPlace,
    messageId: string,
    customId: string,
    values?: readonly string[],
  ): Promise<void>;
  /** The direct messages of a person and a bot; opened where there are none yet. Resolves with the channel's id. */
  openDirect(personId: string, botId: string): Promise<string>;
  /** Hides an ephemeral message from the person who sees it. */
  dismiss(place: PlaygroundPlace, messageId: string): Promise<void>;
}

export class PlaygroundRefusal extends Error {
  override readonly name = "PlaygroundRefusal";
}

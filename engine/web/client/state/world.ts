/** The local Discord as the page knows it: a snapshot, brought up to date by changes. Never changed in place. */
import type { APIApplicationCommand, APIUser } from "discord-api-types/v10";
import type {
  PlaygroundChange,
  PlaygroundDirect,
  PlaygroundGuild,
  PlaygroundPresence,
  PlaygroundSnapshot,
} from "../../../model/playground.ts";
import { type Entry, messageEntry } from "./entry.ts";
import { type OpenForm, withForm, withFormFailure, withoutForm } from "./form.ts";
import {
  type Press,
  withFailure,
  withoutAnswered,
  withoutOldPresses,
  withoutOpened,
  withoutPress,
} from "./press.ts";

/** Somebody is typing until then, or until their message comes. */
export interface Typing {
  readonly channelId: string;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export interface World {
  readonly guilds: readonly PlaygroundGuild[];
  readonly people: readonly APIUser[];
  readonly bots: readonly APIUser[];
  readonly commands: readonly APIApplicationCommand[];
  readonly presences: ReadonlyMap<string, PlaygroundPresence>;
  /** Oldest first, by channel id. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly typing: readonly Typing[];
  readonly directs: readonly PlaygroundDirect[];
  readonly presses: readonly Press[];
  readonly forms: readonly OpenForm[];
}

/** Messages kept for each channel; what is older is only in the bot's log. */
const KEPT = 2_000;
/** How long one typing event lasts (source: Discord docs, resources/channel, trigger typing indicator). */
const TYPING_MS = 10_000;

export function worldOf(snapshot: PlaygroundSnapshot): World {
  const { guilds, people, bots, commands, directs } = snapshot;
  return {
    guilds,
    people,
    bots,
    commands,
    directs,
    presences: new Map(snapshot.presences.map((presence) => [presence.userId, presence])),
    entries: new Map(Object.entries(snapshot.messages).map(([id, seen]) => [id, seen.map(messageEntry)])),
    typing: [],
    presses: [],
    forms: snapshot.modals.map((seen) => ({ ...seen, failures: 0 })),
  };
}

/** The world after `changes`. Each touched channel is copied once, however many messages came. */
export function applyChanges(world: World, changes: readonly PlaygroundChange[], now: number): World {
  const draft = { ...world };
  const entries = new EntriesDraft(world.entries);
  for (const change of changes) {
    switch (change.type) {
      case "message":
        entries.of(change.channelId).push(messageEntry(change.seen));
        draft.typing = draft.typing.filter(({ channelId, userId }) =>
          channelId !== change.channelId || userId !== change.seen.message.author.id
        );
        draft.presses = withoutAnswered(draft.presses, change.seen.message);
        break;
      case "message_edit":
        draft.presses = withoutPress(draft.presses, change.seen.message.id);
        replace(entries.of(change.channelId), messageEntry(change.seen));
        break;
      case "message_delete":
        draft.presses = withoutPress(draft.presses, change.messageId);
        remove(entries.of(change.channelId), change.messageId);
        break;
      case "typing":
        draft.typing = [
          ...withoutTyping(draft.typing, change),
          { channelId: change.channelId, userId: change.userId, until: now + TYPING_MS },
        ];
        break;
      case "presence":
        draft.presences = new Map(draft.presences).set(change.presence.userId, change.presence);
        break;
      case "commands":
        draft.commands = change.commands;
        break;
      case "guild":
        draft.guilds = withGuild(draft.guilds, change.guild);
        break;
      case "person":
        draft.people = [...draft.people.filter(({ id }) => id !== change.person.id), change.person];
        break;
      case "direct":
        draft.directs = withDirect(draft.directs, change.direct);
        break;
      case "modal":
        draft.forms = withForm(draft.forms, change);
        draft.presses = withoutOpened(draft.presses, change);
        break;
      case "modal_close":
        draft.forms = withoutForm(draft.forms, change.interactionId);
        break;
      case "no_answer": {
        const forms = withFormFailure(draft.forms, change);
        if (forms) {
          draft.forms = forms;
          break;
        }
        const pressed = withFailure(draft.presses, change);
        if (pressed) {
          draft.presses = pressed;
          break;
        }
        const list = entries.of(change.channelId);
        const { onlyFor, command, applicationId } = change;
        const key = `no-answer-${now}-${list.length}`;
        list.push({ kind: "no_answer", key, command, onlyFor, authorId: applicationId, at: now });
        break;
      }
      case "connected":
        draft.presences = withConnection(draft.presences, change.userId, change.connected);
    }
  }
  return { ...draft, entries: entries.finish() };
}

/** The world without an entry that only this page knows of. */
export function withoutEntry(world: World, channelId: string, key: string): World {
  const entries = new EntriesDraft(world.entries);
  remove(entries.of(channelId), key);
  return { ...world, entries: entries.finish() };
}

/** The world without the typing and the presses that have run out. */
export function withoutOld(world: World, now: number): World {
  const typing = world.typing.filter(({ until }) => until > now);
  const presses = withoutOldPresses(world.presses, now);
  const isSame = typing.length === world.typing.length && presses === world.presses;
  return isSame ? world : { ...world, typing, presses };
}

/** Copies a channel's list when it is first asked for. */
class EntriesDraft {
  readonly #copies = new Map<string, Entry[]>();
  constructor(private readonly before: World["entries"]) {}

  of(channelId: string): Entry[] {
    let copy = this.#copies.get(channelId);
    if (!copy) this.#copies.set(channelId, copy = [...this.before.get(channelId) ?? []]);
    return copy;
  }

  finish(): World["entries"] {
    if (this.#copies.size === 0) return this.before;
    const after = new Map(this.before);
    for (const [id, list] of this.#copies) after.set(id, list.length > KEPT ? list.slice(-KEPT) : list);
    return after;
  }
}

function replace(list: Entry[], entry: Entry): void {
  const at = list.findLastIndex(({ key }) => key === entry.key);
  if (at !== -1) list[at] = entry;
}

function remove(list: Entry[], key: string): void {
  const at = list.findLastIndex((entry) => entry.key === key);
  if (at !== -1) list.splice(at, 1);
}

function withoutTyping(typing: readonly Typing[], gone: { channelId: string; userId: string }): Typing[] {
  return typing.filter(({ channelId, userId }) => channelId !== gone.channelId || userId !== gone.userId);
}

/** With direct messages that have been opened; the same list when they are known. */
export function withDirect(directs: World["directs"], direct: PlaygroundDirect): World["directs"] {
  return directs.some(({ id }) => id === direct.id) ? directs : [...directs, direct];
}

function withGuild(guilds: readonly PlaygroundGuild[], guild: PlaygroundGuild): readonly PlaygroundGuild[] {
  const known = guilds.some(({ id }) => id === guild.id);
  return known ? guilds.map((old) => old.id === guild.id ? guild : old) : [...guilds, guild];
}

/** A bot that connects sends its presence by itself; one that goes away is offline. */
function withConnection(
  presences: World["presences"],
  userId: string,
  connected: boolean,
): World["presences"] {
  const before = presences.get(userId);
  if (connected && before && before.status !== "offline") return presences;
  const presence = connected
    ? { userId, status: "online" as const, activity: null }
    : { userId, status: "offline" as const, activity: null };
  return new Map(presences).set(userId, presence);
}

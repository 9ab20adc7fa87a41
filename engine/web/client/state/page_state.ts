/** All that the page shows, and the one function that changes it. */
import type { PlaygroundChange, PlaygroundDirect, PlaygroundSnapshot } from "../../../model/playground.ts";
import type { Hello } from "../../protocol.ts";
import { isTextChannel } from "./channel_types.ts";
import { type Press, withoutPress, withPress } from "./press.ts";
import { applyChanges, withDirect, withoutEntry, withoutOld, type World, worldOf } from "./world.ts";

/** `locked`: the page has no token that this server takes. */
export type Link = "connecting" | "open" | "lost" | "locked";

/** Stands in place of a server's id while direct messages are open; Discord's own word for that place. */
export const DIRECT_MESSAGES = "@me";

/** What a person chose; kept over a reload of the page. */
export interface Choice {
  readonly guildId: string | undefined;
  /** By guild. */
  readonly channels: Readonly<Record<string, string>>;
  readonly actingAs: string | undefined;
}

export interface PageState {
  readonly link: Link;
  /** Absent until the server has told it. */
  readonly hello: Hello | undefined;
  readonly world: World | undefined;
  readonly choice: Choice;
  /** Channels with messages that the acting person has not looked at. */
  readonly unread: ReadonlySet<string>;
}

export type PageEvent =
  | { readonly type: "link"; readonly link: Link }
  | { readonly type: "hello"; readonly hello: Hello }
  | { readonly type: "snapshot"; readonly snapshot: PlaygroundSnapshot }
  /** `now`: milliseconds since 1970. */
  | { readonly type: "changes"; readonly changes: readonly PlaygroundChange[]; readonly now: number }
  | { readonly type: "guild"; readonly id: string }
  | { readonly type: "channel"; readonly id: string }
  | { readonly type: "person"; readonly id: string }
  /** Opens direct messages, known before or new. */
  | { readonly type: "direct"; readonly direct: PlaygroundDirect }
  | { readonly type: "press"; readonly press: Press }
  | { readonly type: "press_refused"; readonly press: Press }
  | { readonly type: "forget"; readonly channelId: string; readonly key: string }
  | { readonly type: "tick"; readonly now: number };

export function initialState(choice: Choice): PageState {
  return { link: "connecting", hello: undefined, world: undefined, choice, unread: new Set() };
}

export function reduce(state: PageState, event: PageEvent): PageState {
  const { world, choice } = state;
  switch (event.type) {
    case "link":
      return { ...state, link: event.link };
    case "hello":
      return { ...state, link: "open", hello: event.hello };
    case "snapshot": {
      const world = worldOf(event.snapshot);
      return { ...state, world, choice: validChoice(choice, world) };
    }
    case "changes": {
      if (!world) return state;
      const after = applyChanges(world, event.changes, event.now);
      const next = validChoice(choice, after);
      return { ...state, world: after, choice: next, unread: withUnread(state, next, event.changes) };
    }
    case "guild":
      return world
        ? opened({ ...state, choice: validChoice({ ...choice, guildId: event.id }, world) })
        : state;
    case "channel": {
      if (!choice.guildId) return state;
      const channels = { ...choice.channels, [choice.guildId]: event.id };
      return opened({ ...state, choice: { ...choice, channels } });
    }
    case "person":
      return world
        ? opened({ ...state, choice: validChoice({ ...choice, actingAs: event.id }, world) })
        : state;
    case "direct": {
      if (!world) return state;
      const { direct } = event;
      const channels = { ...choice.channels, [DIRECT_MESSAGES]: direct.id };
      return opened({
        ...state,
        world: { ...world, directs: withDirect(world.directs, direct) },
        choice: { ...choice, channels, guildId: DIRECT_MESSAGES },
      });
    }
    case "press":
      return world
        ? { ...state, world: { ...world, presses: withPress(world.presses, event.press) } }
        : state;
    case "press_refused": {
      if (!world) return state;
      const { messageId, personId } = event.press;
      return { ...state, world: { ...world, presses: withoutPress(world.presses, messageId, personId) } };
    }
    case "forget":
      return world ? { ...state, world: withoutEntry(world, event.channelId, event.key) } : state;
    case "tick": {
      const after = world && withoutOld(world, event.now);
      return after === world ? state : { ...state, world: after };
    }
  }
}

/** The channel that is open, by id. */
export function openChannelId({ guildId, channels }: Choice): string | undefined {
  return guildId === undefined ? undefined : channels[guildId];
}

/** The direct messages that are open, if any are. */
export function openDirect(
  { choice, world }: Pick<PageState, "choice" | "world">,
): PlaygroundDirect | undefined {
  if (choice.guildId !== DIRECT_MESSAGES) return undefined;
  return world?.directs.find(({ id }) => id === openChannelId(choice));
}

/** Keeps what still exists of a choice, and fills the rest with the first there is. */
function validChoice(choice: Choice, world: World): Choice {
  if (choice.guildId === DIRECT_MESSAGES) {
    const direct = directFor(choice, world);
    if (direct?.id === openChannelId(choice)) return choice;
    if (direct) return { ...choice, channels: { ...choice.channels, [DIRECT_MESSAGES]: direct.id } };
  }
  const guild = world.guilds.find(({ id }) => id === choice.guildId) ?? world.guilds[0];
  const actingAs = world.people.find(({ id }) => id === choice.actingAs)?.id ?? world.people[0]?.id;
  const before = guild && choice.channels[guild.id];
  const channelId = guild?.channels.find(({ id }) => id === before)?.id ??
    guild?.channels.find(({ type }) => isTextChannel(type))?.id;
  if (guild?.id === choice.guildId && actingAs === choice.actingAs && channelId === before) return choice;
  const channels = guild && channelId ? { ...choice.channels, [guild.id]: channelId } : choice.channels;
  return { guildId: guild?.id, channels, actingAs };
}

/** The acting person's direct messages: those that are open, else with the same bot, else the first. */
function directFor(choice: Choice, { directs }: World): PlaygroundDirect | undefined {
  const open = directs.find(({ id }) => id === openChannelId(choice));
  const own = directs.filter(({ personId }) => personId === choice.actingAs);
  return own.find(({ botId }) => botId === open?.botId) ?? own[0];
}

function opened(state: PageState): PageState {
  const id = openChannelId(state.choice);
  if (id === undefined || !state.unread.has(id)) return state;
  const unread = new Set(state.unread);
  unread.delete(id);
  return { ...state, unread };
}

function withUnread(state: PageState, choice: Choice, changes: readonly PlaygroundChange[]) {
  const open = openChannelId(choice);
  const fresh = changes.flatMap((change) =>
    change.type === "message" && change.channelId !== open && !state.unread.has(change.channelId)
      ? [change.channelId]
      : []
  );
  return fresh.length > 0 ? new Set([...state.unread, ...fresh]) : state.unread;
}

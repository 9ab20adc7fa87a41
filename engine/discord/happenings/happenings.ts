/** What automations wait for, made from what the gateway tells. Nothing is kept or made that no automation waits for. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { Happening, HappeningName } from "../../model/happening.ts";
import type { World } from "../../model/views.ts";
import type { Dispatch } from "../dispatch.ts";
import type { GuildChange } from "../memberships.ts";
import type { Memory, NewHappening, Translate, Translations } from "./kind.ts";
import { KnownMembers } from "./known_members.ts";
import { KnownVoices } from "./known_voices.ts";
import { MEMBERS } from "./members.ts";
import { MESSAGES } from "./messages.ts";
import { POLLS } from "./polls.ts";
import { REACTIONS } from "./reactions.ts";
import { RecentMessages } from "./recent_messages.ts";
import { SERVER } from "./server.ts";
import { VOICE } from "./voice.ts";

const TRANSLATIONS: Translations = { ...MESSAGES, ...REACTIONS, ...POLLS, ...MEMBERS, ...VOICE, ...SERVER };

export interface HappeningsOptions {
  readonly world: World;
  wants(name: HappeningName): boolean;
  /**
   * Has Discord tell all members of a server (source: Discord docs, events/gateway-events, request guild members). Absent
   * where it would not answer.
   */
  readonly requestMembers?: ((guildId: string) => void) | undefined;
}

export class Happenings {
  readonly #memory: Memory;
  /** Servers that the bot has come into, whose first GUILD_CREATE is being dealt with. */
  readonly #joined = new Set<string>();
  #ready = 0;

  constructor(private readonly options: HappeningsOptions) {
    this.#memory = {
      world: options.world,
      messages: new RecentMessages(),
      members: new KnownMembers(),
      voices: new KnownVoices(),
      wants: (name) => options.wants(name),
    };
  }

  /** Resolves when the members are known that have been asked for. */
  get membersKnown(): Promise<void> {
    return this.#memory.members.complete;
  }

  /** Takes note of a message, as it may be edited or deleted later. */
  message({ id, content, author, member, guild_id: guildId }: GatewayMessageCreateDispatchData): void {
    const { messages, members, wants } = this.#memory;
    if (wants("message_edit") || wants("message_delete")) {
      messages.note(id, { text: content, author, member });
    }
    // The first that is heard of a member of a large server.
    if (guildId !== undefined && member && !author.bot && wants("member_update")) {
      members.note(guildId, author.id, member);
    }
  }

  /** What a dispatch means. To be asked before the world takes it over. */
  of(dispatch: Dispatch & { readonly s?: number | null }): readonly Happening[] {
    if (dispatch.t === "GUILD_MEMBERS_CHUNK") this.#memory.members.chunk(dispatch.d);
    const translate = TRANSLATIONS[dispatch.t] as Translate<Dispatch["t"]> | undefined;
    if (!translate) return NOTHING;
    const found = translate(dispatch.d as Parameters<typeof translate>[0], this.#memory);
    if (found === undefined) return NOTHING;
    const list: readonly NewHappening[] = Array.isArray(found) ? found : [found];
    // The number is that of the dispatch in its session, so that one which comes again is known again.
    return list.map((happening, index) => ({
      ...happening,
      id: idOf(happening, `${dispatch.s ?? 0}.${index}`),
    }));
  }

  guildChanged({ id, kind }: GuildChange): void {
    if (kind === "joined") this.#joined.add(id);
    else this.#joined.delete(id);
  }

  /** What a server means that has arrived. To be asked after the world has taken it over. */
  arrived(dispatch: Dispatch): Happening | undefined {
    if (dispatch.t !== "GUILD_CREATE" || dispatch.d.unavailable) return;
    const { wants, voices, members } = this.#memory;
    const { id: guildId, member_count: count = 0 } = dispatch.d;
    voices.reset(guildId, dispatch.d.voice_states ?? []);
    const { requestMembers } = this.options;
    if (requestMembers && wants("member_update") && members.hasRoom(count)) {
      members.asked(guildId);
      requestMembers(guildId);
    }
    if (!this.#joined.delete(guildId) || !wants("server_join")) return;
    return { name: "server_join", id: `server_join:${guildId}:${dispatch.d.joined_at}`, guildId, values: {} };
  }

  ready(): Happening | undefined {
    if (!this.options.wants("ready")) return;
    return { name: "ready", id: `ready:${this.#ready++}`, values: {} };
  }
}

const NOTHING: readonly Happening[] = [];

function idOf({ name, guildId, channelId, messageId, user, userId }: NewHappening, number: string): string {
  return [name, number, guildId, channelId, messageId, user?.id ?? userId].join(":");
}

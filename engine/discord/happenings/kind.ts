/** How a dispatch of the gateway becomes something that automations wait for. */
import type { Happening, HappeningName } from "../../model/happening.ts";
import type { World } from "../../model/views.ts";
import type { Dispatch } from "../dispatch.ts";
import type { KnownMembers } from "./known_members.ts";
import type { KnownVoices } from "./known_voices.ts";
import type { RecentMessages } from "./recent_messages.ts";

/** What has been told before, as far as it is remembered. */
export interface Memory {
  /** As it was before the dispatch. */
  readonly world: World;
  readonly messages: RecentMessages;
  readonly members: KnownMembers;
  readonly voices: KnownVoices;
  wants(name: HappeningName): boolean;
}

/** A happening that has no id yet. */
export type NewHappening = Omit<Happening, "id">;

type DataOf<Name extends Dispatch["t"]> = Extract<Dispatch, { t: Name }>["d"];

/** What a dispatch means; nothing where it is about the bot itself, or where what it changed is not known. */
export type Translate<Name extends Dispatch["t"]> = (
  data: DataOf<Name>,
  memory: Memory,
) => NewHappening | readonly NewHappening[] | undefined;

export type Translations = { readonly [Name in Dispatch["t"]]?: Translate<Name> };

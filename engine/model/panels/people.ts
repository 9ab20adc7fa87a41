/** The people of the local Discord and what they may do, as whoever sits at the page changes it. */
import type { PlaygroundPlace } from "../playground.ts";

interface Membership {
  readonly guildId: string;
  /** Of a person or a bot. */
  readonly userId: string;
}

/** Permissions are Discord's bit set in a string. */
export type PeopleChange =
  /** A new person, in no server yet. */
  | { readonly action: "add_person"; readonly name: string }
  | Membership & { readonly action: "join" | "leave" | "boost" | "unboost" }
  | Membership & { readonly action: "give_role" | "take_role"; readonly roleId: string }
  /** `null` takes a nickname away. */
  | Membership & { readonly action: "rename"; readonly nick: string | null }
  | {
    readonly action: "add_role";
    readonly guildId: string;
    readonly name: string;
    readonly permissions: string;
  }
  | {
    readonly action: "change_role";
    readonly guildId: string;
    readonly roleId: string;
    readonly name: string;
    readonly permissions: string;
  }
  | { readonly action: "delete_role"; readonly guildId: string; readonly roleId: string };

export interface PeoplePanel {
  readonly asks: {
    /** Changes the local Discord; the id is that of the person or role that it was about. */
    readonly change: { readonly given: PeopleChange; readonly answer: { readonly id: string } };
    /** The commands that Discord does not let a person use in a channel, each with the reason; by their ids. */
    readonly refused: {
      readonly given: PlaygroundPlace;
      readonly answer: Readonly<Record<string, string>>;
    };
  };
  /** All that changes, the page hears of by itself. */
  readonly news: never;
}

/** What every part of the people's dialog knows. */
import type { PeopleChange } from "../../../model/panels/people.ts";
import type { PlaygroundGuild } from "../../../model/playground.ts";
import type { Directory } from "../state/directory.ts";

export type PeopleView =
  | { readonly show: "all" }
  | { readonly show: "person"; readonly id: string }
  /** Without an id a new one. */
  | { readonly show: "role"; readonly id?: string };

export interface PeoplePlace {
  readonly guild: PlaygroundGuild;
  /** Of that server. */
  readonly directory: Directory;
  readonly actingAs: string | undefined;
  /** Resolves with the id of the person or role that it was about, or with nothing when it was refused, which is shown. */
  readonly change: (change: PeopleChange) => Promise<string | undefined>;
  readonly onView: (view: PeopleView) => void;
  readonly onClose: () => void;
}

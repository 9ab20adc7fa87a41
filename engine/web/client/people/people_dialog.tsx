import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PeopleChange } from "../../../model/panels/people.ts";
import { Icon } from "../basics/icon.tsx";
import { useAsk } from "../panels/panel_link.ts";
import { directoryOf } from "../state/directory.ts";
import type { World } from "../state/world.ts";
import type { PeoplePlace, PeopleView } from "./people_place.ts";
import { PeopleList } from "./people_list.tsx";
import { PersonCard } from "./person_card.tsx";
import { RoleCard } from "./role_card.tsx";

export interface PeopleDialogProps {
  readonly world: World;
  /** The server on screen; the first one where it is none. */
  readonly guildId: string | undefined;
  readonly actingAs: string | undefined;
  /** Who is shown at first; everybody where it is absent. */
  readonly personId: string | undefined;
  readonly onClose: () => void;
}

/** People, their roles, and what these allow, in one server. The browser keeps the focus in it; Escape closes it. */
export function PeopleDialog({ world, guildId, actingAs, personId, onClose }: PeopleDialogProps) {
  const ask = useAsk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState(guildId);
  const [view, setView] = useState<PeopleView>(personId ? { show: "person", id: personId } : { show: "all" });
  const [problem, setProblem] = useState<string>();
  const guild = world.guilds.find(({ id }) => id === wanted) ?? world.guilds[0];
  const directory = useMemo(() => directoryOf(world, guild?.id), [world, guild?.id]);

  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  // Another view is another place: whoever uses a keyboard or hears the page begins at its head.
  useLayoutEffect(() => dialog.current?.querySelector<HTMLElement>("h2")?.focus(), [view]);

  const change = async (given: PeopleChange): Promise<string | undefined> => {
    try {
      const { id } = await ask("people", "change", given);
      setProblem(undefined);
      return id;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const onView = (next: PeopleView) => {
    setProblem(undefined);
    setView(next);
  };
  const place: PeoplePlace | undefined = guild && { guild, directory, actingAs, change, onView, onClose };

  return (
    <dialog
      ref={dialog}
      class="people"
      aria-labelledby="people-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="people-head">
        {view.show !== "all" && (
          <button
            type="button"
            class="icon-button"
            aria-label="All people and roles"
            title="All people and roles"
            onClick={() => onView({ show: "all" })}
          >
            <Icon name="back" />
          </button>
        )}
        <h2 id="people-title" tabIndex={-1}>{titleOf(view, place)}</h2>
        <button type="button" class="icon-button" aria-label="Close" title="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="people-body" tabIndex={0} role="group" aria-labelledby="people-title">
        {problem && <p class="people-problem" role="alert">{problem}</p>}
        {world.guilds.length > 1 && view.show !== "role" && (
          <label class="people-server">
            <span>In the server</span>
            <select
              class="people-field"
              value={guild?.id}
              onChange={({ currentTarget }) => setWanted(currentTarget.value)}
            >
              {world.guilds.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </select>
          </label>
        )}
        {!place
          ? <p>There is no server.</p>
          : view.show === "all"
          ? <PeopleList {...place} />
          : view.show === "person"
          ? <PersonCard key={`${view.id} ${place.guild.id}`} id={view.id} {...place} />
          : <RoleCard key={view.id ?? "new"} id={view.id} {...place} />}
      </div>
    </dialog>
  );
}

function titleOf(view: PeopleView, place: PeoplePlace | undefined): string {
  switch (view.show) {
    case "all":
      return "People and roles";
    case "person":
      return place?.directory.people.get(view.id)?.name ?? "Somebody";
    case "role":
      return view.id === undefined ? "New role" : place?.directory.roles.get(view.id)?.name ?? "Role";
  }
}

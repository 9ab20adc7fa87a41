import { useContext } from "preact/hooks";
import { ActionsContext } from "../state/contexts.ts";
import type { Person } from "../state/directory.ts";

/** A name in its role's colour that opens the person's menu. */
export function PersonName({ person }: { person: Person }) {
  const { openPersonMenu } = useContext(ActionsContext);
  return (
    <button
      type="button"
      class="person-name"
      style={person.color ? { "--name-color": person.color } : undefined}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        openPersonMenu(person, { x: left, y: bottom + 4 });
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        openPersonMenu(person, { x: event.clientX, y: event.clientY });
      }}
    >
      {person.name}
    </button>
  );
}

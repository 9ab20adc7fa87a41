import type { APIUser } from "discord-api-types/v10";
import { useContext } from "preact/hooks";
import { Avatar } from "../basics/avatar.tsx";
import { Icon } from "../basics/icon.tsx";
import { personIn } from "../message/person_in.ts";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import type { Person } from "../state/directory.ts";

export interface PersonSwitcherProps {
  readonly people: readonly APIUser[];
  readonly actingAs: string | undefined;
}

/** Who types: the next message or command comes from this person. */
export function PersonSwitcher({ people, actingAs }: PersonSwitcherProps) {
  const directory = useContext(DirectoryContext);
  const { actAs, managePeople } = useContext(ActionsContext);
  const persons = people.map((user) => personIn(directory, user));
  const current = persons.find(({ id }) => id === actingAs);
  return (
    <div class="person-switcher">
      {current && <Avatar id={current.id} name={current.name} size={32} />}
      <label>
        <span class="switcher-label">Acting as</span>
        <select value={actingAs} onChange={({ currentTarget }) => actAs(currentTarget.value)}>
          {persons.map((person) => (
            <option key={person.id} value={person.id}>
              {directory.guild ? describe(person) : person.name}
            </option>
          ))}
        </select>
      </label>
      {managePeople && (
        <button
          type="button"
          class="icon-button"
          aria-label="People and roles"
          aria-haspopup="dialog"
          title="People and roles"
          onClick={() => managePeople()}
        >
          <Icon name="people" size={18} />
        </button>
      )}
    </div>
  );
}

/** `Bo — Member`, with the highest role of this server. */
function describe({ name, roles, isMember }: Person): string {
  if (!isMember) return `${name} — not in this server`;
  return roles[0] ? `${name} — ${roles[0].name}` : name;
}

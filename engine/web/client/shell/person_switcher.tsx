import type { APIUser } from "discord-api-types/v10";
import { useContext } from "preact/hooks";
import { Avatar } from "../basics/avatar.tsx";
import { personIn } from "../message/person_in.ts";
import { DirectoryContext } from "../state/contexts.ts";
import type { Person } from "../state/directory.ts";

export interface PersonSwitcherProps {
  readonly people: readonly APIUser[];
  readonly actingAs: string | undefined;
  readonly onChange: (id: string) => void;
}

/** Who types: the next message or command comes from this person. */
export function PersonSwitcher({ people, actingAs, onChange }: PersonSwitcherProps) {
  const directory = useContext(DirectoryContext);
  const persons = people.map((user) => personIn(directory, user));
  const current = persons.find(({ id }) => id === actingAs);
  return (
    <div class="person-switcher">
      {current && <Avatar id={current.id} name={current.name} size={32} />}
      <label>
        <span class="switcher-label">Acting as</span>
        <select value={actingAs} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {persons.map((person) => (
            <option key={person.id} value={person.id}>
              {directory.guild ? describe(person) : person.name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** `Bo — Member`, with the highest role of this server. */
function describe({ name, roles, isMember }: Person): string {
  if (!isMember) return `${name} — not in this server`;
  return roles[0] ? `${name} — ${roles[0].name}` : name;
}

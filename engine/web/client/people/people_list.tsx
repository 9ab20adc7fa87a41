import { useContext, useEffect, useState } from "preact/hooks";
import { permissionTitles } from "../../../model/permissions.ts";
import { AppBadge } from "../basics/app_badge.tsx";
import { Avatar } from "../basics/avatar.tsx";
import { ActionsContext } from "../state/contexts.ts";
import { hexColor, type Person } from "../state/directory.ts";
import type { PeoplePlace } from "./people_place.ts";

/** Everybody, and the roles of the server. */
export function PeopleList(place: PeoplePlace) {
  const { guild, directory, onView } = place;
  const people = [...directory.people.values()]
    .sort((a, b) => Number(a.isBot) - Number(b.isBot) || a.name.localeCompare(b.name));
  const roles = guild.roles.toSorted((a, b) => b.position - a.position);
  return (
    <>
      <section aria-labelledby="people-people">
        <h3 id="people-people">People</h3>
        <ul>
          {people.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                class="people-row"
                onClick={() => onView({ show: "person", id: person.id })}
              >
                <Avatar id={person.id} name={person.name} isBot={person.isBot} size={32} />
                <span>
                  <b>{person.name} {person.isBot && <AppBadge />}</b>
                  <small>{standing(person)}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <NewPerson {...place} />
      </section>
      <section aria-labelledby="people-roles">
        <h3 id="people-roles">Roles</h3>
        <ul>
          {roles.map(({ id, name, color, permissions }) => (
            <li key={id}>
              <button type="button" class="people-row" onClick={() => onView({ show: "role", id })}>
                <span class="role-dot" style={color ? { "--name-color": hexColor(color) } : undefined} />
                <span>
                  <b>{name}</b>
                  <small>{allowed(permissions)}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <button type="button" class="people-button" onClick={() => onView({ show: "role" })}>
          New role
        </button>
      </section>
    </>
  );
}

function standing({ isMember, roles }: Person): string {
  if (!isMember) return "Not in this server";
  return roles.map(({ name }) => name).join(", ") || "No roles";
}

function allowed(permissions: string): string {
  const titles = permissionTitles(BigInt(permissions));
  if (titles.includes("Administrator")) return "Administrator: may do everything";
  return titles.length === 1 ? "1 permission" : `${titles.length} permissions`;
}

function NewPerson({ guild, directory, change }: PeoplePlace) {
  const { actAs } = useContext(ActionsContext);
  const [name, setName] = useState("");
  const [joins, setJoins] = useState(true);
  const [made, setMade] = useState<string>();
  // The page may hear that it is done before it hears of the person.
  useEffect(() => {
    if (made === undefined || !directory.people.has(made)) return;
    setMade(undefined);
    actAs(made);
  }, [made, directory]);
  const make = async () => {
    const userId = await change({ action: "add_person", name: name.trim() });
    if (userId === undefined) return;
    setName("");
    if (joins) await change({ action: "join", guildId: guild.id, userId });
    setMade(userId);
  };
  return (
    <form
      class="people-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void make();
      }}
    >
      <input
        class="people-field"
        type="text"
        maxLength={32}
        aria-label="Name of a new person"
        placeholder="Name of a new person"
        autocomplete="off"
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button type="submit" class="people-button" disabled={name.trim() === ""}>Add</button>
      <label class="people-check">
        <input
          type="checkbox"
          checked={joins}
          onChange={({ currentTarget }) => setJoins(currentTarget.checked)}
        />
        <span>Joins {guild.name}</span>
      </label>
    </form>
  );
}

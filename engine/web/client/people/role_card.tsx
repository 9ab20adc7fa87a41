import { useState } from "preact/hooks";
import { PERMISSION_NAMES, type PermissionName, PERMISSIONS } from "../../../model/permissions.ts";
import type { PeoplePlace } from "./people_place.ts";

/** A role's name and permissions. */
export function RoleCard({ id, guild, change, onView }: PeoplePlace & { id: string | undefined }) {
  const role = guild.roles.find((one) => one.id === id);
  const isFixed = role !== undefined && (role.id === guild.id || role.managed);
  const [name, setName] = useState(role?.name ?? "");
  const [bits, setBits] = useState(() => BigInt(role?.permissions ?? 0));
  const [query, setQuery] = useState("");
  const [isSaved, setSaved] = useState(false);
  if (id !== undefined && !role) return <p>There is no such role any more.</p>;
  const wanted = query.trim().toLowerCase();
  const shown = PERMISSION_NAMES.filter((one) => PERMISSIONS[one].title.toLowerCase().includes(wanted));
  const toggle = (one: PermissionName) => {
    setBits(bits ^ PERMISSIONS[one].bit);
    setSaved(false);
  };
  const save = async () => {
    const what = { guildId: guild.id, name: name.trim(), permissions: String(bits) };
    const saved = role
      ? await change({ action: "change_role", roleId: role.id, ...what })
      : await change({ action: "add_role", ...what });
    if (saved === undefined) return;
    if (role) setSaved(true);
    else onView({ show: "all" });
  };
  return (
    <form
      class="people-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void save();
      }}
    >
      <label class="people-grow">
        <span>Name</span>
        <input
          class="people-field"
          type="text"
          maxLength={100}
          readOnly={isFixed}
          autocomplete="off"
          value={name}
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
            setSaved(false);
          }}
        />
      </label>
      <fieldset class="people-permissions">
        <legend>Permissions</legend>
        <input
          class="people-field"
          type="search"
          aria-label="Find a permission"
          placeholder="Find a permission"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
        <div class="people-grid">
          {shown.map((one) => (
            <label key={one} class="people-check">
              <input
                type="checkbox"
                checked={(bits & PERMISSIONS[one].bit) !== 0n}
                onChange={() => toggle(one)}
              />
              <span>{PERMISSIONS[one].title}</span>
            </label>
          ))}
        </div>
        {shown.length === 0 && <p class="people-note">No permission is called so.</p>}
      </fieldset>
      <div class="people-foot">
        <span role="status" class="people-note">{isSaved ? "Saved" : ""}</span>
        {role && !isFixed && (
          <button
            type="button"
            class="people-button danger"
            onClick={async () => {
              const roleId = role.id;
              const gone = await change({ action: "delete_role", guildId: guild.id, roleId });
              if (gone !== undefined) onView({ show: "all" });
            }}
          >
            Delete role
          </button>
        )}
        <button type="submit" class="people-button primary" disabled={name.trim() === ""}>
          {role ? "Save" : "Make role"}
        </button>
      </div>
    </form>
  );
}

import { useContext, useState } from "preact/hooks";
import type { PeopleChange } from "../../../model/panels/people.ts";
import { openTabFor } from "../connection/page_key.ts";
import { ActionsContext } from "../state/contexts.ts";
import { hexColor } from "../state/directory.ts";
import type { PeoplePlace } from "./people_place.ts";

/** One person or app in a server: membership, nickname, roles, boost. */
export function PersonCard({ id, ...place }: PeoplePlace & { id: string }) {
  const { guild, directory, actingAs, change } = place;
  const person = directory.people.get(id);
  const { actAs } = useContext(ActionsContext);
  if (!person) return <p>There is nobody with this id any more.</p>;
  const { name, isBot, isMember } = person;
  const member = { guildId: guild.id, userId: id };
  const button = (label: string, action: "join" | "leave" | "boost" | "unboost", isDanger = false) => (
    <button
      type="button"
      class={isDanger ? "people-button danger" : "people-button"}
      onClick={() => void change({ action, ...member })}
    >
      {label}
    </button>
  );
  const boosts = Boolean(guild.members.find(({ user }) => user.id === id)?.premium_since);
  return (
    <>
      {!isBot && (
        <div class="people-actions">
          {id === actingAs
            ? <span class="people-note">You act as {name}.</span>
            : <button type="button" class="people-button" onClick={() => actAs(id)}>Act as {name}</button>}
          <button type="button" class="people-button" onClick={() => openTabFor(id)}>
            Open a tab as {name}
          </button>
        </div>
      )}
      {isMember
        ? (
          <>
            <Nickname {...place} id={id} />
            <Roles {...place} id={id} />
            <section aria-label="Membership">
              <div class="people-actions">
                {!isBot && (boosts
                  ? button("Stop boosting the server", "unboost")
                  : button("Boost the server", "boost"))}
                {button(isBot ? "Remove from the server" : "Leave the server", "leave", true)}
              </div>
            </section>
          </>
        )
        : (
          <section aria-label="Membership">
            <p class="people-note">{name} is not in {guild.name}.</p>
            <div class="people-actions">{button(`Join ${guild.name}`, "join")}</div>
          </section>
        )}
    </>
  );
}

function Nickname({ id, guild, change }: PeoplePlace & { id: string }) {
  const nick = guild.members.find(({ user }) => user.id === id)?.nick ?? "";
  const [text, setText] = useState(nick);
  const [isSaved, setSaved] = useState(false);
  const rename: PeopleChange = {
    action: "rename",
    guildId: guild.id,
    userId: id,
    nick: text.trim() || null,
  };
  return (
    <form
      class="people-new"
      onSubmit={async (event) => {
        event.preventDefault();
        setSaved(await change(rename) !== undefined);
      }}
    >
      <label class="people-grow">
        <span>Nickname</span>
        <input
          class="people-field"
          type="text"
          maxLength={32}
          autocomplete="off"
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setSaved(false);
          }}
        />
      </label>
      <button type="submit" class="people-button" disabled={text.trim() === nick}>Save</button>
      <span class="for-screen-readers" role="status">{isSaved ? "Saved" : ""}</span>
    </form>
  );
}

function Roles({ id, guild, directory, change, onView }: PeoplePlace & { id: string }) {
  const held = directory.people.get(id)?.roles ?? [];
  const roles = guild.roles.filter((role) => role.id !== guild.id)
    .sort((a, b) => b.position - a.position);
  return (
    <fieldset class="people-roles">
      <legend>Roles</legend>
      {roles.map((role) => {
        const has = held.some((one) => one.id === role.id);
        return (
          <div class="people-role" key={role.id}>
            <label class="people-check">
              <input
                type="checkbox"
                checked={has}
                disabled={role.managed}
                onChange={() => {
                  const action = has ? "take_role" : "give_role";
                  void change({ action, guildId: guild.id, userId: id, roleId: role.id });
                }}
              />
              <span
                class="role-dot"
                style={role.color ? { "--name-color": hexColor(role.color) } : undefined}
              />
              <span>{role.name}</span>
              {role.managed && <small>of the app itself</small>}
            </label>
            <button
              type="button"
              class="people-link"
              aria-label={`Permissions of ${role.name}`}
              onClick={() => onView({ show: "role", id: role.id })}
            >
              Permissions
            </button>
          </div>
        );
      })}
    </fieldset>
  );
}

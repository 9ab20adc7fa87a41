import { useContext } from "preact/hooks";
import { hexColor } from "../state/directory.ts";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";

export function UserMention({ id }: { id: string }) {
  const person = useContext(DirectoryContext).people.get(id);
  const { openPersonMenu } = useContext(ActionsContext);
  if (!person) return <span class="mention">@unknown-user</span>;
  return (
    <button
      type="button"
      class="mention"
      onClick={({ clientX, clientY }) => openPersonMenu(person, { x: clientX, y: clientY })}
    >
      @{person.name}
    </button>
  );
}

export function RoleMention({ id }: { id: string }) {
  const role = useContext(DirectoryContext).roles.get(id);
  const style = role && role.color !== 0 ? { "--mention-color": hexColor(role.color) } : undefined;
  return (
    <span class="mention role-mention" style={style}>@{role?.name.replace(/^@/, "") ?? "unknown-role"}</span>
  );
}

export function ChannelMention({ id }: { id: string }) {
  const channel = useContext(DirectoryContext).channels.get(id);
  return <span class="mention">#{channel?.name ?? "unknown-channel"}</span>;
}

/** `</hello:1>`: a click puts the command into the message field. */
export function CommandMention({ name }: { name: string }) {
  const { insert } = useContext(ActionsContext);
  return <button type="button" class="mention" onClick={() => insert(`/${name}`)}>/{name}</button>;
}

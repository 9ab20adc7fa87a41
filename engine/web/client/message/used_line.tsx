import type { APIUser } from "discord-api-types/v10";
import { useContext } from "preact/hooks";
import { Avatar } from "../basics/avatar.tsx";
import { DirectoryContext } from "../state/contexts.ts";
import { personIn } from "./person_in.ts";

/** "Bo used /hello" above an answer. Menu commands have no slash, since they are not typed. */
export function UsedLine({ user, name }: { user: APIUser; name: string | undefined }) {
  const directory = useContext(DirectoryContext);
  const person = personIn(directory, user);
  const isTyped = directory.commands.some((command) =>
    command.type === 1 && command.name === name?.split(" ")[0]
  );
  return (
    <div class="head-line">
      <Avatar id={person.id} name={person.name} isBot={person.isBot} size={16} />
      <span class="head-line-name" style={person.color ? { "--name-color": person.color } : undefined}>
        {person.name}
      </span>
      <span>used</span>
      <span class="mention">{isTyped ? `/${name}` : name ?? "a command"}</span>
    </div>
  );
}

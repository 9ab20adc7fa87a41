import { useContext } from "preact/hooks";
import { Avatar } from "../basics/avatar.tsx";
import { DirectoryContext } from "../state/contexts.ts";
import type { UsedCommand } from "./message_facts.ts";
import { personIn } from "./person_in.ts";

/** "Bo used /hello" above an answer. */
export function UsedLine({ user, name = "a command", isTyped }: UsedCommand) {
  const directory = useContext(DirectoryContext);
  const person = personIn(directory, user);
  return (
    <div class="head-line">
      <Avatar id={person.id} name={person.name} isBot={person.isBot} size={16} />
      <span class="head-line-name" style={person.color ? { "--name-color": person.color } : undefined}>
        {person.name}
      </span>
      <span>used</span>
      <span class="mention">{isTyped ? `/${name}` : name}</span>
    </div>
  );
}

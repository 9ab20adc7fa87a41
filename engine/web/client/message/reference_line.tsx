import type { APIMessage } from "discord-api-types/v10";
import { useContext } from "preact/hooks";
import { Avatar } from "../basics/avatar.tsx";
import { parseLine } from "../markdown/parse_markdown.ts";
import { DirectoryContext } from "../state/contexts.ts";
import { InlineNodes } from "../text/inline_nodes.tsx";
import { summaryOf } from "./message_facts.ts";
import { personIn } from "./person_in.ts";

/** The line above a reply: whom it answers. `undefined` when that message is gone. */
export function ReferenceLine({ message }: { message: APIMessage | undefined }) {
  const directory = useContext(DirectoryContext);
  if (!message) {
    return (
      <div class="head-line">
        <em>The original message was deleted</em>
      </div>
    );
  }
  const person = personIn(directory, message.author);
  return (
    <div class="head-line">
      <Avatar id={person.id} name={person.name} isBot={person.isBot} size={16} />
      <span class="head-line-name" style={person.color ? { "--name-color": person.color } : undefined}>
        {person.name}
      </span>
      <span class="head-line-text" inert>
        <InlineNodes nodes={parseLine(summaryOf(message).replaceAll("\n", " "))} />
      </span>
    </div>
  );
}

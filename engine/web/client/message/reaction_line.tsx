import { useContext } from "preact/hooks";
import type { SeenMessage } from "../../../model/playground.ts";
import { Icon } from "../basics/icon.tsx";
import { Emoji } from "../components/emoji.tsx";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import type { MessageEntry } from "../state/entry.ts";
import { reactionKey, whoText } from "./reaction_facts.ts";

export interface ReactionLineProps {
  readonly entry: MessageEntry;
  readonly viewerId: string | undefined;
}

/** The reactions below a message: a press adds or takes back one's own. */
export function ReactionLine({ entry, viewerId }: ReactionLineProps) {
  const { attempt, openReactions } = useContext(ActionsContext);
  const { people } = useContext(DirectoryContext);
  const { message, reactors = {} }: SeenMessage = entry.seen;
  if (!message.reactions?.length) return null;
  return (
    <ul class="reactions" aria-label="Reactions">
      {message.reactions.map(({ emoji, count }) => {
        const key = reactionKey(emoji);
        const ids = reactors[key] ?? [];
        const isMine = viewerId !== undefined && ids.includes(viewerId);
        const who = whoText(ids.map((id) => people.get(id)?.name ?? "somebody"));
        return (
          <li key={key}>
            <button
              type="button"
              class="reaction"
              aria-pressed={isMine}
              aria-label={`${emoji.name}, ${count}${who && `: ${who}`}`}
              title={who}
              onClick={() => attempt({ do: isMine ? "unreact" : "react", messageId: message.id, emoji: key })}
            >
              <Emoji emoji={emoji} isAlone />
              <span>{count}</span>
            </button>
          </li>
        );
      })}
      <li>
        <button
          type="button"
          class="reaction add"
          aria-label="Add another reaction"
          aria-haspopup="menu"
          title="Add reaction"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            openReactions(entry, { x: left, y: bottom + 4 });
          }}
        >
          <Icon name="smile" size={18} />
        </button>
      </li>
    </ul>
  );
}

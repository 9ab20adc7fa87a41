import { useContext } from "preact/hooks";
import { Icon } from "../basics/icon.tsx";
import { ActionsContext } from "../state/contexts.ts";
import type { MessageEntry } from "../state/entry.ts";

/** Shows while the pointer or the focus is on a message. */
export function RowToolbar({ entry }: { entry: MessageEntry }) {
  const { replyTo, openMessageMenu } = useContext(ActionsContext);
  return (
    <div class="row-toolbar">
      {entry.onlyFor === undefined && (
        <button
          type="button"
          aria-label="Reply"
          title="Reply"
          onClick={() => replyTo(entry)}
        >
          <Icon name="reply" size={18} />
        </button>
      )}
      <button
        type="button"
        aria-label="More for this message"
        aria-haspopup="menu"
        title="More"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          openMessageMenu(entry, { x: left, y: bottom + 4 });
        }}
      >
        <Icon name="more" size={18} />
      </button>
    </div>
  );
}

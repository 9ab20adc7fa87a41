import { useContext } from "preact/hooks";
import { Icon, type IconName } from "../basics/icon.tsx";
import { ActionsContext, type MenuPlace } from "../state/contexts.ts";
import type { MessageEntry } from "../state/entry.ts";

export interface RowToolbarProps {
  readonly entry: MessageEntry;
  /** It was written by the person on screen. */
  readonly isOwn: boolean;
}

/** Shows while the pointer or the focus is on a message. */
export function RowToolbar({ entry, isOwn }: RowToolbarProps) {
  const { replyTo, edit, openReactions, openMessageMenu } = useContext(ActionsContext);
  const isPublic = entry.onlyFor === undefined;
  return (
    <div class="row-toolbar">
      {isPublic && (
        <ToolButton
          icon="smile"
          label="Add reaction"
          hasMenu
          onPress={(place) => openReactions(entry, place)}
        />
      )}
      {isPublic && isOwn && <ToolButton icon="edit" label="Edit" onPress={() => edit(entry)} />}
      {isPublic && <ToolButton icon="reply" label="Reply" onPress={() => replyTo(entry)} />}
      <ToolButton
        icon="more"
        label="More for this message"
        hasMenu
        onPress={(place) => openMessageMenu(entry, place)}
      />
    </div>
  );
}

function ToolButton({ icon, label, hasMenu = false, onPress }: {
  icon: IconName;
  label: string;
  hasMenu?: boolean;
  onPress: (place: MenuPlace) => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-haspopup={hasMenu ? "menu" : undefined}
      title={label}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        onPress({ x: left, y: bottom + 4 });
      }}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}

import { Icon } from "../basics/icon.tsx";

export function ReplyBar({ name, onCancel }: { name: string; onCancel: () => void }) {
  return (
    <div class="reply-bar">
      <span>
        Replying to <strong>{name}</strong>
      </span>
      <button type="button" class="icon-button" aria-label="Do not reply" onClick={onCancel}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

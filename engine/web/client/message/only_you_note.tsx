import { Icon } from "../basics/icon.tsx";

/** Below everything that one person alone sees. */
export function OnlyYouNote({ onDismiss }: { onDismiss: () => void }) {
  return (
    <div class="only-you">
      <Icon name="eye" size={16} />
      <span>Only you can see this</span>
      <span aria-hidden="true">•</span>
      <button type="button" class="text-button" onClick={onDismiss}>Dismiss message</button>
    </div>
  );
}

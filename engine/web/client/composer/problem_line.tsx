import { Icon } from "../basics/icon.tsx";

/** Why the last action was refused. */
export function ProblemLine({ text, onClose }: { text: string | undefined; onClose: () => void }) {
  return (
    <div role="alert">
      {text !== undefined && (
        <div class="problem">
          <Icon name="alert" size={16} />
          <span>{text}</span>
          <button type="button" class="icon-button" aria-label="Close this note" onClick={onClose}>
            <Icon name="close" size={16} />
          </button>
        </div>
      )}
    </div>
  );
}

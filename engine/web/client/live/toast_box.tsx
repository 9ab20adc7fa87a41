import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon, type IconName } from "../basics/icon.tsx";

/** Milliseconds after which a notice that nobody looks at goes. */
const PASSING = 7_000;

export interface ToastBoxProps {
  readonly look: "good" | "bad" | "plain";
  readonly icon: IconName;
  readonly title: string;
  /** It goes by itself after a while. */
  readonly passes: boolean;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

export function ToastBox({ look, icon, title, passes, onClose, children }: ToastBoxProps) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!passes || isHeld) return;
    const timer = setTimeout(onClose, PASSING);
    return () => clearTimeout(timer);
  }, [passes, isHeld]);
  return (
    <section
      class={`toast ${look}`}
      aria-label={title}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <header class="toast-head">
        <Icon name={icon} size={18} />
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label="Close" title="Close (Escape)" onClick={onClose}>
          <Icon name="close" size={16} />
        </button>
      </header>
      {children}
    </section>
  );
}

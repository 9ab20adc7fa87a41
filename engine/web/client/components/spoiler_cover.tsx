import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** Hides what it holds from eyes and screen readers until it is pressed. */
export function SpoilerCover({ isHidden, children }: { isHidden: boolean; children: ComponentChildren }) {
  const [isShown, setShown] = useState(false);
  if (!isHidden || isShown) return <>{children}</>;
  return (
    <div class="covered">
      <div inert aria-hidden="true">{children}</div>
      <button type="button" class="cover" aria-label="Spoiler, press to show" onClick={() => setShown(true)}>
        <span>Spoiler</span>
      </button>
    </div>
  );
}

import { Icon } from "../basics/icon.tsx";
import type { Link } from "../state/page_state.ts";

/** Says that what is shown is not up to date. */
export function ConnectionBanner({ link }: { link: Link }) {
  return (
    <div role="alert" class="banner-place">
      {link === "lost" && (
        <div class="banner">
          <Icon name="alert" size={18} />
          <span>
            <strong>Connection lost.</strong> Is the program still running? Trying again…
          </span>
        </div>
      )}
    </div>
  );
}

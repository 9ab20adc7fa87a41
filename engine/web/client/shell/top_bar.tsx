import { Icon } from "../basics/icon.tsx";
import { factsOf, type ViewName } from "./views.ts";

export interface TopBarProps {
  readonly isLocal: boolean;
  readonly views: readonly ViewName[];
  readonly view: ViewName | undefined;
  readonly onView: (view: ViewName) => void;
}

/** Where one is. Nobody shall take the local Discord for the real one, nor fear that it reaches there. */
export function TopBar({ isLocal, views, view, onView }: TopBarProps) {
  return (
    <header class={isLocal ? "top-bar local" : "top-bar live"}>
      <div class="where" role="note">
        <strong>{isLocal ? "LOCAL" : "LIVE"}</strong>
        <span>
          {isLocal ? "A private Discord" : "Bots on the real Discord."}
          {isLocal && <span class="wide-only">inside your program. Nothing here reaches the real one.</span>}
        </span>
      </div>
      <nav class="views" aria-label="Views">
        {views.length > 1 && views.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === view ? "page" : undefined}
            onClick={() => onView(name)}
          >
            <Icon name={factsOf(name).icon} size={16} />
            <span>{factsOf(name).label}</span>
          </button>
        ))}
        {/* In a window of its own, so that nothing here is lost. */}
        <a href="/help/" target="_blank" rel="noopener" aria-label="Help, in a new window">
          <Icon name="book" size={16} />
          <span>Help</span>
        </a>
      </nav>
    </header>
  );
}

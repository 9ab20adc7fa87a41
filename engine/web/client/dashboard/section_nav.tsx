import { Drawing } from "./kit/drawing.tsx";
import { type SectionName, SECTIONS } from "./sections.ts";

export interface SectionNavProps {
  readonly chosen: SectionName;
  /** Numbers that ask for a look. */
  readonly badges: Partial<Record<SectionName, { readonly count: number; readonly words: string }>>;
  readonly canWrite: boolean;
  readonly onChoose: (name: SectionName) => void;
}

/** The sections; Up and Down, or Left and Right where they stand in a line, go through them. */
export function SectionNav({ chosen, badges, canWrite, onChoose }: SectionNavProps) {
  const names = Object.keys(SECTIONS) as SectionName[];
  return (
    <nav class="dash-nav" aria-label="Sections of the dashboard">
      <ul onKeyDown={moveFocus}>
        {names.map((name) => {
          const badge = badges[name];
          return (
            <li key={name}>
              <button
                type="button"
                aria-current={name === chosen ? "page" : undefined}
                onClick={() => onChoose(name)}
              >
                <Drawing name={name} />
                <span>{SECTIONS[name]}</span>
                {badge && badge.count > 0 && (
                  <span class="dash-badge">
                    <span aria-hidden="true">{badge.count > 99 ? "99+" : badge.count}</span>
                    <span class="for-screen-readers">, {badge.count} {badge.words}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {!canWrite && (
        <p class="dash-readonly">
          <Drawing name="lock" size={16} />
          <span>
            Read-only. <code>write: true</code> under <code>dashboard</code> lets it change things.
          </span>
        </p>
      )}
    </nav>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

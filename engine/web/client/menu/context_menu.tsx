import { useLayoutEffect, useRef } from "preact/hooks";
import type { OpenMenu } from "./menu_item.ts";

/** Pixels that stay free at the edges of the window. */
const MARGIN = 8;

/** A menu at a place: arrow keys, Home, End, Enter; Escape or a click elsewhere closes it and gives the focus back. */
export function ContextMenu({ menu, onClose }: { menu: OpenMenu; onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const { columns = 1 } = menu;

  useLayoutEffect(() => {
    const element = box.current;
    const before = document.activeElement;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(MARGIN, Math.min(menu.place.x, innerWidth - width - MARGIN))}px`;
    element.style.top = `${Math.max(MARGIN, Math.min(menu.place.y, innerHeight - height - MARGIN))}px`;
    element.querySelector("button")?.focus();
    return () => {
      // An item may have moved the focus on purpose, for example into the message field.
      const isLost = document.activeElement === document.body || element.contains(document.activeElement);
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [menu]);

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...box.current?.querySelectorAll("button") ?? []];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next: Record<string, number> = {
      ArrowDown: (at + columns) % buttons.length,
      ArrowUp: (at - columns + buttons.length) % buttons.length,
      ...(columns > 1
        ? {
          ArrowRight: (at + 1) % buttons.length,
          ArrowLeft: (at - 1 + buttons.length) % buttons.length,
        }
        : {}),
      Home: 0,
      End: buttons.length - 1,
    };
    if (event.key in next) buttons[next[event.key]!]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      class="menu-cover"
      role="region"
      aria-label={menu.label}
      onPointerDown={({ target, currentTarget }) => target === currentTarget && onClose()}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div
        class={columns > 1 ? "menu grid" : "menu"}
        role="menu"
        aria-label={menu.label}
        ref={box}
        onKeyDown={onKeyDown}
      >
        {menu.items.map(({ label, from, refusal, isDanger = false, run }, at) => (
          <button
            key={at}
            type="button"
            role="menuitem"
            tabIndex={-1}
            class={[
              "menu-item",
              from && !menu.items[at - 1]?.from && "first-app",
              isDanger && "danger",
            ].filter(Boolean).join(" ")}
            aria-disabled={refusal !== undefined}
            onClick={() => {
              if (refusal !== undefined) return;
              onClose();
              run();
            }}
          >
            <span>
              {label}
              {refusal && <span class="menu-reason">{refusal}</span>}
            </span>
            {from && <span class="menu-from">{from}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

interface FocusPlace {
  readonly customId: string | undefined;
  readonly at: number;
  /** The message. */
  readonly row: HTMLElement | null;
}

/**
 * Keeps the focus in a message whose controls change: on the same control, else on the nearest one that is not
 * switched off, else on the message. Controls have `data-control`, their custom id.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  // Read while drawing: once the elements have changed, the browser no longer knows where the focus was.
  const before = placeOfFocus(box.current);
  useLayoutEffect(() => {
    if (!before) return;
    const controls = controlsIn(box.current);
    const same = controls.find((control) => control.dataset.control === before.customId);
    const wanted = same && isUsable(same) ? same : nearest(controls, before.at) ?? before.row;
    if (wanted !== document.activeElement) wanted?.focus({ preventScroll: true });
  });
}

function placeOfFocus(box: HTMLElement | null): FocusPlace | undefined {
  const at = controlsIn(box).findIndex((control) => control === document.activeElement);
  if (at === -1) return undefined;
  const customId = controlsIn(box)[at]?.dataset.control;
  return { customId, at, row: box?.closest<HTMLElement>("[data-key]") ?? null };
}

/** Of two that are as near, the one before: where Next is at its end, Previous is meant. */
function nearest(controls: readonly HTMLElement[], at: number): HTMLElement | undefined {
  return controls.map((control, index) => ({ control, distance: Math.abs(index - at) }))
    .filter(({ control }) => isUsable(control))
    .sort((a, b) => a.distance - b.distance)[0]?.control;
}

function controlsIn(box: HTMLElement | null): HTMLElement[] {
  return [...box?.querySelectorAll<HTMLElement>("[data-control]") ?? []];
}

function isUsable(control: HTMLElement): boolean {
  return !control.matches(":disabled");
}

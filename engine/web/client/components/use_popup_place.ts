import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Pixels between the popup and its field, and that stay free at the edges of the window. */
const GAP = 4;
const MARGIN = 8;
/** A list of this height is opened downwards. */
const ENOUGH = 260;

/** Keeps a popup at its field while things scroll: below it, or above it where there is more room. */
export function usePopupPlace(
  field: RefObject<HTMLElement | null>,
  popup: RefObject<HTMLElement | null>,
  isOpen: boolean,
): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const place = () => {
      const box = field.current?.getBoundingClientRect();
      const style = popup.current?.style;
      if (!box || !style) return;
      const above = box.top - GAP - MARGIN;
      const below = innerHeight - box.bottom - GAP - MARGIN;
      const isAbove = below < ENOUGH && above > below;
      style.left = `${box.left}px`;
      style.width = `${box.width}px`;
      style.maxHeight = `${isAbove ? above : below}px`;
      style.top = isAbove ? "auto" : `${box.bottom + GAP}px`;
      style.bottom = isAbove ? `${innerHeight - box.top + GAP}px` : "auto";
    };
    place();
    addEventListener("scroll", place, true);
    addEventListener("resize", place);
    return () => {
      removeEventListener("scroll", place, true);
      removeEventListener("resize", place);
    };
  }, [isOpen]);
}

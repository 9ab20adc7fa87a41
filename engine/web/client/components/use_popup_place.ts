import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Pixels between the popup and its field, and that stay free at the edges of the window. */
const GAP = 4;
const MARGIN = 8;

/** Keeps a popup at its field while things move: below it, or above it where it fits only there. */
export function usePopupPlace(
  field: RefObject<HTMLElement | null>,
  popup: RefObject<HTMLElement | null>,
  isOpen: boolean,
): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    /** Chosen once: a list that changes sides is lost from sight. */
    let isAbove: boolean | undefined;
    const place = () => {
      const box = field.current?.getBoundingClientRect();
      if (!box || !popup.current) return;
      const { style } = popup.current;
      style.maxHeight = "none";
      const above = box.top - GAP - MARGIN;
      const below = innerHeight - box.bottom - GAP - MARGIN;
      isAbove ??= below < popup.current.offsetHeight && above > below;
      style.left = `${box.left}px`;
      style.width = `${box.width}px`;
      style.maxHeight = `${isAbove ? above : below}px`;
      style.top = isAbove ? "auto" : `${box.bottom + GAP}px`;
      style.bottom = isAbove ? `${innerHeight - box.top + GAP}px` : "auto";
    };
    // Each chosen value can make the field higher.
    const sizes = new ResizeObserver(place);
    if (field.current) sizes.observe(field.current);
    place();
    addEventListener("scroll", place, true);
    addEventListener("resize", place);
    return () => {
      sizes.disconnect();
      removeEventListener("scroll", place, true);
      removeEventListener("resize", place);
    };
  }, [isOpen]);
}

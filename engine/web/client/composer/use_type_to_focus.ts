import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Whoever starts to type anywhere on the page means the message field. */
export function useTypeToFocus(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    // A field that takes the focus by itself would open a phone's keyboard.
    if (matchMedia("(hover: hover)").matches) field.current?.focus();
    const onKeyDown = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      if (key.length !== 1 || key === " " || ctrlKey || metaKey || altKey) return;
      const isTaken = target instanceof Element &&
        target.closest("input, textarea, select, [role=menu], [role=combobox]");
      if (!isTaken) field.current?.focus();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}

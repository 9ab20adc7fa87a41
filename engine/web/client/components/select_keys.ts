/** What keys mean on a select, as a list box with one field that keeps the focus (source: WAI-ARIA, combobox). */

export type SelectKey =
  | { readonly do: "open" }
  | { readonly do: "take" }
  | { readonly do: "leave" }
  | { readonly do: "done" }
  | { readonly do: "move"; readonly to: number }
  | { readonly do: "find"; readonly letter: string };

export interface SelectState {
  readonly isOpen: boolean;
  readonly isMulti: boolean;
  /** The highlighted row; -1 for none. */
  readonly active: number;
  readonly count: number;
  /** Letters were just typed, and a blank can be one more of them. */
  readonly isTyping: boolean;
}

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** Rows that Page Up and Page Down pass. */
const PAGE = 8;

export function selectKey(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  state: SelectState,
): SelectKey | undefined {
  const { isOpen, isMulti, active, count, isTyping } = state;
  if (ctrlKey || metaKey) return undefined;
  if (key === " " && isOpen && isTyping) return { do: "find", letter: key };
  if (!isOpen && ["Enter", " ", "ArrowDown", "ArrowUp"].includes(key)) return { do: "open" };
  if (key.length === 1 && key !== " " && !altKey) return { do: "find", letter: key };
  if (!isOpen) return undefined;
  const to = (row: number): SelectKey => ({ do: "move", to: Math.max(0, Math.min(row, count - 1)) });
  switch (key) {
    case "Enter":
    case " ":
      return { do: "take" };
    case "Escape":
      return { do: "leave" };
    case "Tab":
      return isMulti ? { do: "done" } : { do: "leave" };
    case "ArrowDown":
      return to(active + 1);
    case "ArrowUp":
      return to(active - 1);
    case "PageDown":
      return to(active + PAGE);
    case "PageUp":
      return to(active - PAGE);
    case "Home":
      return to(0);
    case "End":
      return to(count - 1);
  }
}

/** The row that typed letters mean: the next one that begins with them, else the first that holds them; -1 for none. */
export function findRow(labels: readonly string[], typed: string, active: number): number {
  const wanted = typed.toLowerCase();
  // One letter, or the same one again and again, goes from row to row.
  const isRepeated = [...wanted].every((letter) => letter === wanted[0]);
  const start = isRepeated ? active + 1 : Math.max(0, active);
  const order = labels.map((_, step) => (start + step) % labels.length);
  const prefix = isRepeated ? wanted.slice(0, 1) : wanted;
  const begins = order.find((at) => labels[at]!.toLowerCase().startsWith(prefix));
  return begins ?? labels.findIndex((label) => label.toLowerCase().includes(wanted));
}

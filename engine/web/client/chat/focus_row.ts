const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Arrow keys go from message to message; the first press enters at the newest one. */
export function focusRow(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  const box = event.currentTarget;
  const active = document.activeElement;
  const row = active?.closest<HTMLElement>("[data-key]");
  if (step === undefined || (active !== box && active !== row)) return;
  const rows = [...box.querySelectorAll<HTMLElement>("[data-key]")];
  const at = row ? rows.indexOf(row) + step : rows.length - 1;
  const next = rows[at];
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

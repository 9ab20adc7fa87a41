import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { SelectOption } from "./select_option.tsx";
import type { SelectRow } from "./select_rows.ts";

export interface SelectListProps {
  readonly id: string;
  readonly label: string;
  readonly popup: RefObject<HTMLDivElement | null>;
  readonly rows: readonly SelectRow[];
  readonly active: number;
  readonly picked: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly onTake: (at: number) => void;
  readonly onHover: (at: number) => void;
  readonly onDone: () => void;
}

/** The open list of a select. Where several can be picked, its foot says how many and ends the picking. */
export function SelectList(props: SelectListProps) {
  const { id, label, popup, rows, active, picked, min, max, onTake, onHover, onDone } = props;
  const isMulti = max > 1;
  useLayoutEffect(() => {
    popup.current?.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div class="select-popup" ref={popup}>
      <div id={id} class="select-rows" role="listbox" aria-label={label} aria-multiselectable={isMulti}>
        {rows.map((row, at) => (
          <SelectOption
            key={row.key}
            id={`${id}-${at}`}
            row={row}
            isActive={at === active}
            isPicked={picked.includes(row.value)}
            isOff={isMulti && picked.length >= max && !picked.includes(row.value)}
            onTake={() => onTake(at)}
            onHover={() => at !== active && onHover(at)}
          />
        ))}
        {rows.length === 0 && <p class="select-empty">There is nothing to pick here.</p>}
      </div>
      {isMulti && (
        <div class="select-foot" onPointerDown={(event) => event.preventDefault()}>
          <span role="status">{countText(picked.length, min, max)}</span>
          <span class="key-hint" aria-hidden="true">Tab done · Esc leave</span>
          <button
            type="button"
            class="text-button"
            tabIndex={-1}
            disabled={picked.length < min}
            onClick={onDone}
          >
            Done
          </button>
        </div>
      )}
    </div>
  );
}

function countText(count: number, min: number, max: number): string {
  return count < min ? `${count} picked, ${min} needed` : `${count} of ${max} picked`;
}

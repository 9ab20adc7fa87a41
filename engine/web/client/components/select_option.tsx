import { Avatar } from "../basics/avatar.tsx";
import { Icon } from "../basics/icon.tsx";
import { Emoji } from "./emoji.tsx";
import type { SelectRow } from "./select_rows.ts";

export interface SelectOptionProps {
  readonly id: string;
  readonly row: SelectRow;
  readonly isActive: boolean;
  readonly isPicked: boolean;
  /** As many as allowed are picked, and this is none of them. */
  readonly isOff: boolean;
  readonly onTake: () => void;
  readonly onHover: () => void;
}

/** One row of an open select. */
export function SelectOption({ id, row, isActive, isPicked, isOff, onTake, onHover }: SelectOptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isPicked}
      aria-disabled={isOff}
      class={isActive ? "select-option active" : "select-option"}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={onHover}
      onClick={onTake}
    >
      <RowMark row={row} />
      <span class="select-option-text">
        <RowLabel row={row} />
        {row.detail && <span class="suggestion-detail">{row.detail}</span>}
      </span>
      {isPicked && <Icon name="check" size={18} />}
    </div>
  );
}

export function RowMark({ row: { face, sign, emoji } }: { row: SelectRow }) {
  if (face) return <Avatar {...face} size={24} />;
  if (sign) return <span class="suggestion-sign" aria-hidden="true">{sign}</span>;
  return emoji
    ? (
      <span class="select-emoji">
        <Emoji emoji={emoji} />
      </span>
    )
    : null;
}

export function RowLabel({ row: { label, color } }: { row: SelectRow }) {
  return (
    <span class="select-option-label" style={color ? { "--name-color": color } : undefined}>{label}</span>
  );
}

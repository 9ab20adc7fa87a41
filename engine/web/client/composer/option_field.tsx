import type { RefObject } from "preact";

export interface OptionFieldProps {
  readonly name: string;
  readonly text: string;
  readonly field: RefObject<HTMLInputElement | null> | undefined;
  readonly isRequired: boolean;
  readonly isInvalid: boolean;
  readonly listId: string | undefined;
  readonly activeRow: string | undefined;
  readonly onText: (text: string) => void;
  readonly onFocus: () => void;
}

/** One option of a slash command: its name and a field as wide as its text. */
export function OptionField(props: OptionFieldProps) {
  const { name, text, field, isRequired, isInvalid, listId, activeRow, onText, onFocus } = props;
  return (
    <label class={isInvalid ? "option-field invalid" : "option-field"}>
      <span class="option-name">{name}</span>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-expanded={listId !== undefined}
        aria-controls={listId}
        aria-activedescendant={activeRow}
        aria-autocomplete="list"
        aria-required={isRequired}
        aria-invalid={isInvalid}
        autocomplete="off"
        spellcheck={false}
        style={{ width: `${Math.min(40, Math.max(2, text.length + 1))}ch` }}
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onFocus={onFocus}
      />
    </label>
  );
}

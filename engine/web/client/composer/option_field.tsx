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
  /** Of an option that takes a file. */
  readonly onFile?: (file: File) => void;
}

/** One option of a slash command: its name and a field as wide as its text. */
export function OptionField(props: OptionFieldProps) {
  const { name, text, field, isRequired, isInvalid, listId, activeRow, onText, onFocus, onFile } = props;
  if (onFile) return <FileField {...props} onFile={onFile} />;
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

/** An option that takes a file: Enter or a click chooses one. */
function FileField(props: OptionFieldProps & { readonly onFile: (file: File) => void }) {
  const { name, text, field, isRequired, isInvalid, onFocus, onFile } = props;
  return (
    <label class={isInvalid ? "option-field invalid" : "option-field"}>
      <span class="option-name">{name}</span>
      <input
        ref={field}
        type="file"
        class="for-screen-readers"
        aria-label={text === "" ? `${name}, no file yet` : `${name}, ${text}`}
        aria-required={isRequired}
        aria-invalid={isInvalid}
        onChange={({ currentTarget: { files } }) => files?.[0] && onFile(files[0])}
        onFocus={onFocus}
      />
      <span class="option-file">{text || "Choose a file"}</span>
    </label>
  );
}

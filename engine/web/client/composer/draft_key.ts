import { type CommandDraft, moveTo, removeOption } from "../slash/draft.ts";

/** What a key means between the fields of a slash command; `undefined` where it means nothing special. */
export function draftKey(
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  input: Pick<HTMLInputElement, "value" | "selectionStart" | "selectionEnd"> | undefined,
  draft: CommandDraft,
  leave: () => void,
  change: (draft: CommandDraft) => void,
): (() => void) | undefined {
  const { active, filled } = draft;
  const isAtStart = input?.selectionStart === 0 && input.selectionEnd === 0;
  const isAtEnd = input !== undefined && input.selectionStart === input.value.length;
  const back = () => change(moveTo(draft, active - 1));
  switch (key) {
    case "Escape":
      return leave;
    case "Tab":
      return shiftKey && active > 0 ? back : undefined;
    case "ArrowLeft":
      return isAtStart && active > 0 ? back : undefined;
    case "ArrowRight":
      return isAtEnd && active < filled.length ? () => change(moveTo(draft, active + 1)) : undefined;
    case "Backspace":
      if (!isAtStart || (input?.value ?? "") !== "") return undefined;
      if (filled[active]?.option.required === false) return () => change(removeOption(draft, active));
      return active > 0 ? back : leave;
  }
}

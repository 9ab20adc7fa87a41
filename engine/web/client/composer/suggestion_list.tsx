import { useLayoutEffect, useRef } from "preact/hooks";
import { Avatar } from "../basics/avatar.tsx";
import type { Suggestion } from "./suggestion.ts";

export interface SuggestionListProps {
  readonly id: string;
  readonly title: string;
  readonly suggestions: readonly Suggestion[];
  /** The row that Enter takes; -1 for none. */
  readonly highlighted: number;
  readonly onPick: (at: number) => void;
  /** Which keys do what. */
  readonly hint?: string;
}

/** Rows to choose from above the message field, which keeps the focus. */
export function SuggestionList({ id, title, suggestions, highlighted, onPick, hint }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector(`#${id}-${highlighted}`)?.scrollIntoView({ block: "nearest" });
  }, [highlighted, suggestions]);
  return (
    <div class="suggestions-box">
      <div class="suggestions-title">
        <span>{title}</span>
        {hint && <span class="key-hint" aria-hidden="true">{hint}</span>}
      </div>
      <div class="suggestions" id={id} role="listbox" aria-label={title} ref={list}>
        {suggestions.map((suggestion, at) => (
          <SuggestionRow
            key={suggestion.key}
            id={`${id}-${at}`}
            suggestion={suggestion}
            isHighlighted={at === highlighted}
            onPick={() => onPick(at)}
          />
        ))}
      </div>
    </div>
  );
}

interface SuggestionRowProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly isHighlighted: boolean;
  readonly onPick: () => void;
}

function SuggestionRow({ id, suggestion, isHighlighted, onPick }: SuggestionRowProps) {
  const { label, refusal, detail, marks, from, face, sign, color } = suggestion;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isHighlighted}
      aria-disabled={refusal !== undefined}
      class="suggestion"
      // The field must not lose the focus to the list.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {face && <Avatar {...face} size={24} />}
      {sign && <span class="suggestion-sign" aria-hidden="true">{sign}</span>}
      <span class="suggestion-text">
        <span class="suggestion-label">
          <b style={color ? { "--name-color": color } : undefined}>{label}</b>
          {marks?.map((mark) => <span key={mark} class="option-mark">{mark}</span>)}
        </span>
        {detail && <span class="suggestion-detail">{detail}</span>}
      </span>
      {from && <span class="suggestion-from">{from}</span>}
    </div>
  );
}

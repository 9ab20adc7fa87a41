import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import { addOption, type CommandDraft, moveTo, nextEmpty, pick, remaining, setText } from "../slash/draft.ts";
import { readFiles } from "../modal/read_files.ts";
import { resolveOption } from "../slash/resolve_option.ts";
import { DirectoryContext } from "../state/contexts.ts";
import { draftKey } from "./draft_key.ts";
import { fieldOffer } from "./field_offer.ts";
import { OptionField } from "./option_field.tsx";
import { SuggestionList } from "./suggestion_list.tsx";
import { useAutocomplete } from "./use_autocomplete.ts";
import { useHighlight } from "./use_highlight.ts";

export interface CommandComposerProps {
  readonly draft: CommandDraft;
  readonly onDraft: (draft: CommandDraft) => void;
  readonly onSend: () => void;
  /** Back to the plain field. */
  readonly onLeave: () => void;
  /** The field with the cursor is wrong, and the page has just said so. */
  readonly hasProblem: boolean;
  readonly onProblem: (problem: string | undefined) => void;
}

const LIST = "option-suggestions";
/** What a field for files has. */
const NO_TEXT = { value: "", selectionStart: 0, selectionEnd: 0 };

/** A slash command while it is filled in: option by option, each with its own list. */
export function CommandComposer(
  { draft, onDraft, onSend, onLeave, hasProblem, onProblem }: CommandComposerProps,
) {
  const directory = useContext(DirectoryContext);
  const [tail, setTail] = useState("");
  const active = useRef<HTMLInputElement>(null);
  const autocomplete = useAutocomplete(draft, directory);
  const offer = fieldOffer(draft, tail, directory, autocomplete);
  const field = draft.filled[draft.active];
  const subject = `${draft.active} ${field?.text ?? tail} ${offer.rows[0]?.suggestion.key}`;
  const highlight = useHighlight(subject, offer.rows.length, offer.first);
  const activeRow = highlight.at >= 0 ? `${LIST}-${highlight.at}` : undefined;

  useLayoutEffect(() => active.current?.focus(), [draft.active, draft.filled.length]);

  const change = (next: CommandDraft) => {
    onProblem(undefined);
    setTail("");
    onDraft(next);
  };
  const take = (at: number) => {
    const choice = offer.rows[at]?.choice;
    if (!choice) return;
    change(
      choice.kind === "value" ? pick(draft, draft.active, choice.picked) : addOption(draft, choice.option),
    );
  };
  const takeFile = async (at: number, file: File) => {
    try {
      const [value] = await readFiles([file]);
      if (value) change(pick(draft, at, { label: file.name, value }));
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const enter = () => {
    if (highlight.at >= 0) return take(highlight.at);
    const here = field && field.text !== "" ? resolveOption(field, directory).problem : undefined;
    if (here !== undefined) return onProblem(here);
    const empty = nextEmpty(draft, draft.active);
    if (field?.text && draft.filled[empty]?.option.required) return change(moveTo(draft, empty));
    onSend();
  };
  /** Takes what is highlighted, or goes on; `false` when there is nowhere to go. */
  const tab = (): boolean => {
    if (field && field.text !== "" && !field.picked && highlight.at >= 0) take(highlight.at);
    else if (field) change(moveTo(draft, draft.active + 1));
    else if (remaining(draft).length > 0) take(Math.max(0, highlight.at));
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const input = event.target instanceof HTMLInputElement ? event.target : undefined;
    // There Enter chooses a file, until there is one.
    if (event.key === "Enter" && input?.type === "file" && !field?.picked) return;
    const action = draftKey(event, input?.type === "file" ? NO_TEXT : input, draft, onLeave, change);
    if (event.key === "Enter") enter();
    else if (event.key === "Tab" && !event.shiftKey) {
      if (!tab()) return;
    } else if (event.key === "ArrowDown") highlight.move(1);
    else if (event.key === "ArrowUp") highlight.move(-1);
    else if (action) action();
    else return;
    event.preventDefault();
  };

  const isOpen = offer.rows.length > 0;
  const left = remaining(draft).length;
  return (
    <>
      <SuggestionList
        id={LIST}
        title={offer.title}
        suggestions={offer.rows.map(({ suggestion }) => suggestion)}
        highlighted={highlight.at}
        onPick={take}
        hint="Tab next · Enter send · Esc leave"
      />
      <div
        class="command-field"
        role="group"
        aria-label={`Command ${draft.command.name}`}
        onKeyDown={onKeyDown}
      >
        <span class="command-name">/{draft.command.name}</span>
        {draft.filled.map((filled, at) => (
          <OptionField
            key={filled.option.name}
            name={filled.option.name}
            text={filled.text}
            field={at === draft.active ? active : undefined}
            isRequired={filled.option.required}
            isInvalid={at === draft.active ? hasProblem : filled.text !== "" &&
              resolveOption(filled, directory).problem !== undefined}
            listId={isOpen && at === draft.active ? LIST : undefined}
            activeRow={at === draft.active ? activeRow : undefined}
            onText={(text) => change(setText(draft, at, text))}
            onFile={filled.option.kind === "attachment" ? (file) => void takeFile(at, file) : undefined}
            onFocus={() => at !== draft.active && onDraft(moveTo(draft, at))}
          />
        ))}
        <input
          ref={field ? undefined : active}
          class="option-tail"
          type="text"
          role="combobox"
          aria-label={left > 0 ? `${left} more options; Enter sends the command` : "Enter sends the command"}
          aria-expanded={isOpen && !field}
          aria-controls={field ? undefined : LIST}
          aria-activedescendant={field ? undefined : activeRow}
          autocomplete="off"
          placeholder={left > 0 ? `+${left} optional` : ""}
          value={tail}
          onInput={({ currentTarget }) => setTail(currentTarget.value)}
          onFocus={() => field && onDraft(moveTo(draft, draft.filled.length))}
        />
      </div>
    </>
  );
}

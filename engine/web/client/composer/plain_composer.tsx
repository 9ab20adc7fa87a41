import type { RefObject } from "preact";
import { useContext, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { FlatCommand } from "../slash/flat_command.ts";
import { DirectoryContext, RefusalsContext } from "../state/contexts.ts";
import { plainOffer } from "./plain_suggestions.ts";
import { SuggestionList } from "./suggestion_list.tsx";
import { useHighlight } from "./use_highlight.ts";

export interface PlainComposerProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly label: string;
  readonly commands: readonly FlatCommand[];
  /** The text is an older line: the arrow keys go on through them. */
  readonly isRecalled: boolean;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  readonly onCommand: (command: FlatCommand) => void;
  /** The command as it stands, without options. */
  readonly onCallAtOnce: (command: FlatCommand) => void;
  /** A command was taken that the person may not use. */
  readonly onRefused: (reason: string) => void;
  /** Older (1) or newer (-1) lines; `false` when there are none. */
  readonly onHistory: (by: 1 | -1) => boolean;
  readonly onEscape: (() => void) | undefined;
}

const LIST = "plain-suggestions";
/** Discord's limit of a message's text. */
const MAX_LENGTH = 2000;

/** The message field: text, with lists for commands, people and channels. */
export function PlainComposer(props: PlainComposerProps) {
  const { field, text, label, commands, isRecalled, onText, onSend, onCommand, onHistory, onEscape } = props;
  const directory = useContext(DirectoryContext);
  const refusals = useContext(RefusalsContext);
  const [cursor, setCursor] = useState(text.length);
  /** Where the cursor goes once the completed text stands in the field. */
  const cursorWanted = useRef<number | undefined>(undefined);
  const [closedFor, setClosedFor] = useState<string>();
  const found = useMemo(() => plainOffer(text, cursor, commands, directory, refusals), [
    text,
    cursor,
    commands,
    directory,
    refusals,
  ]);
  const offer = closedFor === text || isRecalled ? undefined : found;
  const highlight = useHighlight(
    `${offer?.kind} ${text}`,
    offer?.suggestions.length ?? 0,
    offer?.kind === "line" ? -1 : 0,
  );

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
    if (cursorWanted.current === undefined) return;
    element.setSelectionRange(cursorWanted.current, cursorWanted.current);
    cursorWanted.current = undefined;
  }, [text]);

  const take = (at: number) => {
    if (!offer) return;
    if (offer.kind === "line") return;
    if (offer.kind === "commands") {
      const refusal = offer.suggestions[at]?.refusal;
      if (refusal) return props.onRefused(refusal);
      return offer.commands[at] && onCommand(offer.commands[at]);
    }
    const chosen = offer.suggestions[at];
    if (!chosen) return;
    const end = offer.start + chosen.text.length;
    onText(text.slice(0, offer.start) + chosen.text + text.slice(cursor));
    setCursor(end);
    cursorWanted.current = end;
  };

  const onEnter = () => {
    if (!offer || highlight.at < 0) return onSend();
    const command = offer.kind === "commands" ? offer.commands[highlight.at] : undefined;
    const isComplete = command?.name === text.slice(1).trim() &&
      !command.options.some(({ required }) => required);
    if (command && isComplete && !offer.suggestions[highlight.at]?.refusal) props.onCallAtOnce(command);
    else take(highlight.at);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isListOpen = offer !== undefined && offer.kind !== "line";
    if (event.key === "Enter" && !event.shiftKey) onEnter();
    else if (event.key === "Tab" && isListOpen && !event.shiftKey) take(highlight.at);
    else if (event.key === "ArrowDown" && isListOpen) highlight.move(1);
    else if (event.key === "ArrowUp" && isListOpen) highlight.move(-1);
    else if (event.key === "ArrowUp" && !text.includes("\n") && onHistory(1)) setCursor(0);
    else if (event.key === "ArrowDown" && !text.includes("\n") && onHistory(-1)) setCursor(0);
    else if (event.key === "Escape" && offer) setClosedFor(text);
    else if (event.key === "Escape" && onEscape) onEscape();
    else return;
    event.preventDefault();
  };

  const follow = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
    setCursor(currentTarget.selectionStart);

  return (
    <>
      {offer && (
        <SuggestionList
          id={LIST}
          title={offer.title}
          suggestions={offer.suggestions}
          highlighted={highlight.at}
          onPick={take}
          hint={offer.kind === "line" ? undefined : "↑ ↓ choose · Tab take · Esc close"}
        />
      )}
      <textarea
        ref={field}
        class="message-field"
        rows={1}
        maxLength={MAX_LENGTH}
        placeholder={label}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={offer && LIST}
        aria-activedescendant={offer && highlight.at >= 0 ? `${LIST}-${highlight.at}` : undefined}
        autocomplete="off"
        value={text}
        onInput={(event) => {
          onText(event.currentTarget.value);
          follow(event);
        }}
        onKeyUp={follow}
        onClick={follow}
        onKeyDown={onKeyDown}
      />
    </>
  );
}

import type { APISelectMenuComponent } from "discord-api-types/v10";
import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Icon } from "../basics/icon.tsx";
import { DirectoryContext } from "../state/contexts.ts";
import { findRow, selectKey } from "./select_keys.ts";
import { SelectList } from "./select_list.tsx";
import { RowLabel, RowMark } from "./select_option.tsx";
import { boundsOf, defaultValues, selectRows } from "./select_rows.ts";
import { Spinner } from "./spinner.tsx";
import { usePopupPlace } from "./use_popup_place.ts";

export interface SelectFieldProps {
  /** Of its list's element; no other on the page has it. */
  readonly id: string;
  readonly select: APISelectMenuComponent;
  /** Something was picked, and the bot has not answered yet. */
  readonly isWaiting: boolean;
  /** As a field of a form: its label and what is told of it stand outside. */
  readonly field?: {
    readonly labelId: string;
    readonly describedBy: string | undefined;
    readonly isWrong: boolean;
  };
  readonly onPick: (customId: string, values: readonly string[]) => void;
}

/** Letters typed within this time belong together. */
const TYPING_MS = 700;

/** A select of any kind: a field that shows what is picked, and its list while it is open. */
export function SelectField({ id, select, isWaiting, field: outer, onPick }: SelectFieldProps) {
  const directory = useContext(DirectoryContext);
  const rows = useMemo(() => selectRows(select, directory), [select, directory]);
  const labels = rows.map(({ label }) => label);
  const { min, max } = boundsOf(select);
  const isMulti = max > 1;
  const field = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: "", at: 0 });
  /** What was picked last holds until the bot sends the select anew. */
  const [last, setLast] = useState<{ of: APISelectMenuComponent; values: readonly string[] }>();
  const shown = last?.of === select ? last.values : defaultValues(select);
  /** What is picked while the list is open; `undefined` while it is closed. */
  const [draft, setDraft] = useState<readonly string[]>();
  const [active, setActive] = useState(-1);
  const isOpen = draft !== undefined;
  usePopupPlace(field, popup, isOpen);

  const open = () => {
    if (isWaiting || select.disabled) return;
    setDraft(shown);
    setActive(rows.findIndex(({ value }) => shown.includes(value)));
  };
  const leave = () => {
    setDraft(undefined);
    // Letters of a list that was closed mean nothing to the next.
    typed.current = { text: "", at: 0 };
  };
  const send = (values: readonly string[]) => {
    leave();
    setLast({ of: select, values });
    onPick(select.custom_id, values);
  };
  const done = () => {
    if (!draft || draft.length < min || isSame(draft, shown)) leave();
    else send(draft);
  };
  const take = (at: number) => {
    const value = rows[at]?.value;
    if (value === undefined || !draft) return;
    const isPicked = draft.includes(value);
    if (!isMulti) return send(isPicked && min === 0 ? [] : [value]);
    setActive(at);
    if (isPicked) setDraft(draft.filter((one) => one !== value));
    else if (draft.length < max) setDraft([...draft, value]);
  };
  const find = (letter: string, now: number) => {
    const before = typed.current;
    typed.current = { text: now - before.at < TYPING_MS ? before.text + letter : letter, at: now };
    if (!isOpen) open();
    const at = findRow(labels, typed.current.text, active);
    if (at !== -1) setActive(at);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { text, at } = typed.current;
    const isTyping = event.timeStamp - at < TYPING_MS && findRow(labels, `${text} `, active) !== -1;
    const key = selectKey(event, { isOpen, isMulti, active, count: rows.length, isTyping });
    if (!key) return;
    // Tab leaves a list with one choice and goes on; everything else stays here.
    if (event.key !== "Tab" || key.do === "done") event.preventDefault();
    event.stopPropagation();
    if (key.do === "open") open();
    else if (key.do === "take") take(active);
    else if (key.do === "leave") leave();
    else if (key.do === "done") done();
    else if (key.do === "move") setActive(key.to);
    else find(key.letter, event.timeStamp);
  };

  // A press elsewhere ends the picking, as it does in Discord.
  const end = useRef(done);
  end.current = done;
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = ({ target }: PointerEvent) => {
      const isInside = target instanceof Node &&
        (field.current?.contains(target) || popup.current?.contains(target));
      if (!isInside) end.current();
    };
    addEventListener("pointerdown", onPointerDown);
    return () => removeEventListener("pointerdown", onPointerDown);
  }, [isOpen]);

  const label = select.placeholder ?? "Make a selection";
  const picked = rows.filter(({ value }) => (draft ?? shown).includes(value));
  return (
    <div class="select">
      <button
        type="button"
        ref={field}
        class="select-field"
        role="combobox"
        data-control={select.custom_id}
        aria-label={outer ? undefined : label}
        aria-labelledby={outer && `${outer.labelId} ${id}-shown`}
        aria-describedby={outer?.describedBy}
        aria-invalid={outer?.isWrong}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        aria-busy={isWaiting}
        disabled={select.disabled ?? false}
        onClick={() => isOpen ? done() : open()}
        onKeyDown={onKeyDown}
        onBlur={leave}
      >
        <span id={`${id}-shown`} class={picked.length > 0 ? "select-shown" : "select-shown empty"}>
          {picked.length === 0 && label}
          {picked.map((row) => (
            <span key={row.key} class={isMulti ? "select-picked chip" : "select-picked"}>
              <RowMark row={row} />
              <RowLabel row={row} />
            </span>
          ))}
        </span>
        {isWaiting ? <Spinner /> : <Icon name="chevron" />}
      </button>
      {isOpen && (
        <SelectList
          id={id}
          label={label}
          popup={popup}
          rows={rows}
          active={active}
          picked={draft}
          min={min}
          max={max}
          onTake={take}
          onHover={setActive}
          onDone={done}
        />
      )}
    </div>
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}

import { useEffect, useRef, useState } from "preact/hooks";
import type { SourceLines, SourcePlace } from "../../../model/panels/runs.ts";
import { Icon } from "../basics/icon.tsx";
import { useAsk } from "../panels/panel_link.ts";
import { textOf } from "./use_runs.ts";

/** The lines of a definition around a place, which is marked. Lies over what it was opened from. */
export function SourceView({ place, onClose }: { place: SourcePlace; onClose: () => void }) {
  const ask = useAsk();
  const { path, line } = place;
  const [source, setSource] = useState<SourceLines>();
  const [problem, setProblem] = useState<string>();
  const close = useRef<HTMLButtonElement>(null);
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => {
    let isMeant = true;
    ask("runs", "source", { path, line }).then(
      (found) => isMeant && setSource(found),
      (error) => isMeant && setProblem(textOf(error)),
    );
    return () => {
      isMeant = false;
    };
  }, [path, line]);
  useEffect(() => close.current?.focus(), []);
  useEffect(() => marked.current?.scrollIntoView({ block: "center" }), [source]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // It would close the drawer that this stands in as well.
    event.stopPropagation();
    onClose();
  };
  return (
    <section class="source-view" aria-label={`${path}, line ${line}`} onKeyDown={onKeyDown}>
      <header>
        <h2>
          {path}
          <span class="source-line">:{source?.line ?? line}</span>
        </h2>
        <button type="button" class="icon-button" aria-label="Close the source" ref={close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {problem && <p class="why-note" role="alert">{problem}</p>}
      {source && (
        <ol class="source-lines" tabIndex={0} aria-label="Lines">
          {source.lines.map((text, index) => {
            const number = source.first + index;
            const isMarked = number === source.line;
            return (
              <li
                key={number}
                class={isMarked ? "marked" : undefined}
                aria-current={isMarked ? "true" : undefined}
                ref={isMarked ? marked : undefined}
              >
                <span class="line-number">{number}</span>
                <code>{text || " "}</code>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

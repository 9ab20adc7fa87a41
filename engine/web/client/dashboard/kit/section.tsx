import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Asked } from "./use_asked.ts";

export interface SectionProps {
  readonly title: string;
  /** What one needs to know to read it. */
  readonly note?: ComponentChildren;
  /** What can be done with all of it. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A section of the dashboard. Its heading takes the focus when one comes to it, so that it is read out. */
export function Section({ title, note, actions, children }: SectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <header class="dash-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {note && <p class="dash-note">{note}</p>}
        </div>
        {actions && <div class="dash-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}

export interface LoadedProps<T> {
  readonly asked: Asked<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** What was asked for, as soon as it is there. */
export function Loaded<T>({ asked: { value, problem, reload }, children }: LoadedProps<T>) {
  if (value !== undefined) return <>{children(value)}</>;
  if (problem === undefined) return <p class="dash-empty" aria-busy="true">One moment…</p>;
  return (
    <div class="dash-empty" role="alert">
      <p>{problem}</p>
      <button type="button" class="dash-button" onClick={reload}>Try again</button>
    </div>
  );
}

/** Parts of the page that are fetched when they are first shown: most of them nobody needs at once. */
import type { ComponentChildren, ComponentType, FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

export interface LazyPart<Props> extends FunctionComponent<Props> {
  /** Fetches it ahead. */
  fetch(): void;
}

export interface LazyOptions {
  /** Name of a style sheet that belongs to it: `form` for `/form.css`. */
  readonly style?: string;
  /** Stands in its place until it is there. */
  readonly waiting?: ComponentChildren;
}

export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { style, waiting = null }: LazyOptions = {},
): LazyPart<Props> {
  let ready: ComponentType<Props> | undefined;
  let fetching: Promise<void> | undefined;
  const fetchOnce = () =>
    fetching ??= Promise.all([load(), style === undefined ? undefined : addStyle(style)])
      .then(([Part]) => void (ready = Part));
  function Lazy(props: Props) {
    const [state, setState] = useState<"waiting" | "ready" | "failed">(ready ? "ready" : "waiting");
    useEffect(() => {
      if (state === "ready") return;
      // It may have come since the component was drawn.
      fetchOnce().then(() => setState("ready"), () => setState("failed"));
    }, []);
    if (state === "failed") {
      return (
        <p class="part-missing" role="alert">
          This part could not be fetched. Reload the page, or start the program again.
        </p>
      );
    }
    const Part = ready;
    return Part ? <Part {...props} /> : <>{waiting}</>;
  }
  return Object.assign(Lazy, { fetch: () => void fetchOnce().catch(() => {}) });
}

/** Resolves when the style sheet holds. */
function addStyle(name: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = `/${name}.css`;
  link.onload = () => resolve();
  link.onerror = () => reject(new Error(`${name}.css could not be fetched`));
  document.head.append(link);
  return promise;
}

/** The notices at the edge of the page: three at most, the newest last. */
import type { Changes, LiveNews, Reloaded, Repeated, Trouble } from "../../../model/panels/live.ts";

export type Toast =
  & { readonly key: number }
  & (
    | { readonly kind: "reloaded"; readonly reloaded: Reloaded }
    | { readonly kind: "trouble"; readonly trouble: Trouble }
    | { readonly kind: "repeated"; readonly repeated: Repeated }
    /** A sentence. */
    | { readonly kind: "note"; readonly text: string; readonly isRefusal: boolean }
  );

type WithoutKey<T> = T extends Toast ? Omit<T, "key"> : never;

export interface Toasts {
  /** Oldest first. */
  readonly list: readonly Toast[];
  /** Troubles that somebody has closed, as they were then. */
  readonly closed: ReadonlySet<string>;
  readonly lastKey: number;
}

export type ToastEvent =
  | { readonly type: "news"; readonly news: LiveNews }
  | { readonly type: "repeated"; readonly repeated: Repeated }
  | { readonly type: "note"; readonly text: string; readonly isRefusal?: boolean }
  | { readonly type: "close"; readonly key: number };

const MOST = 3;

export const NO_TOASTS: Toasts = { list: [], closed: new Set(), lastKey: 0 };

export function reduceToasts(state: Toasts, event: ToastEvent): Toasts {
  switch (event.type) {
    case "repeated":
      return add(without(state, ({ kind }) => kind === "repeated"), {
        kind: "repeated",
        repeated: event.repeated,
      });
    case "note":
      return add(state, { kind: "note", text: event.text, isRefusal: event.isRefusal ?? false });
    case "close":
      return close(state, event.key);
    case "news":
      return hear(state, event.news);
  }
}

function hear(state: Toasts, news: LiveNews): Toasts {
  if (news.kind === "stopped") {
    return add(state, { kind: "note", text: `${news.bot} was stopped: its file is gone.`, isRefusal: false });
  }
  if (news.kind === "reloaded") {
    const { reloaded } = news;
    const rest = without(state, (toast) => toast.kind === "reloaded" && toast.reloaded.bot === reloaded.bot);
    return add(rest, { kind: "reloaded", reloaded });
  }
  const texts = new Set(news.troubles.map((trouble) => JSON.stringify(trouble)));
  const closed = new Set([...state.closed].filter((text) => texts.has(text)));
  const shown = new Set(
    state.list.flatMap((toast) => toast.kind === "trouble" ? [JSON.stringify(toast.trouble)] : []),
  );
  const kept = without(
    { ...state, closed },
    (toast) => toast.kind === "trouble" && !texts.has(JSON.stringify(toast.trouble)),
  );
  return news.troubles.filter((trouble) => {
    const text = JSON.stringify(trouble);
    return !shown.has(text) && !closed.has(text);
  }).reduce((all, trouble) => add(all, { kind: "trouble", trouble }), kept);
}

function close(state: Toasts, key: number): Toasts {
  const toast = state.list.find((one) => one.key === key);
  const rest = without(state, (one) => one.key === key);
  if (toast?.kind !== "trouble") return rest;
  return { ...rest, closed: new Set([...rest.closed, JSON.stringify(toast.trouble)]) };
}

/** What stands until it is mended goes last. */
function add(state: Toasts, toast: WithoutKey<Toast>): Toasts {
  const key = state.lastKey + 1;
  const list = [...state.list, { ...toast, key } as Toast];
  if (list.length > MOST) {
    const passing = list.findIndex(({ kind }) => kind !== "trouble");
    list.splice(passing === -1 || passing === list.length - 1 ? 0 : passing, 1);
  }
  return { ...state, list, lastKey: key };
}

function without(state: Toasts, drop: (toast: Toast) => boolean): Toasts {
  return { ...state, list: state.list.filter((toast) => !drop(toast)) };
}

/** In a sentence, for whoever hears it. */
export function tellToast(toast: Toast): string {
  switch (toast.kind) {
    case "note":
      return toast.text;
    case "reloaded": {
      const changes = tellChanges(toast.reloaded.changes).map(([what, names]) =>
        `${what} ${names.join(", ")}`
      );
      return [`${reloadedTitle(toast.reloaded)}.`, ...changes].join(" ");
    }
    case "trouble": {
      const { trouble: { title, problems: [problem], text, keepsRunning } } = toast;
      return [
        `${title}.`,
        problem ? `Line ${problem.line ?? "unknown"}: ${problem.message}` : text,
        keepsRunning && KEEPS_RUNNING,
      ].filter(Boolean).join(" ");
    }
    case "repeated":
      return `${toast.repeated.what}, done again. ${toast.repeated.differs ? "The answer differs." : SAME}`;
  }
}

export const KEEPS_RUNNING = "The last good version keeps running.";
export const SAME = "The answer is the same.";

export function reloadedTitle({ files, ms, name }: Reloaded): string {
  const what = files.length === 1 ? files[0] : name;
  return `Reloaded ${what} in ${Math.max(1, Math.round(ms))} ms`;
}

/** `["Added", ["command new"]]`; nothing where nothing is different. */
export function tellChanges({ added, changed, removed }: Changes): [string, readonly string[]][] {
  const all: [string, readonly string[]][] = [["Added", added], ["Changed", changed], ["Removed", removed]];
  return all.filter(([, names]) => names.length > 0);
}

import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import type { LiveNews, RepeatWish } from "../../../model/panels/live.ts";
import { useAsk, useNews } from "../panels/panel_link.ts";
import type { LiveWish } from "./live_wish.ts";
import { TestDialog } from "./test_dialog.tsx";
import { ToastBox } from "./toast_box.tsx";
import { ReloadedPart, RepeatedPart, TroublePart } from "./toast_parts.tsx";
import { NO_TOASTS, reduceToasts, reloadedTitle, tellToast, type Toast } from "./toasts.ts";

export interface LivePartProps {
  /** Id of the person on screen. */
  readonly actingAs: string | undefined;
  /** What was asked for last. */
  readonly wish: LiveWish | undefined;
}

/** What happens while files are saved: notices at the edge, and what is done again. */
export function LivePart({ actingAs, wish }: LivePartProps) {
  const ask = useAsk();
  const [{ list }, dispatch] = useReducer(reduceToasts, NO_TOASTS);
  const [repeats, setRepeats] = useState(false);
  const [testing, setTesting] = useState<{ readonly from?: string }>();
  /** The newest step of the session when the page was opened. */
  const opened = useRef<number>(undefined);

  const repeat = (given: RepeatWish) =>
    ask("live", "repeat", given).then(
      (repeated) => dispatch({ type: "repeated", repeated }),
      (error: Error) => dispatch({ type: "note", text: error.message, isRefusal: true }),
    );
  useNews("live", (news: LiveNews) => {
    dispatch({ type: "news", news });
    // Told at the beginning, and again by a program that was started anew.
    if (news.kind === "troubles") {
      ask("live", "now", {}).then(
        ({ step }) => opened.current = Math.min(opened.current ?? step, step),
        () => {},
      );
    }
    if (news.kind === "reloaded" && repeats && actingAs !== undefined) void repeat({ lastOf: actingAs });
  });
  useEffect(() => {
    if (wish?.do === "repeat") void repeat({ messageId: wish.messageId });
    if (wish?.do === "repeat_last" && actingAs !== undefined) void repeat({ lastOf: actingAs });
    if (wish?.do === "test") setTesting(wish);
  }, [wish]);

  const newest = list.at(-1);
  useEffect(() => {
    if (!newest) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // What lies above the notices is closed first.
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      dispatch({ type: "close", key: newest.key });
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [newest]);

  const body = (toast: Toast) => {
    if (toast.kind === "reloaded") return <ReloadedPart reloaded={toast.reloaded} />;
    if (toast.kind === "trouble") return <TroublePart trouble={toast.trouble} />;
    if (toast.kind === "note") return null;
    const { repeated } = toast;
    return (
      <RepeatedPart
        repeated={repeated}
        repeats={repeats}
        onRepeats={setRepeats}
        onAgain={() => void repeat({ step: repeated.step })}
      />
    );
  };
  return (
    <>
      <div class="toasts" role="region" aria-label="Notices">
        {list.map((toast) => (
          <ToastBox
            key={toast.key}
            {...lookOf(toast)}
            onClose={() => dispatch({ type: "close", key: toast.key })}
          >
            {body(toast)}
          </ToastBox>
        ))}
      </div>
      <div class="for-screen-readers" role="status" aria-live="polite">{newest && tellToast(newest)}</div>
      {testing && (
        <TestDialog
          wish={testing.from === undefined ? { after: opened.current ?? 0 } : { from: testing.from }}
          onClose={() => setTesting(undefined)}
          onSaved={(file) => {
            setTesting(undefined);
            dispatch({ type: "note", text: `The test stands in ${file} now.` });
          }}
        />
      )}
    </>
  );
}

function lookOf(toast: Toast) {
  switch (toast.kind) {
    case "reloaded":
      return { look: "good", icon: "check", title: reloadedTitle(toast.reloaded), passes: true } as const;
    case "trouble":
      return { look: "bad", icon: "alert", title: toast.trouble.title, passes: false } as const;
    case "repeated":
      return { look: "plain", icon: "repeat", title: toast.repeated.what, passes: false } as const;
    case "note":
      return toast.isRefusal
        ? { look: "bad", icon: "alert", title: toast.text, passes: true } as const
        : { look: "plain", icon: "check", title: toast.text, passes: true } as const;
  }
}

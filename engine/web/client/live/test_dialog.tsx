import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TestWish, TrialResult, WrittenTest } from "../../../model/panels/live.ts";
import { Icon } from "../basics/icon.tsx";
import { useAsk } from "../panels/panel_link.ts";

export interface TestDialogProps {
  /** Which part of the session. */
  readonly wish: Pick<TestWish, "after" | "from">;
  readonly onClose: () => void;
  readonly onSaved: (file: string) => void;
}

/** The session as a test: to look at, to try, to copy, and to append to the bot's file. */
export function TestDialog({ wish, onClose, onSaved }: TestDialogProps) {
  const ask = useAsk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState("Saved from the page");
  const [pauses, setPauses] = useState(false);
  const [bot, setBot] = useState<string>();
  const [test, setTest] = useState<WrittenTest>();
  const [problem, setProblem] = useState<string>();
  const [trial, setTrial] = useState<TrialResult>();
  const [busy, setBusy] = useState<"try" | "save">();
  const [isCopied, setCopied] = useState(false);
  const whole: TestWish = {
    ...wish,
    ...(bot === undefined ? {} : { bot }),
    name: name.trim() || "Saved from the page",
    pauses,
  };

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    let isOver = false;
    setTrial(undefined);
    setCopied(false);
    ask("live", "test", whole).then((test) => {
      if (isOver) return;
      setTest(test);
      setProblem(undefined);
    }, (error: Error) => isOver || setProblem(error.message));
    return () => void (isOver = true);
  }, [whole.name, pauses, bot]);

  const during = (what: "try" | "save", work: Promise<void>) => {
    setBusy(what);
    setProblem(undefined);
    work.catch((error: Error) => setProblem(error.message)).finally(() => setBusy(undefined));
  };
  const copy = () => {
    if (test) navigator.clipboard.writeText(test.yaml).then(() => setCopied(true), () => {});
  };

  return (
    <dialog
      ref={dialog}
      class="live-dialog"
      aria-labelledby="live-dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="live-dialog-head">
        <h2 id="live-dialog-title">Save the session as a test</h2>
        <button type="button" class="icon-button" aria-label="Close" title="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="live-dialog-body">
        <label class="live-field">
          <span>Name of the test</span>
          <input maxLength={200} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
        <div class="live-row">
          <label class="live-check">
            <input
              type="checkbox"
              checked={pauses}
              onChange={({ currentTarget }) => setPauses(currentTarget.checked)}
            />
            With the pauses between steps
          </label>
          {test && test.bots.length > 1 && (
            <label class="live-check">
              Bot
              <select value={test.bot} onChange={({ currentTarget }) => setBot(currentTarget.value)}>
                {test.bots.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </select>
            </label>
          )}
        </div>
        {test && <pre class="live-yaml" tabIndex={0} aria-label="The test as YAML">{test.yaml}</pre>}
        {test?.notes.map((note) => <p key={note} class="live-note">{note}</p>)}
        <p class="live-note">
          A test begins with fresh data and a fresh server, and chance gives 0 in it.
          {test?.whyNot !== undefined && ` ${test.whyNot}`}
        </p>
        <div role="status">
          {trial && (trial.passed
            ? (
              <p class="live-passed">
                <Icon name="check" size={16} /> It passes.
              </p>
            )
            : <pre class="live-report" tabIndex={0}>{trial.report}</pre>)}
        </div>
        {problem !== undefined && <pre class="live-report" role="alert">{problem}</pre>}
      </div>
      <footer class="live-dialog-foot">
        <button
          type="button"
          class="bot-button secondary"
          disabled={!test || busy !== undefined}
          onClick={() => during("try", ask("live", "tryTest", whole).then(setTrial))}
        >
          {busy === "try" ? "Trying…" : "Try it"}
        </button>
        <button
          type="button"
          class={test?.file === undefined ? "bot-button primary" : "bot-button secondary"}
          disabled={!test}
          onClick={copy}
        >
          {isCopied ? "Copied" : "Copy"}
        </button>
        {test?.file !== undefined && (
          <button
            type="button"
            class="bot-button primary"
            disabled={busy !== undefined}
            onClick={() => during("save", ask("live", "saveTest", whole).then(({ file }) => onSaved(file)))}
          >
            {busy === "save" ? "Trying and saving…" : `Append to ${test.file}`}
          </button>
        )}
      </footer>
    </dialog>
  );
}

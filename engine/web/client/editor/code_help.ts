/** What the program knows of the text while it is written: words to choose from, what they mean, and what is wrong. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  insertCompletionText,
  snippet,
  startCompletion,
} from "@codemirror/autocomplete";
import { type Diagnostic, linter, lintGutter } from "@codemirror/lint";
import { type Extension, StateEffect, type Text } from "@codemirror/state";
import { type EditorView, hoverTooltip } from "@codemirror/view";
import type {
  CompletionOption,
  Completions,
  FileProblem,
  Hover,
  PlaceInText,
  TextOfFile,
} from "../../../model/panels/files.ts";
import { problemWords } from "./problem_words.ts";

/** The program at the other end. Rejects where it cannot be asked. */
export interface CodeHelp {
  check(given: TextOfFile): Promise<readonly FileProblem[]>;
  complete(given: PlaceInText): Promise<Completions>;
  hover(given: PlaceInText): Promise<Hover | null>;
}

/** Milliseconds without a key after which the text is checked. */
const CHECK_DELAY = 150;
const HOVER_DELAY = 350;

/** Has the text checked although it is the same: something around it has changed. */
export const checkAgain = StateEffect.define<null>();

/** @param onChecked is told what is wrong with the newest text */
export function codeHelp(
  path: string,
  help: CodeHelp,
  onChecked: (problems: readonly FileProblem[], doc: Text) => void,
): Extension {
  return [
    autocompletion({
      override: [(context) => completeIn(context, path, help)],
      icons: false,
      closeOnBlur: true,
      activateOnTypingDelay: 60,
    }),
    linter(async (view) => {
      const { doc } = view.state;
      const problems = await help.check({ path, text: doc.toString() }).catch(() => undefined);
      if (!problems || view.state.doc !== doc) return [];
      onChecked(problems, doc);
      return problems.map((problem) => marked(problem, doc));
    }, {
      delay: CHECK_DELAY,
      needsRefresh: ({ transactions }) =>
        transactions.some(({ effects }) => effects.some((effect) => effect.is(checkAgain))),
    }),
    lintGutter(),
    hoverTooltip(async (view, at) => {
      const told = await help.hover({ path, text: view.state.doc.toString(), at }).catch(() => null);
      return told &&
        { pos: told.from, end: told.to, above: true, create: () => ({ dom: toldBox(told.description) }) };
    }, { hoverTime: HOVER_DELAY }),
  ];
}

/** The change that mends a problem, as long as the text is the one that it was found in. */
export function applyFix(view: EditorView, { fix }: FileProblem, doc: Text): boolean {
  if (!fix || view.state.doc !== doc) return false;
  view.dispatch({
    changes: fix,
    selection: { anchor: fix.from + fix.insert.length },
    scrollIntoView: true,
    userEvent: "input.fix",
  });
  return true;
}

function marked(problem: FileProblem, doc: Text): Diagnostic {
  const { from, to, severity, fix } = problem;
  const end = Math.min(to, doc.length);
  return {
    from: Math.min(from, end),
    to: end,
    severity,
    message: problemWords(problem),
    ...(fix
      ? { actions: [{ name: "Fix", apply: (view: EditorView) => void applyFix(view, problem, doc) }] }
      : {}),
  };
}

async function completeIn(
  context: CompletionContext,
  path: string,
  help: CodeHelp,
): Promise<CompletionResult | null> {
  const { pos, state, explicit } = context;
  const word = context.matchBefore(/[\p{L}\p{N}_]+/u);
  // Typing a word, a placeholder or a field below one asks by itself.
  if (!explicit && !word && !/[{.]$/.test(state.sliceDoc(Math.max(0, pos - 1), pos))) return null;
  const found = await help.complete({ path, text: state.doc.toString(), at: pos }).catch(() => undefined);
  if (!found || found.options.length === 0 || context.aborted) return null;
  const { from, to, options } = found;
  return {
    from,
    ...(to > pos ? { to } : {}),
    options: options.map((option, index) => toCompletion(option, index, options.length)),
    validFor: /^[\p{L}\p{N}_-]*$/u,
  };
}

function toCompletion(option: CompletionOption, index: number, count: number): Completion {
  const { label, kind, insert, detail, description, goesOn } = option;
  return {
    label,
    // The order is that of the language, and not of the alphabet.
    boost: 99 - Math.round(index / count * 198),
    ...(detail === undefined ? {} : { detail }),
    ...(description === undefined ? {} : { info: () => infoBox(description) }),
    apply: kind === "snippet"
      ? snippet(insert)
      : (view: EditorView, _: Completion, from: number, to: number) => {
        view.dispatch(insertCompletionText(view.state, insert, from, to));
        if (goesOn) startCompletion(view);
      },
  };
}

function infoBox(text: string): HTMLElement {
  const box = document.createElement("div");
  box.textContent = text;
  return box;
}

function toldBox(text: string): HTMLElement {
  const box = infoBox(text);
  box.className = "cm-told";
  return box;
}

/** The text field of the editor: CodeMirror in a shadow root, where its style sheets are no elements that the page forbids. */
import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { yaml } from "@codemirror/lang-yaml";
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentService,
  indentUnit,
} from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type StateEffect, type Text } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { FileProblem } from "../../../model/panels/files.ts";
import { applyFix, checkAgain, type CodeHelp, codeHelp } from "./code_help.ts";
import { CODE_THEME } from "./code_theme.ts";
import { nextIndent } from "./next_indent.ts";
import { PLACEHOLDER_MARKS } from "./placeholder_marks.ts";
import { smallestChange } from "./smallest_change.ts";

export interface CodeAreaCalls {
  readonly help: CodeHelp;
  /** Whether the text differs from what was saved, after each change of that. */
  onEdited(path: string, isChanged: boolean): void;
  /** What is wrong with the text of a file as it is now. */
  onProblems(path: string, problems: readonly FileProblem[]): void;
  onSave(): void;
  /** Tells what a word means, to whoever cannot point at it. */
  onTold(text: string): void;
}

export interface ShownFile {
  readonly text: string;
  /** Whether it is written in the language of definitions. */
  readonly isDefinition: boolean;
  readonly readOnly: boolean;
}

interface Kept {
  state: EditorState;
  /** The text that is on the disk as far as one knows. */
  saved: Text;
  isChanged: boolean;
  scroll?: StateEffect<unknown>;
  /** The text that the newest problems were found in. */
  checked?: Text;
  problems: readonly FileProblem[];
}

export class CodeArea {
  readonly #view: EditorView;
  readonly #kept = new Map<string, Kept>();
  #path: string | undefined;
  /** What stands below the text may grow while somebody writes; the cursor stays in sight. */
  readonly #sizes: ResizeObserver;

  constructor(host: HTMLElement, private readonly calls: CodeAreaCalls) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.#view = new EditorView({
      root,
      parent: root,
      dispatchTransactions: (all, view) => this.#update(all, view),
    });
    this.#sizes = new ResizeObserver(() => {
      const { hasFocus, state } = this.#view;
      if (hasFocus) this.#view.dispatch({ effects: EditorView.scrollIntoView(state.selection.main.head) });
    });
    this.#sizes.observe(host);
  }

  /** Whether the text of a file is here, with what was written into it. */
  has(path: string): boolean {
    return this.#kept.has(path);
  }

  /** Takes a file in, as it is on the disk. What was written into it before is lost. */
  open(path: string, file: ShownFile): void {
    const state = this.#stateOf(path, file);
    this.#kept.set(path, { state, saved: state.doc, isChanged: false, problems: [] });
    if (this.#path === path) this.#view.setState(state);
  }

  /** Brings a file that is here in line with the disk, so that the cursor and the steps back stay. */
  reload(path: string, text: string): void {
    const kept = this.#kept.get(path);
    if (!kept) return;
    const state = this.#stateNow(path)!;
    kept.saved = state.toText(text);
    const changes = smallestChange(state.doc.toString(), text);
    if (this.#path === path) this.#view.dispatch({ changes });
    else kept.state = state.update({ changes }).state;
    this.#tellChange(path);
  }

  show(path: string): void {
    if (this.#path === path) return;
    const before = this.#path === undefined ? undefined : this.#kept.get(this.#path);
    if (before) {
      before.state = this.#view.state;
      before.scroll = this.#view.scrollSnapshot();
    }
    const kept = this.#kept.get(path);
    if (!kept) return;
    this.#path = path;
    this.#view.setState(kept.state);
    if (kept.scroll) this.#view.dispatch({ effects: kept.scroll });
    this.calls.onProblems(path, kept.problems);
  }

  text(path: string): string {
    return this.#stateNow(path)?.doc.toString() ?? "";
  }

  /** The text was saved, and perhaps changed since. @returns whether it was changed since */
  saved(path: string, text: string): boolean {
    const kept = this.#kept.get(path);
    const state = this.#stateNow(path);
    if (!kept || !state) return false;
    kept.saved = state.toText(text);
    kept.isChanged = !state.doc.eq(kept.saved);
    return kept.isChanged;
  }

  close(path: string): void {
    this.#kept.delete(path);
    if (this.#path === path) this.#path = undefined;
  }

  /** Has the text checked again: other files of the project have changed. */
  check(): void {
    this.#view.dispatch({ effects: checkAgain.of(null) });
  }

  goTo({ line, column = 1 }: { readonly line: number; readonly column?: number }): void {
    const { doc } = this.#view.state;
    const found = doc.line(Math.max(1, Math.min(line, doc.lines)));
    this.#select(Math.min(found.from + Math.max(0, column - 1), found.to));
  }

  goToProblem({ from }: FileProblem): void {
    this.#select(Math.min(from, this.#view.state.doc.length));
  }

  fix(problem: FileProblem): void {
    const checked = this.#path === undefined ? undefined : this.#kept.get(this.#path)?.checked;
    if (checked) applyFix(this.#view, problem, checked);
    this.#view.focus();
  }

  /** The line of a place, from 1. */
  lineOf(at: number): number {
    const { doc } = this.#view.state;
    return doc.lineAt(Math.min(at, doc.length)).number;
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#sizes.disconnect();
    this.#view.destroy();
  }

  #select(at: number): void {
    this.#view.dispatch({
      selection: { anchor: at },
      effects: EditorView.scrollIntoView(at, { y: "center" }),
    });
    this.#view.focus();
  }

  #stateNow(path: string): EditorState | undefined {
    return this.#path === path ? this.#view.state : this.#kept.get(path)?.state;
  }

  #update(all: Parameters<EditorView["update"]>[0], view: EditorView): void {
    view.update(all);
    if (this.#path !== undefined && all.some(({ docChanged }) => docChanged)) this.#tellChange(this.#path);
  }

  #tellChange(path: string): void {
    const kept = this.#kept.get(path);
    const doc = this.#stateNow(path)?.doc;
    if (!kept || !doc) return;
    const isChanged = !doc.eq(kept.saved);
    if (isChanged === kept.isChanged) return;
    kept.isChanged = isChanged;
    this.calls.onEdited(path, isChanged);
  }

  #stateOf(path: string, { text, isDefinition, readOnly }: ShownFile): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [
        CODE_THEME,
        lineNumbers(),
        highlightActiveLineGutter(),
        codeFolding(),
        foldGutter(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        bracketMatching(),
        closeBrackets(),
        indentUnit.of("  "),
        search({ top: false }),
        EditorState.readOnly.of(readOnly),
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({
          "aria-label": `${path}. Escape, then Tab leaves the text.`,
          spellcheck: "false",
          tabindex: "0",
        }),
        isDefinition ? this.#definition(path) : javascript({ typescript: true }),
        keymap.of([
          { key: "Mod-s", run: () => (this.calls.onSave(), true), preventDefault: true },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...lintKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
      ],
    });
  }

  #definition(path: string) {
    return [
      // Braces are closed in texts as well: there, they are placeholders.
      EditorState.languageData.of(() => [{ closeBrackets: { before: `)]}:;>"'` } }]),
      yaml(),
      indentService.of((context, at) => nextIndent(context.lineAt(at, -1).text)),
      PLACEHOLDER_MARKS,
      keymap.of([
        { key: "Mod-.", run: (view) => this.#fixHere(path, view) },
        { key: "F1", run: (view) => this.#tellHere(path, view), preventDefault: true },
      ]),
      codeHelp(path, this.calls.help, (problems, doc) => {
        const kept = this.#kept.get(path);
        if (!kept) return;
        kept.problems = problems;
        kept.checked = doc;
        if (this.#path === path) this.calls.onProblems(path, problems);
      }),
    ];
  }

  /** Mends the first problem of the cursor's line that can be mended. */
  #fixHere(path: string, view: EditorView): boolean {
    const kept = this.#kept.get(path);
    if (!kept?.checked || kept.checked !== view.state.doc) return false;
    const { from, to } = view.state.doc.lineAt(view.state.selection.main.head);
    const problem = kept.problems.find((one) => one.fix && one.fix.from <= to && one.fix.to >= from);
    return problem !== undefined && applyFix(view, problem, kept.checked);
  }

  #tellHere(path: string, view: EditorView): boolean {
    const given = { path, text: view.state.doc.toString(), at: view.state.selection.main.head };
    this.calls.help.hover(given).then(
      (told) => this.calls.onTold(told?.description ?? "Nothing is known of this word."),
      () => {},
    );
    return true;
  }
}

/** How the text of a file looks: in the page's own colours, which follow dark and light by themselves. */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--code-key)" },
  { tag: [tags.string, tags.content, tags.special(tags.string), tags.regexp], color: "var(--code-text)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--code-value)" },
  { tag: [tags.keyword, tags.typeName, tags.labelName, tags.meta, tags.modifier], color: "var(--code-word)" },
  {
    tag: [tags.comment, tags.lineComment, tags.blockComment],
    color: "var(--code-note)",
    fontStyle: "italic",
  },
  {
    tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket, tags.operator],
    color: "var(--muted)",
  },
  { tag: [tags.function(tags.variableName), tags.className], color: "var(--code-key)" },
]);

/** What CodeMirror brings along as pictures in addresses `data:`, which the page does not load. */
const WITHOUT_PICTURES = {
  ".cm-lintRange.cm-lintRange": { backgroundImage: "none", paddingBottom: "0" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--danger) 1px", textUnderlineOffset: "3px" },
  ".cm-lintRange-warning": {
    textDecoration: "underline wavy var(--code-mark) 1px",
    textUnderlineOffset: "3px",
  },
  ".cm-lint-marker.cm-lint-marker": {
    content: "none",
    width: "8px",
    height: "8px",
    marginTop: "6px",
    borderRadius: "50%",
    background: "var(--danger)",
  },
  ".cm-lint-marker.cm-lint-marker-warning": { background: "var(--code-mark)", borderRadius: "2px" },
};

const LOOK = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--chat)", fontSize: "13.5px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    lineHeight: "1.6",
    scrollbarWidth: "thin",
    scrollbarColor: "var(--line-strong) transparent",
  },
  ".cm-content": { caretColor: "var(--strong)", padding: "8px 0" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--strong)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--code-selection)",
  },
  ".cm-content ::selection": { backgroundColor: "var(--code-selection)" },
  ".cm-activeLine": { backgroundColor: "var(--row-hover)" },
  ".cm-gutters": { backgroundColor: "var(--chat)", color: "var(--faint)", border: "0" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--text)" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "34px" },
  ".cm-gutter-lint": { width: "14px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0 3px" },
  ".cm-foldPlaceholder": {
    background: "var(--raised)",
    border: "0",
    color: "var(--muted)",
    padding: "0 6px",
  },
  "&.cm-focused .cm-matchingBracket, .cm-matchingBracket": {
    backgroundColor: "var(--selected)",
    outline: "1px solid var(--line-strong)",
  },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", color: "var(--danger)" },
  ".cm-selectionMatch": { backgroundColor: "var(--selected)" },
  ".cm-placeholder-name, .cm-placeholder-name *": { color: "var(--code-name)" },
  ".cm-searchMatch": { backgroundColor: "var(--mention-row)", outline: "1px solid var(--code-mark)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--code-selection)" },
  ".cm-tooltip": {
    border: "1px solid var(--line-strong)",
    borderRadius: "8px",
    backgroundColor: "var(--raised)",
    color: "var(--text)",
    boxShadow: "var(--shadow)",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--mono)",
    fontSize: "13px",
    maxHeight: "16em",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 10px", lineHeight: "1.5" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--brand)",
    color: "var(--brand-text)",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionDetail": { color: "var(--muted)", fontStyle: "normal", marginLeft: "1em" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-tooltip.cm-completionInfo": {
    padding: "8px 10px",
    maxWidth: "320px",
    fontFamily: "var(--font)",
    fontSize: "13px",
    lineHeight: "1.45",
    overflow: "visible",
  },
  ".cm-tooltip-hover": { padding: "0", maxWidth: "min(420px, 92vw)", fontSize: "13px", lineHeight: "1.45" },
  ".cm-told": { padding: "8px 10px", fontFamily: "var(--font)" },
  ".cm-tooltip .cm-diagnostic": {
    padding: "8px 10px",
    margin: "0",
    fontFamily: "var(--font)",
    borderLeftWidth: "3px",
  },
  ".cm-diagnostic-error": { borderLeftColor: "var(--danger)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--code-mark)" },
  ".cm-diagnosticAction": {
    margin: "0 0 0 10px",
    padding: "2px 10px",
    borderRadius: "6px",
    backgroundColor: "var(--brand)",
    color: "var(--brand-text)",
    font: "inherit",
  },
  ".cm-panels": { backgroundColor: "var(--side)", color: "var(--text)", fontFamily: "var(--font)" },
  ".cm-panels.cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "8px 36px 8px 10px", fontSize: "13px" },
  ".cm-panel.cm-search label": { fontSize: "13px" },
  ".cm-panel.cm-search [name=close]": {
    top: "6px",
    right: "8px",
    padding: "4px 10px",
    color: "var(--muted)",
  },
  ".cm-textfield": {
    padding: "4px 8px",
    border: "1px solid var(--line-strong)",
    borderRadius: "6px",
    backgroundColor: "var(--field)",
    color: "var(--text)",
    fontSize: "13px",
  },
  ".cm-button": {
    padding: "4px 10px",
    border: "1px solid var(--line-strong)",
    borderRadius: "6px",
    backgroundImage: "none",
    backgroundColor: "var(--raised)",
    color: "var(--text)",
    fontSize: "13px",
  },
  ".cm-button:hover": { backgroundColor: "var(--hover)" },
  ":focus-visible": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-content:focus-visible": { outline: "none" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul:focus-visible": { outline: "none" },
  ...WITHOUT_PICTURES,
});

export const CODE_THEME: Extension = [LOOK, syntaxHighlighting(COLOURS)];

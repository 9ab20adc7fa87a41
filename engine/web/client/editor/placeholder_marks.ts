/** Shows where a text has placeholders. */
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

const MARK = Decoration.mark({ class: "cm-placeholder-name" });

/** A name and what follows, up to the brace; a map in braces has a colon and a blank in it. */
const marks = new MatchDecorator({
  regexp: /(?<![${])\{[\p{L}_](?:[^{}\n:]|:(?! ))*\}/gu,
  decoration: MARK,
});

class PlaceholderMarks {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = marks.createDeco(view);
  }

  update(update: ViewUpdate): void {
    this.decorations = marks.updateDeco(update, this.decorations);
  }
}

export const PLACEHOLDER_MARKS = ViewPlugin.fromClass(PlaceholderMarks, {
  decorations: ({ decorations }) => decorations,
});

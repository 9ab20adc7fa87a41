/** Changes of a text at places that its parser has found. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** What stands there then. */
  readonly text: string;
}

/**
 * Of edits that lie within each other, the outermost one counts. Every line behind an edit stays where it is, so that the
 * text's map still leads from it; an edit has no more lines than what it replaces.
 */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (edit.start < done) continue;
    const lines = newlines(text.slice(edit.start, edit.end)) - newlines(edit.text);
    parts.push(text.slice(done, edit.start), edit.text, "\n".repeat(lines));
    done = edit.end;
  }
  return parts.join("") + text.slice(done);
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}

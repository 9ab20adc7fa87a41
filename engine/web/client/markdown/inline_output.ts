import type { Inline, Style } from "./nodes.ts";

export type Mark = "*" | "**" | "_" | "__" | "~~" | "||" | "[";

const STYLES: Readonly<Record<Exclude<Mark, "[">, Style>> = {
  "*": "emphasis",
  "_": "emphasis",
  "**": "strong",
  "__": "underline",
  "~~": "strike",
  "||": "spoiler",
};

/**
 * Nodes as they are read, in one flat list. An opening mark stands in it as its own text until its closing mark
 * folds all behind it into one node; a mark that never closes simply stays text. Each node moves once for each
 * level around it, and there are few levels, so the whole stays linear.
 */
export class InlineOutput {
  readonly #nodes: Inline[] = [];
  readonly #open: { readonly mark: Mark; readonly at: number }[] = [];
  readonly #counts = new Map<Mark, number>();

  push(node: Inline): void {
    if (node !== "") this.#nodes.push(node);
  }

  open(mark: Mark): void {
    this.#open.push({ mark, at: this.#nodes.length });
    this.#counts.set(mark, (this.#counts.get(mark) ?? 0) + 1);
    this.#nodes.push(mark);
  }

  isOpen(mark: Mark): boolean {
    return (this.#counts.get(mark) ?? 0) > 0;
  }

  /** The marks that wait for their end, each once. */
  openMarks(): Mark[] {
    return [...this.#counts].filter(([, count]) => count > 0).map(([mark]) => mark);
  }

  /** Which of two marks was opened later; `undefined` when neither is open. */
  innermost(a: Mark, b: Mark): Mark | undefined {
    return this.#open.findLast(({ mark }) => mark === a || mark === b)?.mark;
  }

  /** Folds what stands since `mark` into a styled node. `false` when there is nothing in between. */
  close(mark: Exclude<Mark, "[">): boolean {
    return this.#fold(mark, (children) => ({ type: STYLES[mark], children }));
  }

  closeLink(url: string): boolean {
    return this.#fold("[", (children) => ({ type: "link", url, children }));
  }

  /** Takes the latest bracket off: it is text after all. */
  forgetBracket(): void {
    if (this.isOpen("[")) this.#popThrough("[");
  }

  finish(): Inline[] {
    return joinTexts(this.#nodes);
  }

  #fold(mark: Mark, make: (children: Inline[]) => Inline): boolean {
    const at = this.#open.findLast((entry) => entry.mark === mark)?.at;
    if (at === undefined || at === this.#nodes.length - 1) return false;
    this.#popThrough(mark);
    const children = joinTexts(this.#nodes.splice(at + 1));
    this.#nodes[at] = make(children);
    return true;
  }

  #popThrough(mark: Mark): void {
    for (let entry = this.#open.pop(); entry; entry = this.#open.pop()) {
      this.#counts.set(entry.mark, this.#counts.get(entry.mark)! - 1);
      if (entry.mark === mark) return;
    }
  }
}

function joinTexts(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.length - 1;
    const before = joined[last];
    if (typeof node === "string" && typeof before === "string") joined[last] = before + node;
    else joined.push(node);
  }
  return joined;
}

import type { Node } from "./nodes.ts";

/** How many values repetitions may add to a file. A bot of 700 commands has about as many values in all. */
export const MOST_REPEATED = 25_000;

/** A definition has a handful; each unknown name is held against all of them. */
const MOST_NAMES = 100;

export interface Anchor {
  readonly name: string;
  readonly start: number;
  /** Absent while the marked part is still being read. */
  node?: Node;
  used: boolean;
}

export type Resolved =
  | { readonly kind: "node"; readonly node: Node }
  /** `quiet`: the limit was passed before, and that has been told. */
  | { readonly kind: "unknown" | "loop" | "limit" | "quiet" };

/** Follows aliases of one file, and stops when what they repeat grows beyond measure. */
export class Expansion {
  readonly #anchors = new Map<string, Anchor>();
  readonly #all: Anchor[] = [];
  readonly #sizes = new WeakMap<Node, number>();
  #repeated = 0;

  /**
   * Notes a mark; the caller puts the part into it once that is read.
   *
   * @param start offset of the marked part
   */
  open(name: string, start: number): Anchor {
    const anchor: Anchor = { name, start, used: false };
    this.#anchors.set(name, anchor);
    this.#all.push(anchor);
    return anchor;
  }

  /** Of what is marked, as far as they are looked through for one that somebody meant. */
  get names(): string[] {
    return [...this.#anchors.keys().take(MOST_NAMES)];
  }

  /** The anchors to which nothing refers. */
  get unused(): readonly { name: string; start: number }[] {
    return this.#all.filter((anchor) => !anchor.used);
  }

  resolve(name: string): Resolved {
    const anchor = this.#anchors.get(name);
    if (!anchor) return { kind: "unknown" };
    anchor.used = true;
    if (!anchor.node) return { kind: "loop" };
    return this.#allow(this.#size(anchor.node)) ?? { kind: "node", node: anchor.node };
  }

  #allow(size: number): Resolved | undefined {
    if (this.#repeated > MOST_REPEATED) return { kind: "quiet" };
    this.#repeated += size;
    return this.#repeated > MOST_REPEATED ? { kind: "limit" } : undefined;
  }

  /** Values in a part, those that aliases bring included; each shared part is counted once and remembered. */
  #size(node: Node): number {
    const known = this.#sizes.get(node);
    if (known !== undefined) return known;
    let size = 1;
    if (node.kind === "list") { for (const item of node.items) size += this.#size(item); }
    if (node.kind === "map") { for (const { value } of node.entries) size += this.#size(value); }
    this.#sizes.set(node, size);
    return size;
  }
}

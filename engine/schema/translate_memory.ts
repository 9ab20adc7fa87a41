import { type Diagnostic, MOST_PROBLEMS, Problems } from "../diagnostics/diagnostic.ts";
import { areSame, leavesOf } from "./kit/leaves.ts";
import type { MapEntry, Node, ScalarNode } from "../source/nodes.ts";

interface Named {
  readonly from: Node;
  readonly node: Node;
  readonly problems: readonly Diagnostic[];
}

interface Translated {
  readonly node: Node;
  /** The texts in it that are translated. */
  readonly found: ReadonlySet<string>;
}

/** Nodes with their translations, kept from one load to the next as long as the translations are the same. */
export class TranslateMemory {
  #translations: readonly Node[] = [];
  #named = new WeakMap<ScalarNode, Named>();
  #translated = new WeakMap<Node, Translated>();

  /** A load begins. @param translations what stands under `translations:` */
  begin(translations: Node): void {
    const leaves = leavesOf(translations);
    if (areSame(leaves, this.#translations)) return;
    this.#translations = leaves;
    this.#named = new WeakMap();
    this.#translated = new WeakMap();
  }

  /** @param name gives a command the names that the translations have for it */
  named({ key, value }: MapEntry, problems: Problems, name: (problems: Problems) => Node): Node {
    let kept = this.#named.get(key);
    if (kept?.from !== value) {
      const found = new Problems(MOST_PROBLEMS);
      kept = { from: value, node: name(found), problems: found.list };
      this.#named.set(key, kept);
    }
    problems.addAll(kept.problems);
    return kept.node;
  }

  /** @param found takes the texts in it that are translated @param translate puts translations to the texts of a node */
  translated(node: Node, found: Set<string>, translate: (found: Set<string>) => Node): Node {
    let kept = this.#translated.get(node);
    if (!kept) {
      const own = new Set<string>();
      kept = { node: translate(own), found: own };
      this.#translated.set(node, kept);
    }
    for (const text of kept.found) found.add(text);
    return kept.node;
  }
}

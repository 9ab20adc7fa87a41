/** What would undo each change since the transactions began, so that they can be taken back. */
export class Journal {
  readonly #undo: (() => void)[] = [];
  /** Number of undo steps at the begin of each depth. */
  readonly #marks: number[] = [];

  begin(): void {
    this.#marks.push(this.#undo.length);
  }

  commit(): void {
    this.#marks.pop();
    if (this.#marks.length === 0) this.#undo.length = 0;
  }

  /** Undoes this depth and all inside. */
  rollback(depth: number): void {
    const mark = this.#marks[depth];
    if (mark === undefined) return;
    while (this.#undo.length > mark) this.#undo.pop()!();
    this.#marks.length = depth;
  }

  get active(): boolean {
    return this.#marks.length > 0;
  }

  note(undo: () => void): void {
    if (this.active) this.#undo.push(undo);
  }
}

/** A map whose changes go into a journal. Its values are replaced, never changed. */
export class JournaledMap<V> {
  readonly #map = new Map<string, V>();

  constructor(readonly journal: Journal) {}

  get(key: string): V | undefined {
    return this.#map.get(key);
  }

  set(key: string, value: V): void {
    this.#remember(key);
    this.#map.set(key, value);
  }

  delete(key: string): boolean {
    this.#remember(key);
    return this.#map.delete(key);
  }

  entries(): IterableIterator<[string, V]> {
    return this.#map.entries();
  }

  values(): IterableIterator<V> {
    return this.#map.values();
  }

  #remember(key: string): void {
    const before = this.#map.get(key);
    this.journal.note(before === undefined ? () => this.#map.delete(key) : () => this.#map.set(key, before));
  }
}

/** What can stand in a list, in one at a time. Both are absent while it stands in none, or alone. */
export interface Linked<Self> {
  before?: Self | undefined;
  after?: Self | undefined;
}

/**
 * What comes and goes all the time, in the order in which it came. A `Set` or `Map` would do, but V8 links each of its
 * outgrown tables to the next one: the first that has grown old has the garbage collector keep all that follow, with
 * whatever stood in them, until it looks through the whole heap. What is taken out of this list leads to nothing.
 */
export class LinkedList<Place extends Linked<Place>> {
  #first: Place | undefined;
  #last: Place | undefined;

  get first(): Place | undefined {
    return this.#first;
  }

  has(place: Place): boolean {
    return place.before !== undefined || this.#first === place;
  }

  /** At the end. One that is there already stays where it is. */
  add(place: Place): void {
    if (this.has(place)) return;
    place.before = this.#last;
    if (this.#last) this.#last.after = place;
    else this.#first = place;
    this.#last = place;
  }

  /** Does nothing where it is not there. */
  delete(place: Place): void {
    if (!this.has(place)) return;
    const { before, after } = place;
    if (before) before.after = after;
    else this.#first = after;
    if (after) after.before = before;
    else this.#last = before;
    place.before = place.after = undefined;
  }

  clear(): void {
    while (this.#first) this.delete(this.#first);
  }

  /** Those that are there now. */
  list(): Place[] {
    const list: Place[] = [];
    for (let place = this.#first; place; place = place.after) list.push(place);
    return list;
  }
}

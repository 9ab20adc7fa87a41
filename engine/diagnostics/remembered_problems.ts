import { type Diagnostic, MOST_PROBLEMS, Problems } from "./diagnostic.ts";

/** What a check has found in things that stay the same from one load to the next. */
export class RememberedProblems {
  readonly #found = new WeakMap<object, readonly Diagnostic[]>();

  /**
   * Checks a thing where it is new, and tells what was found in it then or before.
   * @param check must look at nothing but the thing
   */
  tell<Thing extends object>(
    thing: Thing,
    check: (thing: Thing, problems: Problems) => void,
    problems: Problems,
  ): void {
    let found = this.#found.get(thing);
    if (!found) {
      const own = new Problems(MOST_PROBLEMS);
      check(thing, own);
      this.#found.set(thing, found = own.list);
    }
    problems.addAll(found);
  }
}

/**
 * Stands for something that is exchanged while others hold on to it: each use of a property goes to what is there then.
 * @param present throws where there is nothing
 */
export function lateBound<T extends object>(present: () => T): T {
  // Typed as what it stands for: it answers to all that `T` has.
  return new Proxy({} as T, {
    get(_, key) {
      // Asked for by whatever awaits it or writes it to a log, which must not fail for that.
      if (typeof key === "symbol" || key === "then") return undefined;
      const target = present();
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
    has: (_, key) => Reflect.has(present(), key),
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
}

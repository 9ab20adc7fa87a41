/** Functions whose result is left to chance. Chance is the scope's `random`, so that a run can be repeated. */
import type { Scope } from "../../model/scope.ts";
import { isList } from "../type.ts";
import { define, elementOf } from "./define.ts";

export const RANDOM_FUNCTIONS = [
  define({
    name: "random",
    params: [{ name: "least", kind: "number" }, { name: "most", kind: "number" }],
    returns: "number",
    description: "A whole number by chance, from `least` to `most`, both included.",
    example: "random(1, 6)",
    run: ([least, most], scope) => {
      const low = Math.ceil(Math.min(least, most));
      const high = Math.floor(Math.max(least, most));
      return low > high ? undefined : low + Math.floor(draw(scope) * (high - low + 1));
    },
  }),
  define({
    name: "chance",
    params: [{ name: "percent", kind: "number" }],
    returns: "boolean",
    description: "True in so many of 100 cases.",
    example: "chance(25)",
    run: ([percent], scope) => draw(scope) * 100 < percent,
  }),
  define({
    name: "pick",
    params: [{ name: "value", kind: "any" }, { name: "more", kind: "any", rest: true }],
    returns: ([first = "anything", ...more]) => more.length === 0 ? elementOf(first) : first,
    alike: true,
    expects: ([first = "anything", ...more]) =>
      more.length > 0 || isList(first) || first === "anything" ? undefined : "a list, or several values",
    takesAbsent: true,
    description: "One of a list, or one of several values, by chance.",
    example: `pick("heads", "tails")`,
    run: (values, scope) => {
      const [first] = values;
      const list: readonly unknown[] = values.length > 1 ? values : Array.isArray(first) ? first : [];
      return list[Math.floor(draw(scope) * list.length)];
    },
  }),
  define({
    name: "shuffle",
    params: [{ name: "list", kind: "list" }],
    returns: ([list]) => list ?? "anything",
    description: "The list in an order by chance.",
    example: `shuffle(["Ann", "Bo", "Cy"])`,
    run: ([list], scope) => shuffled(list, scope),
  }),
  define({
    name: "sample",
    params: [{ name: "list", kind: "list" }, { name: "count", kind: "number" }],
    returns: ([list]) => list ?? "anything",
    description:
      "So many elements of the list by chance, each at most once; all of them where there are fewer.",
    example: `sample(["Ann", "Bo", "Cy"], 2)`,
    run: ([list, count], scope) => shuffled(list, scope).slice(0, Math.max(0, Math.floor(count) || 0)),
  }),
];

function shuffled(list: readonly unknown[], scope: Scope): unknown[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(draw(scope) * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/** A number from 0 up to but not including 1. */
function draw(scope: Scope): number {
  const random: unknown = scope.random;
  const drawn: unknown = typeof random === "function" ? random() : Math.random();
  return typeof drawn === "number" ? drawn : 0;
}

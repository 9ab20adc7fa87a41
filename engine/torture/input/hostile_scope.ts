/** Values as a hostile member, a wrong database or another service could bring them into an expression. */
import type { Scope } from "../../model/scope.ts";
import { SCOPE } from "../../template/test_place.ts";
import type { Chance } from "./chance.ts";
import { longText, oddText } from "./odd_texts.ts";

/** The usual values, some of which are others, of whatever kind. */
export function hostileScope(chance: Chance): Scope {
  return changed(SCOPE, chance, 0);
}

function changed(
  value: Readonly<Record<string, unknown>>,
  chance: Chance,
  depth: number,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === "random") return [name, inner];
      if (isRecord(inner) && !chance.once(4)) return [name, changed(inner, chance, depth + 1)];
      return [name, chance.once(3) ? hostile(chance, depth) : inner];
    }),
  );
}

function hostile(chance: Chance, depth: number): unknown {
  const inner = () => depth < 3 ? hostile(chance, depth + 1) : "a";
  switch (chance.below(16)) {
    case 0:
      return longText(chance);
    case 1:
    case 2:
      return oddText(chance);
    case 3:
      return chance.pick([0, -0, NaN, Infinity, -Infinity, 1e308, 5e-324, 2 ** 53, -1, 0.1]);
    case 4:
      return chance.pick([null, undefined, true, false, 10n ** 30n, Symbol("a")]);
    case 5:
      return Array.from({ length: chance.pick([0, 1, 3, depth === 0 ? 1_000 : 2]) }, inner);
    case 6:
      return JSON.parse('{"__proto__":{"a":1},"constructor":1,"toString":"a","name":{"name":[]}}');
    case 7:
      return { toString: () => "called", valueOf: () => 1, [Symbol.toPrimitive]: () => "called" };
    case 8:
      return () => "called";
    case 9:
      return new Map([["a", inner()]]);
    case 10:
      return new Date(NaN);
    case 11:
      return Object.create(null);
    case 12:
      return "{user.name} @everyone <@&500> ${TOKEN} `".repeat(chance.pick([1, 100]));
    default:
      return { name: inner(), id: inner(), mention: inner(), weight: inner() };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

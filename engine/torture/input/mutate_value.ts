/** Payloads in which something is not as it is documented. */
import type { Chance } from "./chance.ts";
import { longText, oddText } from "./odd_texts.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A value of JSON with one to a few changes anywhere in it. */
export function mutateValue(value: unknown, chance: Chance): unknown {
  let changed = value as Json;
  for (let times = 1 + chance.below(chance.pick([1, 2, 6])); times > 0; times--) {
    changed = mutate(changed, chance);
  }
  return changed;
}

function mutate(value: Json, chance: Chance): Json {
  const list = Array.isArray(value);
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (entries.length === 0 || chance.once(12)) return other(value, chance);
  const index = chance.below(entries.length);
  const [name, inner] = entries[index]! as [string, Json];
  switch (chance.below(8)) {
    case 0:
      entries.splice(index, 1);
      break;
    case 1:
      entries.push([chance.once(2) ? chance.pick(entries)[0] : oddText(chance), other(inner, chance)]);
      break;
    case 2:
      entries[index] = [name, chance.pick(entries)[1]];
      break;
    default:
      entries[index] = [name, chance.once(3) ? other(inner, chance) : mutate(inner, chance)];
  }
  return list
    ? entries.map(([, one]) => one as Json)
    : Object.fromEntries(entries) as { [name: string]: Json };
}

function other(value: Json, chance: Chance): Json {
  switch (chance.below(12)) {
    case 0:
      return null;
    case 1:
      return chance.pick([true, false]);
    case 2:
      return chance.pick([0, -1, 1.5, 1e308, 2 ** 53, 4_294_967_296, 255]);
    case 3:
      return chance.pick([
        "",
        "0",
        "abc",
        "-1",
        "99999999999999999999999999",
        "1120000000010000000",
        "2026-13-45T99:99:99",
      ]);
    case 4:
      return longText(chance);
    case 5:
      return oddText(chance);
    case 6:
      return [];
    case 7:
      return {};
    case 8:
      return Array.from(
        { length: chance.pick([1, 3, 2_000]) },
        () => chance.once(2) ? null : typeof value === "object" ? "a" : value,
      );
    case 9:
      return [value];
    case 10:
      return { id: value, name: value, __proto: value };
    default:
      return typeof value === "string"
        ? value.slice(0, chance.below(value.length + 1))
        : JSON.stringify(value);
  }
}

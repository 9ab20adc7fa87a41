/** Functions on values of any type. */
import { define } from "./define.ts";

export const VALUE_FUNCTIONS = [
  define({
    name: "default",
    params: [{ name: "value", kind: "any" }, { name: "fallback", kind: "any" }],
    returns: ([value]) => value ?? "anything",
    alike: true,
    description:
      "The value, or the fallback where there is none: an option that was not given, a nickname that is empty.",
    example: `default(null, "nobody")`,
    prints: "nobody",
    takesAbsent: true,
    run: ([value, fallback]) => value === "" ? fallback : value ?? fallback,
  }),
  define({
    name: "text",
    aliases: ["string"],
    params: [{ name: "value", kind: "printable" }],
    returns: "text",
    description: "The value as it is printed.",
    example: `size(text(1234))`,
    prints: "4",
    takesAbsent: true,
    run: ([value]) => value ?? "",
  }),
  define({
    name: "number",
    aliases: ["double"],
    params: [{ name: "value", kind: "text or number" }],
    returns: "number",
    description: "The number that a text spells, absent where it spells none.",
    example: `number("7.5") * 2`,
    prints: "15",
    run: ([value]) => readNumber(value),
  }),
  define({
    name: "int",
    params: [{ name: "value", kind: "text or number" }],
    returns: "number",
    description: "The same without what stands behind the point.",
    example: `int("7.9")`,
    prints: "7",
    run: ([value]) => {
      const number = readNumber(value);
      return number === undefined ? undefined : Math.trunc(number);
    },
  }),
];

function readNumber(value: string | number): number | undefined {
  if (typeof value === "number") return value;
  return /^\s*[-+]?(\d+(\.\d*)?|\.\d+)\s*$/.test(value) && value.length < 40 ? Number(value) : undefined;
}

/** Functions on numbers, and from numbers to texts. An impossible result (the root of -1) is absent. */
import { printNumber } from "../print.ts";
import { define } from "./define.ts";

const number = { name: "number", kind: "number" } as const;
const digits = { name: "digits", kind: "number", optional: true } as const;

export const NUMBER_FUNCTIONS = [
  define({
    name: "round",
    params: [number, digits],
    returns: "number",
    description: "The nearest whole number, or the nearest one with so many digits behind the point.",
    example: "round(7.456, 1)",
    prints: "7.5",
    run: ([number, digits]) => round(number, digits),
  }),
  define({
    name: "floor",
    params: [number],
    returns: "number",
    description: "The number rounded down to a whole one.",
    example: "floor(7.9)",
    prints: "7",
    run: ([number]) => Math.floor(number),
  }),
  define({
    name: "ceil",
    params: [number],
    returns: "number",
    description: "The number rounded up to a whole one.",
    example: "ceil(7.1)",
    prints: "8",
    run: ([number]) => Math.ceil(number),
  }),
  define({
    name: "abs",
    params: [number],
    returns: "number",
    description: "The number without its minus sign.",
    example: "abs(-5)",
    prints: "5",
    run: ([number]) => Math.abs(number),
  }),
  define({
    name: "min",
    params: [number, { name: "more", kind: "number", rest: true }],
    returns: "number",
    description: "The least of the numbers.",
    example: "min(3, 8)",
    prints: "3",
    run: (numbers) => Math.min(...numbers),
  }),
  define({
    name: "max",
    params: [number, { name: "more", kind: "number", rest: true }],
    returns: "number",
    description: "The greatest of the numbers.",
    example: "max(3, 8)",
    prints: "8",
    run: (numbers) => Math.max(...numbers),
  }),
  define({
    name: "clamp",
    params: [number, { name: "least", kind: "number" }, { name: "most", kind: "number" }],
    returns: "number",
    description: "The number, but not below `least` and not above `most`.",
    example: "clamp(120, 0, 100)",
    prints: "100",
    run: ([number, least, most]) => Math.min(Math.max(number, least), most),
  }),
  define({
    name: "sqrt",
    params: [number],
    returns: "number",
    description: "The square root.",
    example: "sqrt(49)",
    prints: "7",
    run: ([number]) => number < 0 ? undefined : Math.sqrt(number),
  }),
  define({
    name: "percent",
    params: [{ name: "part", kind: "number" }, { name: "whole", kind: "number" }, digits],
    returns: "text",
    description: "How much of the whole the part is, with a percent sign.",
    example: "percent(1, 8, 1)",
    prints: "12.5%",
    run: ([part, whole, digits]) =>
      whole === 0 ? undefined : `${printNumber(round(part / whole * 100, digits))}%`,
  }),
  define({
    name: "format",
    params: [number, digits],
    returns: "text",
    description: "The number with a comma after every three digits, and so many digits behind the point.",
    example: "format(1234567.5, 2)",
    prints: "1,234,567.50",
    run: ([number, digits]) => {
      if (digits === undefined) return number.toLocaleString("en-US", { maximumFractionDigits: 15 });
      const places = limit(digits);
      return number.toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });
    },
  }),
  define({
    name: "ordinal",
    params: [number],
    returns: "text",
    description: "The number with its English ending for a place in a row.",
    example: "ordinal(23)",
    prints: "23rd",
    run: ([number]) => {
      const rest = Math.abs(number) % 100;
      const ending = rest > 10 && rest < 14 ? undefined : ["th", "st", "nd", "rd"][rest % 10];
      return printNumber(number) + (ending ?? "th");
    },
  }),
];

function round(number: number, digits = 0): number {
  const places = limit(digits);
  if (places === 0) return Math.sign(number) * Math.round(Math.abs(number));
  const shifted = Number(`${Math.abs(number)}e${places}`);
  if (!Number.isFinite(shifted)) return number;
  return Math.sign(number) * Number(`${Math.round(shifted)}e-${places}`);
}

function limit(digits: number): number {
  return Number.isNaN(digits) ? 0 : Math.min(Math.max(0, Math.floor(digits)), 15);
}

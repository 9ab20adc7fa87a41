/** Forms that look like functions but are checked in their own way. Here is their manual alone. */

/** What the documentation says about a function. */
export interface FunctionManual {
  readonly name: string;
  /** `round(number, [digits]) → a number`; what stands in square brackets may be left out. */
  readonly signature: string;
  readonly description: string;
  /** A use, and what it prints. Random functions print nothing that could be told. */
  readonly example: string;
  readonly prints?: string;
}

export const FORMS: readonly FunctionManual[] = [
  {
    name: "has",
    signature: "has(value) → true or false",
    description: "Whether there is a value: an option that was given, the member in a server.",
    example: `has(null)`,
    prints: "false",
  },
  {
    name: "exists",
    signature: "list.exists(element, condition) → true or false",
    description: "Whether the condition holds for one element of the list at least.",
    example: `split("red,blue", ",").exists(part, part == "blue")`,
    prints: "true",
  },
  {
    name: "all",
    signature: "list.all(element, condition) → true or false",
    description: "Whether the condition holds for every element of the list.",
    example: `split("red,blue", ",").all(part, size(part) > 3)`,
    prints: "false",
  },
  {
    name: "filter",
    signature: "list.filter(element, condition) → a list",
    description: "The elements of the list for which the condition holds.",
    example: `split("red,blue", ",").filter(part, size(part) > 3)`,
    prints: "blue",
  },
  {
    name: "map",
    signature: "list.map(element, value) → a list",
    description: "The value for every element of the list.",
    example: `split("red,blue", ",").map(part, upper(part))`,
    prints: "RED, BLUE",
  },
];

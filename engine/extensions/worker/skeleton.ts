/** What an extension exports, without its functions: plain data that can leave a worker. */
import { defineExtension, type Extension } from "../define_extension.ts";

export interface Skeleton {
  readonly data: unknown;
  /** Where functions were. */
  readonly functions: readonly (readonly string[])[];
}

export function toSkeleton(extension: Extension): Skeleton {
  const functions: string[][] = [];
  return { data: strip(extension, [], functions), functions };
}

function strip(value: unknown, path: readonly string[], functions: string[][]): unknown {
  if (typeof value === "function") {
    functions.push([...path]);
    return undefined;
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => strip(item, [...path, `${index}`], functions));
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, inner]) => [key, strip(inner, [...path, key], functions)]));
}

/** The extension as others see it: its functions are there, but cannot be called here. */
export function fromSkeleton({ data, functions }: Skeleton): Extension {
  for (const path of functions) {
    const above = path.slice(0, -1).reduce(
      (at, key) => (at as Readonly<Record<string, unknown>>)[key],
      data,
    );
    Object.defineProperty(above, path.at(-1)!, { value: elsewhere, enumerable: true });
  }
  return defineExtension(data as Extension);
}

function elsewhere(): never {
  throw new Error("This function of an extension in isolation can only be called in its worker");
}

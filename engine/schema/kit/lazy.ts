import * as z from "zod";
import type { Node } from "../../source/nodes.ts";

/**
 * A schema that is made when it is first needed: because it holds itself, or because most starts need none of it. zod
 * asks again and again for what a lazy schema stands for when it describes it to editors, so that it is kept.
 */
export function lazy<Value>(make: () => z.ZodType<Value, Node>): z.ZodType<Value, Node> {
  return z.lazy(once(make)) as unknown as z.ZodType<Value, Node>;
}

/** Has something made at most once. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

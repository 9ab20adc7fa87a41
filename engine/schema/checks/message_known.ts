import type { Variables } from "../../model/shape.ts";

/** Whether a place knows a message: as `message`, or as the `target` of a menu. */
export function isMessageKnown(variables: Variables): boolean {
  return hasAuthor(variables["message"]) || hasAuthor(variables["target"]);
}

function hasAuthor(shape: Variables[string] | undefined): boolean {
  return typeof shape === "object" && "fields" in shape && Object.hasOwn(shape.fields, "author");
}

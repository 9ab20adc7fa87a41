import type { Shape, Shapes } from "../../model/shape.ts";

/** Values as one writes them: `` `message` (text, id, …) ``. */
export function valueWords(shapes: Shapes): string[] {
  return Object.entries(shapes).map(([name, shape]) => {
    const fields = fieldsOf(shape);
    return fields.length === 0 ? `\`${name}\`` : `\`${name}\` (${fields.join(", ")})`;
  });
}

function fieldsOf(shape: Shape): string[] {
  return typeof shape === "object" && "fields" in shape ? Object.keys(shape.fields) : [];
}

/** What a value is, in words. */
export function shapeWords(shape: Shape): string {
  if (typeof shape === "string") {
    return {
      text: "text",
      number: "number",
      boolean: "yes or no",
      time: "time",
      anything: "anything",
    }[shape];
  }
  if ("list" in shape) return `list of ${shapeWords(shape.list)}`;
  if ("map" in shape) return "map";
  return `${shape.name}${shape.optional ? ", where there is one" : ""}`;
}

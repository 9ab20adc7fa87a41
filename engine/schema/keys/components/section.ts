import type * as z from "zod";
import type { Node } from "../../../source/nodes.ts";
import { map } from "../../kit/map.ts";
import { oneOrMany } from "../../kit/one_or_many.ts";
import { text } from "../../kit/text.ts";
import type { ButtonDefinition, SectionDefinition } from "./definitions.ts";
import { PICTURE } from "./picture.ts";

/** Texts with a picture or a button beside them. */
export function sectionSchema(button: z.ZodType<ButtonDefinition, Node>): z.ZodType<SectionDefinition, Node> {
  return map(
    "a section",
    {
      text: oneOrMany("a list of 1 to 3 texts", text()).describe("One to three texts."),
      thumbnail: PICTURE.describe("The small picture beside them.").optional(),
      button: button.describe("The button beside them.").optional(),
    },
    (keys, node): SectionDefinition => ({
      kind: "section",
      span: node.span,
      node,
      texts: keys.text,
      thumbnail: keys.thumbnail,
      button: keys.button,
    }),
    {
      texts: { use: "text" },
      image: { use: "thumbnail" },
      picture: { use: "thumbnail" },
      accessory: { say: "Beside the texts stands a `thumbnail` or a `button`." },
      buttons: { use: "button", say: "A section has one." },
    },
  );
}

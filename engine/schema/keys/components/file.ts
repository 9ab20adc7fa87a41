import { boolean } from "../../kit/boolean.ts";
import { map } from "../../kit/map.ts";
import { text } from "../../kit/text.ts";
import type { FileDefinition } from "./definitions.ts";

/** A text file that is made when the message is. */
export const FILE = map(
  "a file",
  {
    name: text("a file name such as list.txt").describe("Its name, such as list.txt."),
    text: text("the text of the file").describe("What stands in it."),
    spoiler: boolean().describe("Whether it is hidden until somebody clicks on it.").optional(),
  },
  ({ name, text, spoiler }, { span }): FileDefinition => ({
    kind: "file",
    span,
    name,
    text,
    spoiler: spoiler ?? false,
  }),
  {
    filename: { use: "name" },
    content: { use: "text" },
    contents: { use: "text" },
    url: { say: "A file is made of a `text`; pictures stand in a `gallery`." },
  },
);

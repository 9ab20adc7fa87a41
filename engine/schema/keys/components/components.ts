/** The components of a message, one below the other. */
import type * as z from "zod";
import type { MapNode, Node } from "../../../source/nodes.ts";
import { boolean } from "../../kit/boolean.ts";
import { colour } from "../../kit/colour.ts";
import { converted } from "../../kit/converted.ts";
import { listOf } from "../../kit/list.ts";
import { map } from "../../kit/map.ts";
import { oneOrMany } from "../../kit/one_or_many.ts";
import { text } from "../../kit/text.ts";
import type { Hints } from "../../kit/unknown_key.ts";
import type { ControlParts } from "./control.ts";
import type {
  ComponentDefinition,
  ContainerDefinition,
  GalleryDefinition,
  SelectDefinition,
  TextDisplayDefinition,
} from "./definitions.ts";
import { FILE } from "./file.ts";
import { PICTURE } from "./picture.ts";
import { rowSchema } from "./row.ts";
import { sectionSchema } from "./section.ts";
import { SEPARATOR } from "./separator.ts";

const HINTS: Hints = {
  rows: { use: "row" },
  action_row: { use: "row" },
  buttons: { use: "row" },
  button: { say: "Buttons stand in a row: `- row: [ { button: Yes, do: … } ]`." },
  text_display: { use: "text" },
  heading: { use: "text", say: "A heading is a text that begins with `#`." },
  content: { use: "text" },
  menu: { use: "select" },
  media_gallery: { use: "gallery" },
  images: { use: "gallery" },
  image: { use: "gallery" },
  pictures: { use: "gallery" },
  thumbnail: { say: "It stands in a section: `- section: { text: …, thumbnail: … }`." },
  divider: { use: "separator" },
  line: { use: "separator" },
  attachment: { use: "file" },
  box: { use: "container" },
  embed: {
    say: "A framed part is a `container` here; an embed stands beside `text:`, without `components:`.",
  },
};

const TEXT = converted(
  text(),
  (value): TextDisplayDefinition => ({ kind: "text", span: value.span, text: value }),
);

const GALLERY = converted(
  oneOrMany("a list of pictures", PICTURE),
  (pictures, { span }): GalleryDefinition => ({ kind: "gallery", span, pictures }),
);

export function componentsSchema(parts: ControlParts): z.ZodType<ComponentDefinition[], Node> {
  const inner = {
    text: TEXT.describe("A text, formatted as in messages; headings begin with #.").optional(),
    row: rowSchema(parts).describe("A row of up to 5 buttons, or a select.").optional(),
    select: converted(parts.select, rowOf).describe("A menu to pick from, in a row of its own.").optional(),
    section: sectionSchema(parts.button).describe("Texts with a picture or a button beside them.")
      .optional(),
    gallery: GALLERY.describe("Up to 10 pictures.").optional(),
    file: FILE.describe("A text file.").optional(),
    separator: SEPARATOR.describe("Room between components: small or large.").optional(),
  };
  // Several in one item stand one below the other, in the order in which they were written.
  const listed = (read: object, { entries }: MapNode): ComponentDefinition[] =>
    entries.flatMap(({ key: { text: name } }) =>
      Object.hasOwn(read, name) ? (read as Record<string, ComponentDefinition | undefined>)[name] ?? [] : []
    );
  const inContainer = map("a component in a container", inner, listed, {
    ...HINTS,
    container: { say: "Containers do not stand in each other." },
  });
  const container = map(
    "a container",
    {
      color: colour().describe("The colour of the bar at its left.").optional(),
      spoiler: boolean().describe("Whether it is hidden until somebody clicks on it.").optional(),
      components: listOf("a list of components", inContainer).describe("What stands in it."),
    },
    (keys, node): ContainerDefinition => ({
      kind: "container",
      span: node.span,
      node,
      color: keys.color,
      spoiler: keys.spoiler ?? false,
      components: keys.components.flat(),
    }),
    { accent_color: { use: "color" }, parts: { use: "components" }, items: { use: "components" } },
  );
  const top = map(
    "a component",
    { ...inner, container: container.describe("A frame around components.").optional() },
    listed,
    HINTS,
  );
  return converted(listOf("a list of components such as `- text: Hello`", top), (parts) => parts.flat());
}

/** A select fills a row. */
export function rowOf(select: SelectDefinition): ComponentDefinition {
  return { kind: "row", span: select.span, controls: [select] };
}

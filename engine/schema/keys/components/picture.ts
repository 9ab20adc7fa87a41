import { boolean } from "../../kit/boolean.ts";
import { byShape } from "../../kit/by_shape.ts";
import { converted } from "../../kit/converted.ts";
import { map } from "../../kit/map.ts";
import { text } from "../../kit/text.ts";
import type { PictureDefinition } from "./definitions.ts";

/** A picture or video: its address, or a map with `url`. */
export const PICTURE = byShape<PictureDefinition>("a picture: its address, or a map with `url`", {
  scalar: converted(
    text("the address of a picture"),
    (url): PictureDefinition => ({ span: url.span, url, spoiler: false }),
  ),
  map: map(
    "a picture",
    {
      url: text("the address of a picture").describe("Its address."),
      description: text("a text").describe("What stands for it where it cannot be seen.").optional(),
      spoiler: boolean().describe("Whether it is hidden until somebody clicks on it.").optional(),
    },
    ({ url, description, spoiler }, { span }): PictureDefinition => ({
      span,
      url,
      description,
      spoiler: spoiler ?? false,
    }),
    {
      image: { use: "url" },
      link: { use: "url" },
      alt: { use: "description" },
      text: { use: "description" },
    },
  ),
});

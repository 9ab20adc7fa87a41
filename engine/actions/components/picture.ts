/** A picture in a gallery or beside a section. */
import { LIMITS } from "../../model/limits.ts";
import { isAddress } from "../../schema/checks/address.ts";
import type { PictureDefinition } from "../../schema/keys/components/definitions.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { cut } from "../../words/cut.ts";
import type { Fill } from "./filling.ts";

export interface Picture {
  readonly media: { readonly url: string };
  readonly description?: string;
  readonly spoiler?: true;
}

/** One whose address turns out to be none is left out. */
export function compilePicture(
  { url, description, spoiler }: PictureDefinition,
  { variables, problems }: MessageContext,
): Fill<Picture> {
  const address = compileText(url, variables, problems);
  const words = description && compileText(description, variables, problems);
  return ({ run: { scope } }) => {
    const found = address.render(scope).trim();
    if (!isAddress(found) || found.length > LIMITS.embed.url) return undefined;
    const text = words && cut(words.render(scope), LIMITS.components.altText).trim();
    return { media: { url: found }, ...(text ? { description: text } : {}), ...(spoiler ? { spoiler } : {}) };
  };
}

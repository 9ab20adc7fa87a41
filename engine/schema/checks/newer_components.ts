/** Checks of Components V2 (source: Discord docs, components/reference). */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import type {
  ComponentDefinition,
  PictureDefinition,
  SectionDefinition,
} from "../keys/components/definitions.ts";
import { checkAddress } from "./address.ts";
import { writesNothing } from "./place_of.ts";
import { checkCount, checkFilledText } from "./length.ts";

const { gallery, sectionTexts, altText } = LIMITS.components;

/** Checks one component; those in a container are checked by themselves. */
export function checkNewer(component: ComponentDefinition, problems: Problems): void {
  switch (component.kind) {
    case "text":
      return checkText(component.text, problems);
    case "section":
      return checkSection(component, problems);
    case "gallery": {
      const { pictures, span } = component;
      if (pictures.length === 0) refuseEmpty("gallery", "1 to 10 pictures", span, problems);
      if (pictures.length > gallery) {
        checkCount(pictures.length, gallery, "pictures", pictures[gallery]!.span, problems);
      }
      for (const picture of pictures) checkPicture(picture, problems);
      return;
    }
    case "container":
      if (writesNothing(component.node, "components")) {
        refuseEmpty("container", "components in it, such as `- text: Hello`", component.span, problems);
      }
      return;
    case "file":
      if (component.name.text.trim() === "") {
        refuseEmpty("file", "a name such as list.txt", component.name.span, problems);
      }
      return;
  }
}

/** The texts that share a number of characters. */
export function newerTexts(list: readonly ComponentDefinition[]): SourceText[] {
  return list.flatMap((component) => {
    if (component.kind === "text") return [component.text];
    if (component.kind === "section") return component.texts;
    return component.kind === "container" ? newerTexts(component.components) : [];
  });
}

function checkText(text: SourceText, problems: Problems): void {
  if (text.text.trim() === "") refuseEmpty("text", "at least one character", text.span, problems);
}

function checkSection({ texts, thumbnail, button, span }: SectionDefinition, problems: Problems): void {
  if (texts.length === 0) refuseEmpty("section", "1 to 3 texts", span, problems);
  if (texts.length > sectionTexts) {
    checkCount(texts.length, sectionTexts, "texts of a section", texts[sectionTexts]!.span, problems);
  }
  for (const text of texts) checkText(text, problems);
  if (thumbnail && button || !thumbnail && !button) {
    problems.add({
      code: "section-accessory",
      message: thumbnail
        ? "A thumbnail and a button stand beside this section, and there is room for one of them."
        : "Nothing stands beside this section.",
      span,
      expected: "either a `thumbnail` or a `button`; a text alone is `- text: …`",
    });
  }
  if (thumbnail) checkPicture(thumbnail, problems);
}

function checkPicture({ url, description }: PictureDefinition, problems: Problems): void {
  checkAddress(url, problems);
  checkFilledText(description, altText, "The description", problems);
}

function refuseEmpty(what: string, expected: string, span: SourceText["span"], problems: Problems): void {
  problems.add({ code: "empty-component", message: `This ${what} is empty.`, span, expected });
}

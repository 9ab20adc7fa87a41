/** Components V2 (source: Discord docs, components/reference). What shows nothing is left out. */
import type {
  APIComponentInContainer,
  APIContainerComponent,
  APIFileComponent,
  APIMediaGalleryComponent,
  APISectionComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
} from "discord-api-types/v10";
import type { SourceText } from "../../diagnostics/span.ts";
import { COMPONENT_TYPE } from "../../model/discord_numbers.ts";
import { readColour } from "../../schema/kit/colour.ts";
import type {
  ContainerDefinition,
  FileDefinition,
  GalleryDefinition,
  SectionDefinition,
  SeparatorDefinition,
} from "../../schema/keys/components/definitions.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { compileButton } from "./button.ts";
import type { MessageControls } from "./control.ts";
import type { Fill, FillInner } from "./filling.ts";
import { compilePicture } from "./picture.ts";

export function compileTextDisplay(
  source: SourceText,
  context: MessageContext,
): Fill<APITextDisplayComponent> {
  const template = compileText(source, context.variables, context.problems);
  return ({ run: { scope }, mentions, room }) => {
    const content = room.take(template.render(scope, mentions).trim());
    return content ? { type: COMPONENT_TYPE.TEXT_DISPLAY, content } : undefined;
  };
}

/** Without what stands beside them, the texts stand below each other, which is for the caller to see to. */
export function compileSection(
  { texts, thumbnail, button }: SectionDefinition,
  message: MessageControls,
  context: MessageContext,
): (filling: Parameters<FillInner>[0]) => (APISectionComponent | APITextDisplayComponent)[] {
  const parts = texts.map((text) => compileTextDisplay(text, context));
  const picture = thumbnail && compilePicture(thumbnail, context);
  const beside = button && compileButton(button, message, context);
  return (filling) => {
    const components = parts.flatMap((part) => part(filling) ?? []);
    const shown = picture?.(filling);
    const accessory = shown ? { type: COMPONENT_TYPE.THUMBNAIL, ...shown } : beside?.(filling);
    if (!accessory || components.length === 0) return components;
    return [{ type: COMPONENT_TYPE.SECTION, components, accessory }];
  };
}

export function compileGallery(
  { pictures }: GalleryDefinition,
  context: MessageContext,
): Fill<APIMediaGalleryComponent> {
  const parts = pictures.map((picture) => compilePicture(picture, context));
  return (filling) => {
    const items = parts.flatMap((part) => part(filling) ?? []);
    return items.length > 0 ? { type: COMPONENT_TYPE.MEDIA_GALLERY, items } : undefined;
  };
}

/** A file is sent with the message, and named by the component. */
export function compileFile(
  { name, text, spoiler }: FileDefinition,
  { variables, problems }: MessageContext,
): Fill<APIFileComponent> {
  const called = compileText(name, variables, problems);
  const content = compileText(text, variables, problems);
  return ({ run: { scope }, files }) => {
    const file = fileName(called.render(scope), files.map((one) => one.name));
    files.push({ name: file, data: new TextEncoder().encode(content.render(scope)), type: "text/plain" });
    const url = `attachment://${file}`;
    return { type: COMPONENT_TYPE.FILE, file: { url }, ...(spoiler ? { spoiler } : {}) };
  };
}

/** Discord finds a file by its name, so that it has plain signs only and stands there once. */
function fileName(wanted: string, taken: readonly string[]): string {
  const plain = wanted.trim().replaceAll(/[^\w.-]+/g, "_").replace(/^[._]+/, "").slice(-80) || "file.txt";
  return taken.includes(plain) ? `${taken.length}_${plain}` : plain;
}

export function compileSeparator({ large, line }: SeparatorDefinition): Fill<APISeparatorComponent> {
  return () => ({ type: COMPONENT_TYPE.SEPARATOR, divider: line, spacing: large ? 2 : 1 });
}

/** @param inner its components, compiled */
export function compileContainer(
  { color, spoiler }: ContainerDefinition,
  inner: (filling: Parameters<FillInner>[0]) => APIComponentInContainer[],
  { variables, theme, problems }: MessageContext,
): Fill<APIContainerComponent> {
  const fixed = color && readColour(color.text, theme);
  const colour = color && fixed === undefined ? compileText(color, variables, problems) : undefined;
  return (filling) => {
    const components = inner(filling);
    if (components.length === 0) return undefined;
    const accent = fixed ?? (colour && readColour(colour.render(filling.run.scope), theme));
    return {
      type: COMPONENT_TYPE.CONTAINER,
      components,
      ...(accent === undefined ? {} : { accent_color: accent }),
      ...(spoiler ? { spoiler } : {}),
    };
  };
}

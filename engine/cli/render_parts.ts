/** The parts of a message as lines for a terminal, in their order. */
import type { APIMessage, APIMessageComponent } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../model/discord_numbers.ts";
import { controlText, type MessageControl } from "../model/message_controls.ts";

const LINE = "─".repeat(20);

/** One line a row of controls: `[◀ Previous (off)] [Next ▶]`, `<Pick a category: Fun | Info>`. */
export function renderParts({ components = [] }: Pick<APIMessage, "components">): string[] {
  return components.flatMap(linesOf);
}

function linesOf(part: APIMessageComponent): string[] {
  switch (part.type) {
    case COMPONENT_TYPE.ACTION_ROW:
      return [part.components.map((control) => controlText(control as MessageControl)).join(" ")];
    case COMPONENT_TYPE.TEXT_DISPLAY:
      return part.content.split("\n");
    case COMPONENT_TYPE.SECTION: {
      const { accessory } = part;
      const beside = "media" in accessory ? picture(accessory) : controlText(accessory);
      return [...part.components.flatMap(linesOf), beside];
    }
    case COMPONENT_TYPE.MEDIA_GALLERY:
      return part.items.map(picture);
    case COMPONENT_TYPE.FILE:
      return [`(file: ${part.name ?? part.file.url.split("/").at(-1)})`];
    case COMPONENT_TYPE.SEPARATOR:
      return part.divider === false ? [] : [LINE];
    case COMPONENT_TYPE.CONTAINER:
      return part.components.flatMap(linesOf).map((line) => `│ ${line}`);
    default:
      return [];
  }
}

function picture({ media, description }: { media: { url: string }; description?: string | null }): string {
  return `(picture: ${description || media.url})`;
}

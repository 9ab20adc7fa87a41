import type { APIComponentInContainer } from "discord-api-types/v10";
import type { ComponentChild } from "preact";
import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";
import { ContainerBox } from "./container_box.tsx";
import { FilePart } from "./file_part.tsx";
import { MediaGallery } from "./media_gallery.tsx";
import type { MessagePartProps } from "./message_part_props.ts";
import { PartNote } from "./part_note.tsx";
import { SectionPart } from "./section_part.tsx";

export interface RichPartProps extends MessagePartProps {
  /** Draws what stands in a container. */
  readonly draw: (part: APIComponentInContainer, at: number) => ComponentChild;
}

/** A part of the newer kind: sections, pictures, files, containers. */
export function RichPart({ part, waiting, files, onPress, draw }: RichPartProps) {
  switch (part.type) {
    case COMPONENT_TYPE.SECTION:
      return <SectionPart section={part} waiting={waiting} onPress={onPress} />;
    case COMPONENT_TYPE.MEDIA_GALLERY:
      return <MediaGallery items={part.items} />;
    case COMPONENT_TYPE.FILE:
      return <FilePart part={part} files={files} />;
    case COMPONENT_TYPE.SEPARATOR: {
      const names = ["separator", part.divider === false && "no-line", Number(part.spacing) === 2 && "wide"];
      return <div class={names.filter(Boolean).join(" ")} role="separator" />;
    }
    case COMPONENT_TYPE.CONTAINER:
      return (
        <ContainerBox container={part}>
          {part.components.map(draw)}
        </ContainerBox>
      );
    default:
      return <PartNote>A part of a kind that this page does not show.</PartNote>;
  }
}

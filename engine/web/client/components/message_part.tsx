import type {
  APIAttachment,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
} from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";
import { Markdown } from "../text/markdown.tsx";
import { ContainerBox } from "./container_box.tsx";
import { ControlRow } from "./control_row.tsx";
import { FilePart } from "./file_part.tsx";
import { MediaGallery } from "./media_gallery.tsx";
import { PartNote } from "./part_note.tsx";
import { SectionPart } from "./section_part.tsx";

export interface MessagePartProps {
  /** No other part on the page has it. */
  readonly id: string;
  readonly part: APIMessageTopLevelComponent | APIComponentInContainer;
  /** The custom id of the control whose answer is still to come. */
  readonly waiting: string | undefined;
  readonly files: readonly APIAttachment[];
  readonly onPress: (customId: string, values: readonly string[]) => void;
}

/** A part of a message, whatever its kind. */
export function MessagePart(props: MessagePartProps) {
  const { id, part, waiting, files, onPress } = props;
  switch (part.type) {
    case COMPONENT_TYPE.ACTION_ROW:
      return <ControlRow id={id} row={part} waiting={waiting} onPress={onPress} />;
    case COMPONENT_TYPE.TEXT_DISPLAY:
      return <Markdown text={part.content} />;
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
          {part.components.map((inner, at) => (
            <MessagePart key={at} {...props} id={`${id}-${at}`} part={inner} />
          ))}
        </ContainerBox>
      );
    default:
      return <PartNote>A part of a kind that this page does not show.</PartNote>;
  }
}

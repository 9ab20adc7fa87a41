import { COMPONENT_TYPE } from "../../../model/discord_numbers.ts";
import { Markdown } from "../text/markdown.tsx";
import { RichPart } from "../panels/chat_parts.ts";
import { ControlRow } from "./control_row.tsx";
import type { MessagePartProps } from "./message_part_props.ts";

/** A part of a message, whatever its kind. */
export function MessagePart(props: MessagePartProps) {
  const { id, part, waiting, onPress } = props;
  switch (part.type) {
    case COMPONENT_TYPE.ACTION_ROW:
      return <ControlRow id={id} row={part} waiting={waiting} onPress={onPress} />;
    case COMPONENT_TYPE.TEXT_DISPLAY:
      return <Markdown text={part.content} />;
    default:
      return (
        <RichPart
          {...props}
          draw={(inner, at) => <MessagePart key={at} {...props} id={`${id}-${at}`} part={inner} />}
        />
      );
  }
}

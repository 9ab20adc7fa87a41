import {
  Composer,
  ContextMenu,
  EditField,
  FormDialog,
  PollCard,
  RichPart,
  SelectField,
} from "./chat_parts.ts";
import { MessageControls } from "./message_parts.ts";
import { WhySide } from "./why_part.ts";

/** Fetches what the chat did without when it opened: once it stands there, the next click shall not wait. */
export function fetchChatParts(): void {
  for (
    const part of [
      Composer,
      MessageControls,
      SelectField,
      ContextMenu,
      RichPart,
      PollCard,
      FormDialog,
      WhySide,
    ]
  ) {
    part.fetch();
  }
}

import type { APIMessage } from "discord-api-types/v10";
import { useContext, useRef } from "preact/hooks";
import { ActionsContext } from "../state/contexts.ts";
import type { Press } from "../state/press.ts";
import { isOfParts } from "../message/message_facts.ts";
import { MessagePart } from "./message_part.tsx";
import { PressFailed } from "./press_failed.tsx";
import { useKeptFocus } from "./use_kept_focus.ts";

export interface MessageControlsProps {
  readonly message: APIMessage;
  /** What the person on screen pressed on it, while that is of interest. */
  readonly press: Press | undefined;
}

/** The buttons and selects below a message, or all that it is made of. It stands there even without any, so that the focus is not lost with them. */
export function MessageControls({ message, press }: MessageControlsProps) {
  const actions = useContext(ActionsContext);
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);
  const waiting = press?.state === "waiting" ? press.customId : undefined;
  return (
    <div class={isOfParts(message) ? "controls parts" : "controls"} ref={box}>
      {message.components?.map((part, at) => (
        <MessagePart
          key={at}
          id={`controls-${message.id}-${at}`}
          part={part}
          waiting={waiting}
          files={message.attachments}
          onPress={(customId, values) => actions.press(message, customId, values)}
        />
      ))}
      {press?.state === "failed" && <PressFailed />}
    </div>
  );
}

import type { APIMessage, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { useContext, useRef } from "preact/hooks";
import { ActionsContext } from "../state/contexts.ts";
import type { Press } from "../state/press.ts";
import { ControlRow } from "./control_row.tsx";
import { PartNote } from "./part_note.tsx";
import { PressFailed } from "./press_failed.tsx";
import { useKeptFocus } from "./use_kept_focus.ts";

export interface MessageControlsProps {
  readonly message: APIMessage;
  /** What the person on screen pressed on it, while that is of interest. */
  readonly press: Press | undefined;
}

/** Source: Discord docs, components/reference, component types. */
const ACTION_ROW = 1;

/** The buttons and selects below a message. It stands there even without any, so that the focus is not lost with them. */
export function MessageControls({ message, press }: MessageControlsProps) {
  const actions = useContext(ActionsContext);
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);
  const waiting = press?.state === "waiting" ? press.customId : undefined;
  return (
    <div class="controls" ref={box}>
      {message.components?.map((part, at) => (
        <Part
          key={at}
          id={`controls-${message.id}-${at}`}
          part={part}
          waiting={waiting}
          onPress={(customId, values) => actions.press(message, customId, values)}
        />
      ))}
      {press?.state === "failed" && <PressFailed />}
    </div>
  );
}

interface PartProps {
  readonly id: string;
  readonly part: APIMessageTopLevelComponent;
  readonly waiting: string | undefined;
  readonly onPress: (customId: string, values: readonly string[]) => void;
}

function Part({ id, part, waiting, onPress }: PartProps) {
  if (part.type !== ACTION_ROW) return <PartNote>A part of a kind that this page does not show.</PartNote>;
  return <ControlRow id={id} row={part} waiting={waiting} onPress={onPress} />;
}

/** The message that carries a control, as it would be sent again. */
import type { APIMessage, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { COMPONENT_TYPE, MESSAGE_FLAG } from "../../model/discord_numbers.ts";
import type { OutgoingMessage } from "../../model/message.ts";

/** Its text and embeds are left out where it is made of Components V2. */
export function pressedMessage(message: APIMessage): OutgoingMessage {
  const newer = ((message.flags ?? 0) & MESSAGE_FLAG.COMPONENTS_V2) !== 0;
  const { content, embeds, attachments = [] } = message;
  return {
    ...(newer ? { flags: MESSAGE_FLAG.COMPONENTS_V2 } : { content, embeds }),
    components: (message.components ?? []).map((part) => sendable(part) as APIMessageTopLevelComponent),
    allowed_mentions: { parse: [] },
    ...(attachments.length > 0 ? { keptFiles: attachments.map(({ id }) => id) } : {}),
  };
}

interface Part {
  readonly type: number;
  readonly name?: string;
  readonly file?: object;
  readonly components?: readonly Part[];
}

/** A file is named by the attachment that it is, while Discord tells its address (source: components/reference, file). */
function sendable(part: Part): Part {
  const { type, name, file, components } = part;
  if (components) return { ...part, components: components.map(sendable) };
  return type === COMPONENT_TYPE.FILE && file && name
    ? { ...part, file: { url: `attachment://${name}` } }
    : part;
}

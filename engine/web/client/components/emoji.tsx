import type { APIMessageComponentEmoji, APIPartialEmoji } from "discord-api-types/v10";

export interface EmojiProps {
  readonly emoji: APIMessageComponentEmoji | APIPartialEmoji;
  /** Nothing beside it says what it stands for. */
  readonly isAlone?: boolean;
}

/** An emoji of a control. One of a server's own is a picture elsewhere, so its name stands for it. */
export function Emoji({ emoji, isAlone = false }: EmojiProps) {
  if (emoji.id) return <span class="custom-emoji">:{emoji.name ?? "emoji"}:</span>;
  return <span class="control-emoji" aria-hidden={!isAlone}>{emoji.name}</span>;
}

import type { APIMessageComponentEmoji } from "discord-api-types/v10";

/** An emoji of a control. One of a server's own is a picture elsewhere, so its name stands for it. */
export function Emoji({ emoji, isAlone = false }: { emoji: APIMessageComponentEmoji; isAlone?: boolean }) {
  if (emoji.id) return <span class="custom-emoji">:{emoji.name ?? "emoji"}:</span>;
  return <span class="control-emoji" aria-hidden={!isAlone}>{emoji.name}</span>;
}

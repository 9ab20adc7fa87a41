import type { APIEmbedFooter } from "discord-api-types/v10";
import { footerTimeText, fullText } from "../basics/date_text.ts";
import { ImagePlaceholder } from "./image_placeholder.tsx";

export function EmbedFooter({ footer, timestamp }: { footer?: APIEmbedFooter; timestamp?: string }) {
  const at = timestamp === undefined ? NaN : Date.parse(timestamp);
  const hasTime = !Number.isNaN(at);
  return (
    <div class="embed-footer">
      {footer?.icon_url && <ImagePlaceholder url={footer.icon_url} shape="icon" />}
      {footer?.text}
      {footer && hasTime && <span aria-hidden="true">•</span>}
      {hasTime && <time dateTime={timestamp} title={fullText(at)}>{footerTimeText(at, Date.now())}</time>}
    </div>
  );
}

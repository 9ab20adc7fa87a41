import type { APIButtonComponent } from "discord-api-types/v10";
import type { ComponentChildren } from "preact";
import { safeUrl } from "../basics/safe_url.ts";
import { Icon } from "../basics/icon.tsx";
import { Emoji } from "./emoji.tsx";
import { PartNote } from "./part_note.tsx";
import { Spinner } from "./spinner.tsx";

export interface BotButtonProps {
  readonly button: APIButtonComponent;
  /** It has been pressed, and the bot has not answered yet. */
  readonly isWaiting: boolean;
  readonly onPress: (customId: string) => void;
}

/** Discord's numbers (source: Discord docs, components/reference, button styles). */
const STYLES: Readonly<Record<number, string>> = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" };

/** A button in one of Discord's colours, or one that is a link. */
export function BotButton({ button, isWaiting, onPress }: BotButtonProps) {
  if ("sku_id" in button) return <PartNote>A button that sells something stands here.</PartNote>;
  const face = (
    <>
      {button.emoji && <Emoji emoji={button.emoji} isAlone={!button.label} />}
      {button.label && <span class="control-label">{button.label}</span>}
    </>
  );
  if ("url" in button) {
    return <LinkButton url={button.url} isOff={button.disabled ?? false}>{face}</LinkButton>;
  }
  const { custom_id, style, disabled = false } = button;
  return (
    <button
      type="button"
      class={`bot-button ${STYLES[style] ?? "secondary"}`}
      data-control={custom_id}
      disabled={disabled}
      aria-busy={isWaiting}
      // A switched-off button would lose the focus, so one that waits only takes no further press.
      onClick={() => isWaiting || onPress(custom_id)}
    >
      {face}
      {isWaiting && <Spinner />}
    </button>
  );
}

/** Opens an address, by a person's click only; one that no browser should open is switched off. */
function LinkButton({ url, isOff, children }: { url: string; isOff: boolean; children: ComponentChildren }) {
  const href = isOff ? undefined : safeUrl(url);
  return (
    <a
      class="bot-button secondary"
      data-control={href && url}
      role={href ? undefined : "link"}
      aria-disabled={href ? undefined : true}
      href={href}
      title={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
    >
      {children}
      <Icon name="link" size={16} />
    </a>
  );
}

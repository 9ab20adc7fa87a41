import { initials, shadeOf } from "./initials.ts";

const SHADES = 8;

export type Status = "online" | "idle" | "dnd" | "invisible" | "offline";

export interface AvatarProps {
  readonly id: string;
  readonly name: string;
  readonly isBot?: boolean;
  /** Pixels. */
  readonly size: number;
  readonly status?: Status;
}

/** Coloured initials; pictures would have to come from elsewhere, and the page loads nothing from elsewhere. */
export function Avatar({ id, name, isBot = false, size, status }: AvatarProps) {
  const shade = isBot ? "bot" : shadeOf(id, SHADES);
  return (
    <span class={`avatar avatar-${size}`} aria-hidden="true">
      <span class={`avatar-face shade-${shade}`}>{size < 24 ? initials(name)[0] : initials(name)}</span>
      {status && <span class={`status-dot status-${status}`} />}
    </span>
  );
}

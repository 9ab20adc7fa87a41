import type { MenuPlace } from "../state/contexts.ts";

export interface MenuItem {
  readonly label: string;
  /** The bot that offers it; the page's own items have none. */
  readonly from?: string;
  /** Why it cannot be taken. */
  readonly refusal?: string;
  /** It takes something away for good. */
  readonly isDanger?: boolean;
  readonly run: () => void;
}

export interface OpenMenu {
  /** What it is for: "Message of Bo". */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Emojis in rows instead of words below one another; this many stand in a row. */
  readonly columns?: number;
  readonly place: MenuPlace;
}

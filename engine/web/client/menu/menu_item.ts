import type { MenuPlace } from "../state/contexts.ts";

export interface MenuItem {
  readonly label: string;
  /** The bot that offers it; the page's own items have none. */
  readonly from?: string;
  readonly run: () => void;
}

export interface OpenMenu {
  /** What it is for: "Message of Bo". */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly place: MenuPlace;
}

/** The extensions of each bot. */
import type { ExtensionInfo } from "../extensions.ts";

export interface ExtensionsPanel {
  readonly asks: {
    readonly list: { readonly given: Record<string, never>; readonly answer: ExtensionList };
    readonly load: { readonly given: ExtensionName; readonly answer: ExtensionInfo };
    readonly unload: { readonly given: ExtensionName; readonly answer: ExtensionInfo };
    readonly reload: { readonly given: ExtensionName; readonly answer: ExtensionInfo };
  };
  /** Something may be another way now. */
  readonly news: ExtensionList;
}

export interface ExtensionName {
  /** The bot's id. */
  readonly bot: string;
  readonly name: string;
}

export interface ExtensionList {
  readonly bots: readonly { readonly id: string; readonly extensions: readonly ExtensionInfo[] }[];
}

/** The documentation as a site: pages without the frame that all of them share. */

export interface HelpSite {
  readonly menu: readonly HelpGroup[];
  /** By their names: `reference/bot.html`. */
  readonly pages: Readonly<Record<string, HelpPage>>;
  readonly icon: string;
  readonly style: string;
  readonly script: string;
}

export interface HelpGroup {
  readonly title: string;
  readonly links: readonly { readonly title: string; readonly page: string }[];
}

export interface HelpPage {
  readonly title: string;
  readonly html: string;
}

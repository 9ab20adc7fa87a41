/** The page's files by path, as they are sent. They are built into the program; nothing is read from disk. */
import { css, cssHash, html, icon, js, jsHash } from "../page.gen.ts";

export interface PageAsset {
  readonly type: string;
  readonly body: string;
  /** The path holds the content's hash: a browser may keep it for ever. */
  readonly lasting: boolean;
}

export const pageAssets: ReadonlyMap<string, PageAsset> = new Map([
  ["/", { type: "text/html; charset=utf-8", body: html, lasting: false }],
  [`/page.${jsHash}.js`, { type: "text/javascript; charset=utf-8", body: js, lasting: true }],
  [`/page.${cssHash}.css`, { type: "text/css; charset=utf-8", body: css, lasting: true }],
  ["/icon.svg", { type: "image/svg+xml", body: icon, lasting: false }],
]);

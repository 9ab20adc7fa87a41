/** Links between pages of docs/ → links between pages of the site. */
import { dirname, join, normalize, relative } from "node:path/posix";

/** Where a file of the project stands in the site: `docs/steps.md` is `steps.html`. */
export function siteName(path: string): string {
  if (path === "docs/README.md") return "index.html";
  if (path.startsWith("docs/") && path.endsWith(".md")) {
    return path.slice("docs/".length).replace(/README\.md$/, "index.md").replace(/\.md$/, ".html");
  }
  return `files/${path.replace(/\.md$/, "")}.html`;
}

export interface Target {
  /** The file of the project that is meant. */
  readonly path: string;
  /** With its `#`; empty where the whole page is meant. */
  readonly anchor: string;
}

/** What a link of a page leads to within the project; `undefined` for addresses elsewhere. */
export function targetOf(href: string, page: string): Target | undefined {
  if (/^[a-z]+:/.test(href)) return undefined;
  const [, file = "", anchor = ""] = href.match(/^([^#]*)(#.*)?$/) ?? [];
  return { path: file === "" ? page : normalize(join(dirname(page), file)), anchor };
}

/** From one page of the site to another. */
export function siteLink(from: string, { path, anchor }: Target): string {
  const link = relative(dirname(siteName(from)), siteName(path));
  return path === from ? anchor || link : link + anchor;
}

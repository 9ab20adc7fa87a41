/** All pages of the site, from docs/ and the files that they lead to. */
import { fileURLToPath } from "node:url";
import type { HelpSite } from "../../web/help/help_site.ts";
import { escapeHtml, highlight } from "./highlight.ts";
import { siteLink, siteName, type Target } from "./links.ts";
import { render, type Rendered } from "./render.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const START = "docs/README.md";

/** What else than pages is shown where a page leads there: bots, units of services and the like. */
const SHOWN =
  /^(?:bots\/examples\/|extensions\/examples\/|docs\/hosting\/).*|^engine\/README\.md$|^CHANGELOG\.md$/;

export interface SitePage extends Rendered {
  /** In the project. */
  readonly path: string;
}

/** Every page below docs/, and the files that they lead to. */
export function sitePages(): SitePage[] {
  const docs = new Set(pagesIn("docs"));
  const isThere = (path: string) => docs.has(path) || SHOWN.test(path) && isFile(path);
  const pages = [...docs].map((path) => ({ path, ...render(path, read(path), isThere) }));
  const files = new Set(
    pages.flatMap(({ links }) => links.map(({ path }) => path)).filter((path) => !docs.has(path)),
  );
  return [...pages, ...[...files].sort().map((path) => filePage(path, isThere))];
}

/** The site as a module holds it. */
export function buildSite(pages: readonly SitePage[] = sitePages()): HelpSite {
  const menu = menuOf(read(START));
  return {
    menu: menu.map(({ title, links }) => ({
      title,
      links: links.map(({ title, target }) => ({ title, page: siteName(target.path) })),
    })),
    pages: Object.fromEntries(pages.map(({ path, title, html }) => [siteName(path), { title, html }])),
    icon: read("engine/web/client/icon.svg"),
    style: smallCss(read("engine/web/client/styles/theme.css") + readHere("help.css")),
    script: readHere("help.js"),
  };
}

interface MenuGroup {
  readonly title: string;
  readonly links: readonly { readonly title: string; readonly target: Target }[];
}

/** The contents of docs/ are its menu. */
export function menuOf(contents: string): MenuGroup[] {
  return contents.split(/^## /m).slice(1).map((part) => ({
    title: part.split("\n")[0]!,
    links: [...part.matchAll(/^- \[([^\]]+)\]\(([^)]+)\)/gm)].map(([, title, href]) => ({
      title: title!,
      target: { path: `docs/${href}`, anchor: "" },
    })),
  }));
}

function filePage(path: string, isThere: (path: string) => boolean): SitePage {
  if (path.endsWith(".md")) return { path, ...render(path, read(path), isThere) };
  const name = path.split("/").at(-1)!;
  const language = name.endsWith(".ts") ? "ts" : name.endsWith(".yaml") ? "yaml" : "sh";
  const html = `<h1>${escapeHtml(name)}</h1>\n<p><code>${escapeHtml(path)}</code></p>\n` +
    `<pre tabindex="0"><code>${highlight(read(path).trimEnd(), language)}</code></pre>\n`;
  return { path, title: name, html, links: [], anchors: new Set() };
}

/** Links to pages or places that are not there, as sentences. */
export function deadLinks(pages: readonly SitePage[]): string[] {
  const anchors = new Map(pages.map(({ path, anchors }) => [path, anchors]));
  return pages.flatMap(({ path, links }) =>
    links.filter(({ path: to, anchor }) => anchor !== "" && !anchors.get(to)?.has(anchor.slice(1)))
      .map((target) => `${path} leads to ${siteLink(path, target)}, which is not there`)
  );
}

function pagesIn(folder: string): string[] {
  return [...Deno.readDirSync(ROOT + folder)].flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    return isDirectory ? pagesIn(path) : path.endsWith(".md") ? [path] : [];
  }).sort();
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(ROOT + path).isFile;
  } catch {
    return false;
  }
}

function read(path: string): string {
  return Deno.readTextFileSync(ROOT + path);
}

function readHere(name: string): string {
  return read(`engine/manual/site/${name}`);
}

function smallCss(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\//g, "").replaceAll(/\s*([{};,])\s*/g, "$1").trim() + "\n";
}

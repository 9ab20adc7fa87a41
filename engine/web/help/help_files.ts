/** The files of the site, as they are sent or written. */
import type { HelpGroup, HelpPage, HelpSite } from "./help_site.ts";
import { searchIndex } from "./search_index.ts";

export interface HelpFile {
  readonly type: string;
  readonly body: string;
}

const HTML = "text/html; charset=utf-8";

/** A file by its name below the site, `undefined` where there is none. The empty name is the first page. */
export function helpFile(site: HelpSite, name: string): HelpFile | undefined {
  if (name === "help.css") return { type: "text/css; charset=utf-8", body: site.style };
  if (name === "icon.svg") return { type: "image/svg+xml", body: site.icon };
  if (name === "help.js") return { type: "text/javascript; charset=utf-8", body: site.script };
  if (name === "search.json") {
    return { type: "application/json; charset=utf-8", body: JSON.stringify(searchIndex(site)) };
  }
  const path = name === "" || name.endsWith("/") ? `${name}index.html` : name;
  const page = Object.hasOwn(site.pages, path) ? site.pages[path] : undefined;
  return page && { type: HTML, body: pageText(site, path, page) };
}

/** Names of all files of the site. */
export function helpNames(site: HelpSite): string[] {
  return [...Object.keys(site.pages), "help.css", "help.js", "icon.svg", "search.json"];
}

/** A whole page. Its links are relative, so that the site can stand in any folder. */
function pageText({ menu }: HelpSite, path: string, { title, html }: HelpPage): string {
  const up = "../".repeat(path.split("/").length - 1);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>${title === "Help" ? "Help" : `${escaped(title)} · Help`}</title>
<link rel="icon" href="${up}icon.svg">
<link rel="stylesheet" href="${up}help.css">
<script type="module" src="${up}help.js"></script>
</head>
<body data-up="${up}">
<a class="skip" href="#content">To the text</a>
<header>
<button type="button" class="menu-button" aria-expanded="false" aria-controls="menu">Menu</button>
<a class="home" href="${up}index.html">Cordial <span>Help</span></a>
<div class="search" role="search"><input type="search" placeholder="Search" aria-label="Search the help" autocomplete="off"
 spellcheck="false" role="combobox" aria-expanded="false" aria-controls="found"><kbd>/</kbd>
<div id="found" role="listbox" aria-label="Found" hidden></div></div>
</header>
<div class="frame">
<nav id="menu" aria-label="Pages">
${menu.map((group) => groupText(group, path, up)).join("\n")}
</nav>
<main id="content">
${html}</main>
</div>
</body>
</html>
`;
}

function groupText({ title, links }: HelpGroup, path: string, up: string): string {
  const items = links.map(({ title, page }) =>
    `<li><a href="${up}${page}"${page === path ? ' aria-current="page"' : ""}>${escaped(title)}</a></li>`
  );
  return `<h2>${escaped(title)}</h2>\n<ul>\n${items.join("\n")}\n</ul>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** What a search of the help can find, read from its pages. */
import type { HelpPage, HelpSite } from "./help_site.ts";

/** Page, place in it, title of the page where the entry has another one, title, text. */
export type SearchEntry = readonly [
  page: string,
  anchor: string,
  pageTitle: string,
  title: string,
  text: string,
];

/** A heading, or the line of a key. */
const PLACE = /<(h[1-3]|li)(?: id="([^"]*)")?(?: class="key")?>/g;

export function searchIndex({ pages }: HelpSite): SearchEntry[] {
  return Object.entries(pages).flatMap(([name, page]) => entriesOf(name, page));
}

function entriesOf(name: string, { title: pageTitle, html }: HelpPage): SearchEntry[] {
  const text = html.replace(/<nav class="contents"[^]*?<\/nav>/, "");
  const places = [...text.matchAll(PLACE)].filter(([, tag, id]) => tag === "h1" || id !== undefined);
  let section = "";
  return places.map(({ 0: begin, 1: tag, 2: anchor = "", index }, at): SearchEntry => {
    const inner = text.slice(index + begin.length, places[at + 1]?.index);
    const [head, rest] = tag === "li" ? keyIn(inner) : headingIn(inner);
    if (tag !== "li") section = tag === "h1" ? "" : head;
    const title = tag === "li" && section !== "" ? `${section} › ${head}` : head;
    return [name, anchor, title === pageTitle ? "" : pageTitle, title, rest];
  });
}

function headingIn(html: string): [head: string, rest: string] {
  const end = html.search(/<\/h[1-3]>/);
  return [plain(html.slice(0, end)), plain(html.slice(end))];
}

function keyIn(html: string): [key: string, rest: string] {
  return [plain(html.match(/<code>([^]*?)<\/code>/)?.[1] ?? ""), plain(html)];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function plain(html: string): string {
  return html.replaceAll(/<[^>]*>/g, (tag) => /^<\/?(?:p|li|td|h\d|pre|div)/.test(tag) ? " " : "")
    .replaceAll(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all).replaceAll(/\s+/g, " ").trim();
}

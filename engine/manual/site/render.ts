/** A page of Markdown → its HTML. */
import { Marked, type Token, type Tokens } from "marked";
import { slug } from "../reference/key_lines.ts";
import { escapeHtml, highlight } from "./highlight.ts";
import { siteLink, type Target, targetOf } from "./links.ts";

export interface Rendered {
  readonly title: string;
  readonly html: string;
  /** Where its links lead within the project. */
  readonly links: readonly Target[];
  /** Places that links can name. */
  readonly anchors: ReadonlySet<string>;
}

/** Headings from which a list of what is on the page is drawn. */
const MANY_HEADINGS = 4;
/** More are only shown to whoever asks. */
const MOST_HEADINGS = 60;

/**
 * @param path of the page in the project
 * @param text in Markdown
 * @param isThere whether a file of the project is in the site; links to others are written as text
 */
export function render(path: string, text: string, isThere: (path: string) => boolean): Rendered {
  const page = new PageRenderer(path, isThere);
  const marked = new Marked({ renderer: page.rules(), gfm: true });
  return page.result(marked.parse(text.replace(/^<!--.*-->\n/, ""), { async: false }));
}

class PageRenderer {
  readonly #links: Target[] = [];
  readonly #anchors = new Set<string>();
  readonly #headings: { depth: number; text: string; anchor: string }[] = [];
  #title = "";

  constructor(private readonly path: string, private readonly isThere: (path: string) => boolean) {}

  rules() {
    // Marked has its own `this` in each of these.
    const heading = this.heading.bind(this);
    const link = this.link.bind(this);
    const keyAnchor = (key: string) => this.anchor(`${this.section()}-${slug(key)}`);
    return {
      heading(
        this: { parser: { parseInline(tokens: Token[]): string } },
        { tokens, depth, text }: Tokens.Heading,
      ) {
        return heading(this.parser.parseInline(tokens), depth, text);
      },
      link(this: { parser: { parseInline(tokens: Token[]): string } }, { href, tokens, raw }: Tokens.Link) {
        // An address in a text is an example, and leads nowhere.
        if (!raw.startsWith("[")) return escapeHtml(raw);
        return link(href, this.parser.parseInline(tokens));
      },
      image: ({ text }: Tokens.Image) => escapeHtml(text),
      code: ({ text, lang }: Tokens.Code) => {
        const language = lang?.split(" ")[0] ?? "";
        return `<pre tabindex="0"><code>${highlight(text, language)}</code></pre>\n`;
      },
      listitem(this: { parser: { parse(tokens: Token[], loose?: boolean): string } }, item: Tokens.ListItem) {
        const key = keyOf(item);
        const anchor = key === undefined ? "" : keyAnchor(key);
        const id = anchor === "" ? "" : ` id="${anchor}" class="key"`;
        return `<li${id}>${this.parser.parse(item.tokens, item.loose)}</li>\n`;
      },
      table(this: { parser: { parseInline(tokens: Token[]): string } }, { header, rows }: Tokens.Table) {
        const row = (cells: readonly Tokens.TableCell[], tag: string) =>
          `<tr>${
            cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join("")
          }</tr>`;
        const head = header.some(({ text }) => text !== "") ? `<thead>${row(header, "th")}</thead>` : "";
        return `<div class="table"><table>${head}<tbody>${
          rows.map((cells) => row(cells, "td")).join("")
        }</tbody></table></div>\n`;
      },
    };
  }

  heading(html: string, depth: number, text: string): string {
    const plain = text.replaceAll("`", "");
    if (depth === 1) {
      this.#title ||= plain;
      return `<h1>${html}</h1>\n`;
    }
    const anchor = this.anchor(slug(plain));
    this.#headings.push({ depth, text: plain, anchor });
    return `<h${depth} id="${anchor}"><a href="#${anchor}">${html}</a></h${depth}>\n`;
  }

  /** A place that has no other name yet. */
  anchor(wanted: string): string {
    let anchor = wanted;
    for (let count = 1; this.#anchors.has(anchor); count++) anchor = `${wanted}-${count}`;
    this.#anchors.add(anchor);
    return anchor;
  }

  section(): string {
    return this.#headings.at(-1)?.anchor ?? "";
  }

  link(href: string, html: string): string {
    const target = targetOf(href, this.path);
    if (!target) return `<a href="${escapeHtml(href)}" rel="noreferrer">${html}</a>`;
    if (!this.isThere(target.path)) return html;
    this.#links.push(target);
    return `<a href="${escapeHtml(siteLink(this.path, target))}">${html}</a>`;
  }

  result(html: string): Rendered {
    const tops = this.#headings.filter(({ depth }) => depth === 2);
    const list = tops.map(({ text, anchor }) => `<a href="#${anchor}">${escapeHtml(text)}</a>`).join("\n");
    const contents = tops.length < MANY_HEADINGS || this.path === "docs/README.md"
      ? ""
      : contentsOf(list, tops.length);
    return {
      title: this.#title,
      // Behind what the page begins with.
      html: html.replace("<h2 ", () => `${contents}<h2 `),
      links: this.#links,
      anchors: this.#anchors,
    };
  }
}

function contentsOf(links: string, count: number): string {
  const nav = `<nav class="contents" aria-label="On this page">${links}</nav>\n`;
  return count <= MOST_HEADINGS
    ? nav
    : `<details><summary>All ${count} on this page</summary>${nav}</details>\n`;
}

/** `` - **`rate`**: … `` is about the key `rate`. */
function keyOf({ text }: Tokens.ListItem): string | undefined {
  return text.match(/^\*\*`([^`]+)`\*\*/)?.[1];
}

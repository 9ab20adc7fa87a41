/** Lines → pages that fit into an embed. */
import { LIMITS } from "../../model/limits.ts";
import { cut } from "../../words/cut.ts";

/** Characters of all pages together that are kept, so that they can be turned. */
export const MOST_KEPT = 120_000;

export interface Paginated {
  /** Each of at most 4,096 characters; never without one, except where there are no lines. */
  readonly pages: readonly string[];
  /** Lines at the end for which there was no room. */
  readonly left: number;
}

/** @param perPage lines, where they fit */
export function paginate(lines: readonly string[], perPage: number, most = MOST_KEPT): Paginated {
  const longest = LIMITS.embed.description;
  const pages: string[] = [];
  let page: string[] = [];
  let length = 0;
  let total = 0;
  const close = () => {
    if (page.length > 0) pages.push(page.join("\n"));
    page = [];
    length = 0;
  };
  for (const [index, written] of lines.entries()) {
    const line = cut(written, longest);
    if (total + line.length > most) {
      close();
      return { pages, left: lines.length - index };
    }
    if (page.length >= perPage || length + line.length + 1 > longest) close();
    page.push(line);
    length += line.length + 1;
    total += line.length + 1;
  }
  close();
  return { pages, left: 0 };
}

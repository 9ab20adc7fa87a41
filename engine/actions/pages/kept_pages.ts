/** Pages as they are kept between two presses: in values of a bounded size, whatever their number. */
import { OWN_LIMITS } from "../../model/limits.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { KeptValues } from "../../model/kept.ts";
import type { Json } from "../../model/storage.ts";

/** What stands around each page: the message whose last embed shows them. */
export type Frame = Omit<OutgoingMessage, "files">;

export interface KeptPage {
  readonly frame: Frame;
  readonly page: string;
  /** From 0 on; of a page that is not there the nearest one. */
  readonly index: number;
  readonly count: number;
}

/** The value that a message names: the frame, and which value has the pages from which on. */
interface Root {
  readonly frame: Frame;
  readonly count: number;
  readonly chunks: readonly { readonly from: number; readonly key: string }[];
}

/** @param until milliseconds since 1970 @returns the key of it all. Rejects with what the storage throws */
export async function keepPages(
  kept: KeptValues,
  { frame, pages, until, userId }: {
    readonly frame: Frame;
    readonly pages: readonly string[];
    readonly until: number;
    readonly userId: string;
  },
): Promise<string> {
  const chunks: { from: number; key: string }[] = [];
  for (const { from, pages: some } of chunked(pages)) {
    chunks.push({ from, key: await kept.put(some, until, userId) });
  }
  const root: Root = { frame, count: pages.length, chunks };
  return await kept.put(JSON.parse(JSON.stringify(root)) as Json, until, userId);
}

/** `undefined` where they were forgotten. @param until to when they are kept on */
export async function recallPage(
  kept: KeptValues,
  key: string,
  wanted: number,
  until: number,
): Promise<KeptPage | undefined> {
  const root = await kept.get(key) as unknown as Root | undefined;
  if (!root) return undefined;
  const index = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), root.count - 1) : 0;
  const chunk = root.chunks.findLast(({ from }) => from <= index);
  const pages = chunk && await kept.get(chunk.key);
  const page = Array.isArray(pages) ? pages[index - chunk!.from] : undefined;
  if (typeof page !== "string") return undefined;
  await Promise.all([key, ...root.chunks.map(({ key }) => key)].map((one) => kept.extend(one, until)));
  return { frame: root.frame, page, index, count: root.count };
}

function chunked(pages: readonly string[]): { from: number; pages: string[] }[] {
  const chunks: { from: number; pages: string[] }[] = [];
  let size = Infinity;
  pages.forEach((page, index) => {
    size += JSON.stringify(page).length + 1;
    if (size > OWN_LIMITS.kept.characters) {
      chunks.push({ from: index, pages: [] });
      size = JSON.stringify(page).length + 1;
    }
    chunks.at(-1)!.pages.push(page);
  });
  return chunks;
}

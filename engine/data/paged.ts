import type { KeyedEntry, ValueStore } from "../model/storage.ts";

/** All entries whose keys begin with a prefix, page by page. */
export async function* paged(
  values: Pick<ValueStore, "list">,
  namespace: string,
  prefix?: string,
): AsyncGenerator<readonly KeyedEntry[]> {
  let page = await values.list(namespace, { prefix });
  while (page.length > 0) {
    yield page;
    page = await values.list(namespace, { prefix, after: page.at(-1)!.key });
  }
}

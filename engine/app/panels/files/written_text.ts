/** Texts of files as the page knows them: lines end with `\n` alone, and nothing stands before the first. */
import { nodeModule } from "../../../model/node_module.ts";

const BOM = "\ufeff";

/** Names the content of a file: 32 hexadecimal digits. */
export function versionOf(bytes: Uint8Array): string {
  return nodeModule("node:crypto").createHash("sha256").update(bytes).digest("hex").slice(0, 32);
}

export function shownText(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
}

/** A text from the page as it is written, with the line ends and the mark that the file had. @param before its old text */
export function writtenText(text: string, before: string | undefined): string {
  const feeds = before?.match(/\r?\n/g) ?? [];
  const windows = feeds.filter((feed) => feed === "\r\n").length > feeds.length / 2;
  const mark = before?.startsWith(BOM) ? BOM : "";
  return mark + (windows ? shownText(text).replaceAll("\n", "\r\n") : shownText(text));
}

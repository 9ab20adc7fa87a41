import { pathToFileURL } from "node:url";

/** How a folder's address begins in messages, and in stacks, where blanks and other signs are not encoded. */
export function addressesOf(folder: string): readonly string[] {
  const { href } = pathToFileURL(folder);
  return [...new Set([`${href}/`, `${decodeURI(href)}/`])];
}

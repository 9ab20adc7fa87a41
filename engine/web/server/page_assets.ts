/** The page's files by path, as they are sent. They are built into the program; nothing is read from disk. */
import { extname } from "node:path/posix";
import { files } from "../page.gen.ts";

export interface PageAsset {
  readonly type: string;
  readonly body: string;
  /** The path holds the content's hash: a browser may keep it for ever. */
  readonly lasting: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  "": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** `page.39aae297e6df.css`, `composer-3-39aae297e6df.js`. */
const HASHED = /[.-][0-9a-f]{12}\./;

export const pageAssets: ReadonlyMap<string, PageAsset> = new Map(
  Object.entries(files).map(([path, body]) => [
    path,
    { type: TYPES[extname(path)]!, body, lasting: HASHED.test(path) },
  ]),
);

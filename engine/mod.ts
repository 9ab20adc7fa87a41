/**
 * What extensions import from the engine: `import { defineExtension } from "cordial"`.
 *
 * An extension is a file `extensions/NAME.ts` or a folder `extensions/NAME/` with a `mod.ts`. It may import packages
 * (`npm:NAME`, `node:NAME`), names of deno.json, and by relative paths whatever lies in the folder `extensions`; what
 * begins with `_` there is no extension, but a place for code that several of them share. Each runs from a copy: files
 * that it reads lie in its own folder beside `mod.ts` (`import.meta.dirname`), and what it writes belongs elsewhere.
 */
export { defineExtension } from "./extensions/define_extension.ts";
export type { Extension, ExtensionContext, HandlerContext } from "./extensions/define_extension.ts";
export type { HandlerMessage } from "./model/extensions.ts";
export type { Logger } from "./model/logger.ts";

/**
 * What extensions import from the engine: `import { defineExtension } from "cordial"`.
 *
 * An extension is a file `extensions/NAME.ts` or a folder `extensions/NAME/` with a `mod.ts`. It may import packages
 * (`npm:NAME`, `node:NAME`), names of deno.json, and by relative paths whatever lies in the folder `extensions`; what
 * begins with `_` there is no extension, but a place for code that several of them share. Each runs from a copy: files
 * that it reads lie in its own folder beside `mod.ts` (`import.meta.dirname`), and what it writes belongs elsewhere.
 */
export { defineAction } from "./extensions/define/action.ts";
export { defineCheck } from "./extensions/define/check.ts";
export { defineCommand, defineCommandGroup } from "./extensions/define/command.ts";
export { defineEvent, defineSchedule } from "./extensions/define/event.ts";
export { defineFunction } from "./extensions/define/function.ts";
export { defineHandler } from "./extensions/define/handler.ts";
export { defineTrigger } from "./extensions/define/trigger.ts";
export { defineExtension } from "./extensions/define_extension.ts";
export { defineSettings } from "./extensions/define/settings.ts";
export type { ActionContext } from "./extensions/define/action.ts";
export type {
  CommandContext,
  OptionRequest,
  Suggestions,
  SuggestionSpec,
} from "./extensions/define/command.ts";
export type { EventContext } from "./extensions/define/event.ts";
export type { HandlerContext } from "./extensions/define/handler.ts";
export type {
  Emitted,
  ExtensionContext,
  ExtensionFiles,
  ExtensionMetrics,
  ExtensionStorage,
  ExtensionTables,
  ExtensionTools,
  RunContext,
} from "./extensions/context/context.ts";
export type { Extension } from "./extensions/define_extension.ts";
export type { CallData, HandlerMessage } from "./model/extensions.ts";
export type { Fields } from "./model/fields.ts";
export type { Json } from "./model/storage.ts";
export type { Logger } from "./model/logger.ts";

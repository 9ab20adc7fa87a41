import { text } from "../text_table.ts";

export const EXTENSIONS_TEXTS = {
  extensions_title: text("🧩 Extensions ({page}/{pages})", { page: "number", pages: "number" }),
  extensions_total: text('{total} {plural(total, "extension", "extensions")}, {loaded} loaded', {
    total: "number",
    loaded: "number",
  }),
  /** `facts`: version, load time and state, joined by commas. */
  extensions_line: text("{sign} {name}: {facts}", { sign: "text", name: "text", facts: "text" }),
  extensions_ms: text("loaded in {ms} ms", { ms: "number" }),
  extensions_loaded: text("loaded"),
  extensions_failed: text("failed"),
  extensions_unloaded: text("not loaded"),
  extensions_blacklisted: text("blacklisted"),
  extensions_none: text(
    "There are no extensions. A TypeScript file in the folder `extensions/` is one; it is loaded as soon as it is saved.",
  ),
} as const;

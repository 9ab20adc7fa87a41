import type { HelpSite } from "../../web/help/help_site.ts";

/** The text of help.gen.ts: one line a page, so that a change of one is a change of one line. */
export function helpModule({ menu, pages, icon, style, script }: HelpSite): string {
  return [
    "// Made by `deno task docs` from docs/. Do not edit.",
    'import type { HelpSite } from "./help_site.ts";',
    "",
    "export const site: HelpSite = {",
    `  menu: ${JSON.stringify(menu)},`,
    "  pages: {",
    ...Object.entries(pages).map(([name, page]) => `    ${JSON.stringify(name)}: ${JSON.stringify(page)},`),
    "  },",
    `  icon: ${JSON.stringify(icon)},`,
    `  style: ${JSON.stringify(style)},`,
    `  script: ${JSON.stringify(script)},`,
    "};",
    "",
  ].join("\n");
}

/** The page of a project that runs. */
import type { ServedPage } from "../web/serve_page.ts";
import type { PanelContext } from "./panels/panel_context.ts";

export interface PageOptions extends PanelContext {
  readonly port: number | undefined;
  readonly title: string;
}

/** What it needs is only loaded now: most starts on a server do without. */
export async function openPage({ port, title, ...context }: PageOptions): Promise<ServedPage> {
  const [{ servePage }, { openPanels }] = await Promise.all([
    import("../web/serve_page.ts"),
    import("./panels/open_panels.ts"),
  ]);
  const rights = { canWrite: true };
  return await servePage(context.app.local?.playground, {
    port,
    title,
    panels: openPanels(context, rights),
    ...rights,
  });
}

/** The page of a project that runs. */
import type { MovableClock } from "../model/movable_clock.ts";
import type { ServedPage } from "../web/serve_page.ts";
import type { App } from "./app.ts";

export interface PageOptions {
  readonly port: number | undefined;
  readonly title: string;
  /** Of bots in the local Discord. */
  readonly clock: MovableClock | undefined;
  /** Takes secrets out of a text that the page is to get. */
  readonly hide: (text: string) => string;
}

/** What it needs is only loaded now: most starts on a server do without. */
export async function openPage(app: App, { port, title, clock, hide }: PageOptions): Promise<ServedPage> {
  const [{ servePage }, { openPanels }] = await Promise.all([
    import("../web/serve_page.ts"),
    import("./panels/open_panels.ts"),
  ]);
  const rights = { canWrite: true };
  return await servePage(app.local?.playground, {
    port,
    title,
    hide,
    panels: openPanels({ app, clock }, rights),
    ...rights,
  });
}

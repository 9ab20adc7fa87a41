/** The page of a project: a chat in the local Discord, or a dashboard of bots on the real one where that is asked for. */
import type { DashboardSettings } from "../schema/keys/dashboard.ts";
import { dashboardToken } from "./dashboard_token.ts";
import type { Notice } from "./notices/notice.ts";
import type { DashboardContext } from "./panels/dashboard_context.ts";
import type { ReadVariable } from "./load/tokens.ts";
import type { Logger } from "../model/logger.ts";

export interface OpenPageOptions extends DashboardContext {
  readonly read: ReadVariable;
  /** Absent where no dashboard is asked for. */
  readonly dashboard: DashboardSettings | undefined;
  /** Wins over that of the settings. */
  readonly port: number | undefined;
  readonly logger: Logger;
  readonly notify: (notice: Notice) => void;
  /** Keeps a secret out of the log files. */
  readonly addSecret: (secret: string) => void;
}

export interface OpenPage {
  readonly url: string;
  close(): Promise<void>;
}

/** A dashboard that cannot be opened is no reason for bots not to run: it is told, and there is none. */
export async function openPage(options: OpenPageOptions): Promise<OpenPage | undefined> {
  const { app, dashboard, port, logger } = options;
  const title = [...app.bots.values()].map((bot) => bot.program.name).join(", ");
  if (app.local) return await serve(options, true, { port, title, logger });
  if (!dashboard) return undefined;
  const found = dashboardToken(options.read);
  if (!("token" in found)) return tell(options, found.why, found.fix);
  options.addSecret(found.token);
  try {
    return await serve(options, dashboard.write, {
      port: port ?? dashboard.port,
      exactPort: true,
      token: found.token,
      title,
      logger,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return tell(
      options,
      why,
      "It stands under `dashboard: { port: … }` in bots/engine.yaml or in the bot's file.",
    );
  }
}

function tell({ notify }: OpenPageOptions, why: string, fix: string): undefined {
  notify({ kind: "no-dashboard", why, fix });
}

/** What it needs is only loaded now: most starts on a server do without. */
async function serve(
  options: OpenPageOptions,
  canWrite: boolean,
  how: { port?: number; exactPort?: boolean; token?: string; title: string; logger: Logger },
): Promise<OpenPage> {
  const [{ servePage }, { openPanels }, { openDashboard }] = await Promise.all([
    import("../web/serve_page.ts"),
    import("./panels/open_panels.ts"),
    import("./panels/open_dashboard.ts"),
  ]);
  const rights = { canWrite };
  const dashboard = openDashboard(options, rights);
  try {
    const panels = new Map([
      ...openPanels({ ...options, canEdit: options.canEdit && canWrite }, rights),
      ...dashboard.panels,
    ]);
    const { hide } = options;
    const page = await servePage(options.app.local?.playground, { ...how, ...rights, hide, panels });
    return {
      url: page.url,
      async close() {
        dashboard[Symbol.dispose]();
        await page.close();
      },
    };
  } catch (error) {
    dashboard[Symbol.dispose]();
    throw error;
  }
}

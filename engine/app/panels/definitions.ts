import type { ShownDefinition } from "../../model/panels/definitions.ts";
import type { Panel } from "../../model/panels/panel.ts";
import type { Program } from "../../model/program.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { definitionsPanel } from "../../panels/definitions_panel.ts";
import { extensionDiagnostics } from "../load/extension_problems.ts";
import type { DashboardContext } from "./dashboard_context.ts";

export function openDefinitions({ app, reloader }: DashboardContext, rights: PanelRights): Panel {
  return definitionsPanel({
    bots: () =>
      reloader.loaded.bots.map(({ id, files, program, problems }) => {
        const running = app.bots.get(id)?.program;
        const shown = running ?? program;
        return {
          id,
          name: shown?.name ?? id,
          files,
          state: running ? program ? "running" : "kept" : "off",
          counts: shown ? countsOf(shown) : [],
          problems,
        };
      }),
    problems: () => [...reloader.loaded.problems, ...extensionDiagnostics(reloader.loaded)],
    watch: (listener) => reloader.watch(listener),
  }, rights);
}

function countsOf(program: Program): ShownDefinition["counts"] {
  const { automations, counts, roleMenus, checks, forms } = program;
  const scheduled = automations.filter(({ trigger }) => trigger.schedule).length;
  const all = [
    { what: "commands", count: counts.commands },
    { what: "slash commands", count: counts.slash },
    { what: "events", count: automations.length - scheduled },
    { what: "schedules", count: scheduled },
    { what: "role menus", count: roleMenus.length },
    { what: "forms", count: forms.size },
    { what: "checks", count: checks.size },
  ];
  return all.filter(({ count }) => count > 0);
}

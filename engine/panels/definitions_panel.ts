import * as z from "zod";
import { renderDetails } from "../diagnostics/code_frame.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { maskSecrets } from "../diagnostics/mask_secrets.ts";
import { showPlace } from "../diagnostics/span.ts";
import type {
  DefinitionList,
  DefinitionsPanel,
  ShownDefinition,
  ShownProblem,
} from "../model/panels/definitions.ts";
import type { Panel } from "../model/panels/panel.ts";
import { definePanel, type PanelRights } from "./define_panel.ts";

export interface DefinitionsSource {
  bots(): readonly DefinedBot[];
  /** Of the folder itself and of the engine's settings. */
  problems(): readonly Diagnostic[];
  /** Tells that the files were loaded again. */
  watch(listener: () => void): () => void;
}

export interface DefinedBot extends Omit<ShownDefinition, "problems"> {
  readonly problems: readonly Diagnostic[];
}

/** Problems of a bot that are shown; whoever has more mends some first. */
const MOST = 100;
/** Columns of source text in a frame. */
const WIDTH = 100;

export function definitionsPanel(source: DefinitionsSource, rights: PanelRights): Panel {
  const list = (): DefinitionList => ({
    bots: source.bots().map((bot) => ({ ...bot, problems: shown(bot.problems) })),
    problems: shown(source.problems()),
  });
  return definePanel<DefinitionsPanel>({
    asks: { list: { given: z.strictObject({}), run: list } },
    watch: (tell) => source.watch(() => tell(list())),
  }, rights);
}

function shown(problems: readonly Diagnostic[]): ShownProblem[] {
  return problems.slice(0, MOST).map((problem) => ({
    severity: problem.severity,
    code: problem.code,
    message: maskSecrets(problem.message),
    ...(problem.span ? { place: showPlace(problem.span) } : {}),
    frame: renderDetails(problem, { colour: false, width: WIDTH }),
  }));
}

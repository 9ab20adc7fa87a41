/** What becomes of saves, for whoever looks at the page. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { maskSecrets } from "../../diagnostics/mask_secrets.ts";
import { problemLines } from "../../diagnostics/problem_frame.ts";
import { problemsToJson } from "../../diagnostics/to_json.ts";
import type { LiveNews, ProblemFrame, Trouble } from "../../model/panels/live.ts";
import type { BotDefinition } from "../../schema/read_definition.ts";
import type { ReloadResult } from "../../model/services.ts";
import type { ExtensionTrouble } from "../load/extension_problems.ts";
import type { LoadedBot, LoadResult } from "../load/load_bots.ts";
import type { Notice } from "../notices/notice.ts";
import type { ReloadFollower } from "../bots/reload.ts";
import { definitionChanges } from "./definition_changes.ts";

/** Problems of a bot that are shown; more than a few nobody mends at once. */
const SHOWN = 3;

type Tell = (news: LiveNews) => void;

export class FollowedReloads implements ReloadFollower {
  /** The versions that run. */
  readonly #good = new Map<string, LoadedBot>();
  /** By id. */
  #troubles = new Map<string, Trouble>();
  readonly #tells = new Set<Tell>();
  /** Why a bot was not changed although its files have no errors. */
  readonly #reasons = new Map<string, string>();

  constructor(loaded: LoadResult) {
    for (const bot of loaded.bots) {
      if (bot.program) this.#good.set(bot.id, bot);
      else this.#refuse(bot);
    }
  }

  /** Paths of a bot's files, relative to the project folder. */
  filesOf(bot: string): readonly string[] {
    return this.#good.get(bot)?.files ?? [];
  }

  /** What the definition that runs calls roles and channels. */
  namesOf(bot: string): BotDefinition["names"] | undefined {
    return this.#good.get(bot)?.definition?.names;
  }

  get troubles(): readonly Trouble[] {
    return [...this.#troubles.values()];
  }

  /** Tells how things stand, and what happens from then on until the returned function is called. */
  watch(tell: Tell): () => void {
    this.#tells.add(tell);
    tell({ kind: "troubles", troubles: this.troubles });
    return () => void this.#tells.delete(tell);
  }

  /** To be called with every notice of the app. */
  note(notice: Notice): void {
    if (notice.kind === "data-refused") this.#reasons.set(notice.bot, notice.why);
    if (notice.kind === "extensions-refused") {
      const failed = notice.failed.map(({ name, problem }) => `The extension ${name}: ${problem}`);
      this.#reasons.set(notice.bot, failed.join("\n"));
    }
    if (notice.kind === "start-failed") {
      const { error } = notice;
      this.#reasons.set(notice.bot, error instanceof Error ? error.message : String(error));
    }
  }

  settled(bot: LoadedBot, { outcome, ms }: ReloadResult): void {
    const { id } = bot;
    if (outcome === "refused") return this.#change(() => this.#refuse(bot));
    if (outcome === "unchanged") return;
    this.#reasons.delete(id);
    this.#change(() => this.#troubles.delete(troubleOf(id)));
    const before = this.#good.get(id) ?? { extensions: { list: [] } };
    this.#good.set(id, bot);
    this.#tell({
      kind: "reloaded",
      reloaded: {
        bot: id,
        name: bot.program?.name ?? id,
        files: bot.files,
        ms,
        changes: definitionChanges(before, bot),
        warnings: bot.problems.filter(({ severity }) => severity === "warning").length,
      },
    });
  }

  passed(loaded: LoadResult, extensions: ReadonlyMap<string, ExtensionTrouble>): void {
    for (const id of this.#good.keys()) {
      if (loaded.bots.some((bot) => bot.id === id)) continue;
      this.#good.delete(id);
      this.#change(() => this.#troubles.delete(troubleOf(id)));
      this.#tell({ kind: "stopped", bot: id });
    }
    this.#change(() => this.#keepExtensions(loaded, extensions));
  }

  #refuse({ id, problems }: LoadedBot): void {
    const errors = problems.filter(({ severity }) => severity === "error");
    const reason = this.#reasons.get(id);
    this.#troubles.set(troubleOf(id), {
      id: troubleOf(id),
      title: errors.length === 0
        ? `${id} was not changed`
        : errors.length === 1
        ? `1 problem in ${errors[0]!.span?.file.path ?? id}`
        : `${errors.length} problems in ${id}`,
      keepsRunning: this.#good.has(id),
      problems: errors.slice(0, SHOWN).map(frameOf),
      more: Math.max(0, errors.length - SHOWN),
      ...(errors.length === 0 && reason !== undefined ? { text: maskSecrets(reason) } : {}),
    });
  }

  #keepExtensions(loaded: LoadResult, extensions: ReadonlyMap<string, ExtensionTrouble>): void {
    for (const id of this.#troubles.keys()) if (id.startsWith(OF_EXTENSION)) this.#troubles.delete(id);
    for (const [key, { name, bot, problem }] of extensions) {
      const id = OF_EXTENSION + key;
      const runs = loaded.bots.some(({ extensions }) =>
        extensions.list.some(({ version }) => version.name === name)
      );
      this.#troubles.set(id, {
        id,
        title: `The extension ${name} was not loaded${bot === undefined ? "" : ` in ${bot}`}`,
        keepsRunning: runs,
        problems: [],
        more: 0,
        text: maskSecrets(problem),
      });
    }
  }

  /** Tells the troubles where they are others than before. */
  #change(change: () => void): void {
    const before = JSON.stringify(this.troubles);
    change();
    if (JSON.stringify(this.troubles) !== before) this.#tell({ kind: "troubles", troubles: this.troubles });
  }

  #tell(news: LiveNews): void {
    for (const tell of this.#tells) tell(news);
  }
}

const OF_EXTENSION = "extension ";

function troubleOf(bot: string): string {
  return `bot ${bot}`;
}

function frameOf(problem: Diagnostic): ProblemFrame {
  return { ...problemsToJson([problem])[0]!, ...problemLines(problem) };
}

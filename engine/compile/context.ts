import type { CompiledChecks } from "./checks.ts";
import type { ControlCollector } from "./controls.ts";
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { Declarations } from "../model/data.ts";
import type { Variables } from "../model/shape.ts";
import type { Theme } from "../model/theme.ts";
import type { NamesDefinition } from "../schema/keys/names.ts";
import type { CooldownSettings } from "../schema/keys/settings.ts";
import type { Outside, StepGroup } from "../schema/steps/kind.ts";

/** What every command of a bot is compiled with. */
export interface BotContext {
  /** Variables that every command of the bot knows besides those of every answer. */
  readonly variables: Variables;
  /** The functions of extensions, which texts know wherever they stand; `variables` knows them as well. */
  readonly namespaces: Variables;
  readonly names: NamesDefinition;
  /** What the author has declared; `variables` knows it as `data`. */
  readonly data: Declarations;
  readonly theme: Theme;
  /** Of commands that have none of their own. */
  readonly cooldowns: CooldownSettings;
  /** By their names; `variables` knows them as `checks`. */
  readonly checks: CompiledChecks;
  /** Takes the controls and forms that steps make. */
  readonly controls: ControlCollector;
  /** Groups of steps by their names. */
  readonly groups: ReadonlyMap<string, StepGroup>;
  readonly outside: Outside;
  /** Receives what is wrong in texts. */
  readonly problems: Problems;
}

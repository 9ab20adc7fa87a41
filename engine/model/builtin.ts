/** A command that every bot has unless its author says otherwise. */
import type { AutomationFacts } from "./automation.ts";
import type { CommandOption, Control, Run } from "./program.ts";
import type { CooldownScope } from "./cooldown.ts";
import type { Rules } from "./rules.ts";

export interface Builtin {
  readonly name: string;
  readonly aliases: readonly string[];
  /** In English; up to 100 characters. */
  readonly description: string;
  readonly category: string;
  readonly options: readonly CommandOption[];
  readonly subcommands?: readonly Pick<Builtin, "name" | "description" | "options" | "run">[];
  readonly rules: Rules;
  readonly cooldown?: { readonly rate: number; readonly per: number; readonly scope: CooldownScope };
  /** Milliseconds that a run may take, where that is longer than usual. */
  readonly patience?: number;
  /** Answers are seen by the asker alone, where Discord can do that. */
  readonly ephemeral?: boolean;
  /** What its buttons and selects do; their names are unique over all commands. */
  readonly controls?: readonly Control[];
  /** Whether a bot with these automations has use for it; each has where this is absent. */
  needed?(automations: readonly AutomationFacts[]): boolean;
  run(run: Run): Promise<void>;
}

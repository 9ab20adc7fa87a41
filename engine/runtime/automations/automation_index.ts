import type { HappeningName } from "../../model/happening.ts";
import type { Automation } from "../../model/program.ts";

const NONE: readonly Automation[] = [];

/** The automations of a program by what they wait for, so that what none waits for costs nothing. */
export class AutomationIndex {
  readonly #byHappening = new Map<HappeningName, Automation[]>();

  constructor(automations: readonly Automation[]) {
    for (const automation of automations) {
      const { happening } = automation.trigger;
      const list = this.#byHappening.get(happening);
      if (list) list.push(automation);
      else this.#byHappening.set(happening, [automation]);
    }
  }

  /** In source order. */
  of(happening: HappeningName): readonly Automation[] {
    return this.#byHappening.get(happening) ?? NONE;
  }
}

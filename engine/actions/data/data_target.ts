/** The value that a step changes: which data, and whose. */
import type { SourceText } from "../../diagnostics/span.ts";
import {
  type DataDeclaration,
  type DataPlace,
  type DataType,
  type DataValue,
  isPersonal,
  lacksOwner,
} from "../../model/data.ts";
import type { Run } from "../../model/program.ts";
import { StepRefused } from "../../model/step_refused.ts";
import type { Json } from "../../model/storage.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { nobodyMeant } from "../kit/nobody_meant.ts";
import { compilePerson } from "../kit/person.ts";
import { findData } from "./find_data.ts";

export interface DataTarget {
  readonly declaration: DataDeclaration;
  /** @throws StepRefused where nobody is meant */
  place(run: Run): DataPlace;
  /**
   * Changes the value as one step; the texts behind it see the new value. Resolves with that.
   * @throws StepRefused where it has no owner here, and what `change` throws
   */
  change(run: Run, change: (present: DataValue) => Json): Promise<Json>;
}

/** @param who another person than the one who asks */
export function compileTarget(
  name: SourceText,
  who: SourceText | undefined,
  action: string,
  context: StepContext,
  types?: readonly DataType[],
): DataTarget | undefined {
  const person = who && compilePerson(who, context);
  const declaration = findData(name, action, context, types);
  if (!declaration) return undefined;
  if (who && !isPersonal(declaration)) {
    context.problems.add({
      code: "who-without-effect",
      message: `\`${name.text}\` is kept per ${declaration.per}, so it is nobody's own.`,
      span: who.span,
      expected: "no `who` here",
    });
  }
  if (!who && isPersonal(declaration) && !context.place.person) {
    context.problems.add({ ...nobodyMeant(action), span: name.span });
  }
  const place = (run: Run) => person ? { ...run.place, userId: person(run.scope) } : run.place;
  return {
    declaration,
    place,
    async change(run, change) {
      const whose = place(run);
      const lacking = lacksOwner(declaration, whose);
      if (lacking) throw new StepRefused(lacking === "server" ? "server_only" : "data_no_message", {});
      let before: DataValue;
      const value = await run.bot.data.change(declaration, whose, (present) => {
        before = present;
        return change(present);
      });
      run.noteChange(declaration, whose, before, value);
      if (whose.userId === run.place.userId) run.noteData(declaration.name, value);
      return value;
    },
  };
}

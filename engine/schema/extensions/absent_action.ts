import type { AbsentExtension } from "../../model/declared.ts";
import { StepRefused } from "../../model/step_refused.ts";
import type { ActionUse } from "../steps/kind.ts";

/** A step of an extension that is not there: whoever comes to it is told that it does not work at the moment. */
export function absentAction({ name }: AbsentExtension): ActionUse {
  return {
    compile: () => ({
      result: "anything",
      run: () => Promise.reject(new StepRefused("handler_not_loaded", { extension: `\`${name}\`` })),
    }),
  };
}

/** The action `stop`: ends the command here. */
import { StopRun } from "../model/stop_run.ts";
import { converted } from "../schema/kit/converted.ts";
import { text } from "../schema/kit/text.ts";
import type { ActionUse, ActionWord } from "../schema/steps/kind.ts";

const USE: ActionUse = {
  compile: () => ({ run: () => Promise.reject(new StopRun()) }),
};

export const STOP: ActionWord = {
  name: "stop",
  description: "Ends the command here; no later step is done.",
  bare: () => USE,
  nearMisses: ["exit", "return", "break", "end"],
  schema: () => converted(text("a reason, for people who read the file"), () => USE),
};

/** A question with two buttons. */
import type { ControlRun, Run } from "../../model/program.ts";
import { show } from "./answer.ts";
import { button, row } from "./controls.ts";
import { page } from "./page.ts";

const YES = "yes";
const NO = "no";

/** @param control whose presses `confirmed` reads */
export function ask(run: Run, control: string, question: string): Promise<void> {
  const { texts } = run.bot.program;
  const buttons = row(
    button(run, { control, state: YES, label: texts.get("confirm"), style: "danger" }),
    button(run, { control, state: NO, label: texts.get("cancel") }),
  );
  return show(run, page(run, "warning", { description: question }, [buttons]), true);
}

/** Whether it was a yes; after a no the question is gone. */
export async function confirmed(run: ControlRun): Promise<boolean> {
  if (run.state === YES) return true;
  await run.update(page(run, "menu", { description: run.bot.program.texts.get("cancelled") }));
  return false;
}

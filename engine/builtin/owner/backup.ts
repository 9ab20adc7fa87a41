/** `backup`: a copy of the database now. */
import type { Builtin } from "../../model/builtin.ts";
import { code } from "../../words/code.ts";
import { done } from "../kit/answer.ts";
import { FOR_OWNER } from "./owner_rules.ts";

export const BACKUP: Builtin = {
  ...FOR_OWNER,
  name: "backup",
  description: "Copies my database",
  options: [],
  async run(run) {
    const { clock, services, program: { texts } } = run.bot;
    const started = clock.now();
    const file = await services.backUp();
    await done(run, texts.get("backup_done", { file: code(file), ms: clock.now() - started }), true);
  },
};

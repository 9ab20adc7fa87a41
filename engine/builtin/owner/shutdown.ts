/** `shutdown`: ends the process in good order, after a question. */
import type { Builtin } from "../../model/builtin.ts";
import { ask, confirmed } from "../kit/confirmation.ts";
import { botName } from "../kit/names.ts";
import { page } from "../kit/page.ts";
import { FOR_OWNER, isOwner } from "./owner_rules.ts";

const ANSWER = "shutdown_answer";

export const SHUTDOWN: Builtin = {
  ...FOR_OWNER,
  name: "shutdown",
  description: "Stops me",
  options: [],
  controls: [{
    name: ANSWER,
    async run(run) {
      if (!await isOwner(run) || !await confirmed(run)) return;
      const { services, program: { texts } } = run.bot;
      await run.update(page(run, "warning", { description: texts.get("shutdown_started") }));
      services.shutDown();
    },
  }],
  run: (run) => ask(run, ANSWER, run.bot.program.texts.get("shutdown_question", { bot: botName(run) })),
};

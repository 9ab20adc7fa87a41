/** The action `delete_thread`: deletes a thread with all that was said in it. */
import type { SourceText } from "../../diagnostics/span.ts";
import { permissionBits } from "../../model/permissions.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
import { checkReason, REASON, REASON_HINTS } from "../moderation/reason.ts";
import { compileAudit } from "./audit.ts";
import { compileThread, THREAD } from "./thread.ts";
import { THREAD_WORDS } from "./thread_words.ts";

const NEEDED = permissionBits(["view_channel", "manage_threads"]);

interface Definition {
  readonly thread?: SourceText;
  readonly reason?: SourceText;
}

const KEYS = {
  thread: THREAD.describe("The thread; the one in which the command was called where nothing is said.")
    .optional(),
  reason: REASON,
};

const HINTS = { ...REASON_HINTS, channel: { use: "thread" }, id: { use: "thread" }, name: { use: "thread" } };

export const DELETE_THREAD: ActionWord = {
  name: "delete_thread",
  description:
    "Deletes a thread: the thread alone, or a map with thread and reason. Alone, the one in which the command was called.",
  bare: () => use({}),
  nearMisses: ["remove_thread", "thread_delete"],
  schema: () =>
    byShape<ActionUse>("a thread to delete: the thread, or a map with `thread` and `reason`", {
      scalar: converted(THREAD, (thread) => use({ thread })),
      map: map("a thread to delete", KEYS, use, HINTS),
    }),
};

function use({ thread, reason }: Definition): ActionUse {
  return {
    permissions: NEEDED,
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const find = compileThread(thread, context);
      const why = compileAudit(reason, context);
      return {
        async run(run) {
          const view = await find(run);
          requireIn(run, { id: view.id, view }, NEEDED);
          await attempt(run.bot.discord.deleteChannel(view.id, why(run)), THREAD_WORDS);
        },
      };
    },
  };
}

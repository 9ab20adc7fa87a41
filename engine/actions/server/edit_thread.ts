/** The action `edit_thread`: names a thread anew, archives, opens or locks it. */
import type * as z from "zod";
import { LIMITS } from "../../model/limits.ts";
import { permissionBits } from "../../model/permissions.ts";
import type { ChannelView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import { checkFilledText } from "../../schema/checks/length.ts";
import { has } from "../../schema/checks/place_of.ts";
import { boolean } from "../../schema/kit/boolean.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import type { WrittenMap } from "../kit/written_map.ts";
import { compileText } from "../../template/text.ts";
import { channelName } from "../kit/clean_name.ts";
import { compileDuration } from "../kit/duration.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
import { checkReason, REASON, REASON_HINTS } from "../moderation/reason.ts";
import { compileAudit } from "./audit.ts";
import { checkChanges } from "./check_changes.ts";
import { compileThread, THREAD } from "./thread.ts";
import { archiveMinutes, THREAD_HINTS, THREAD_KEYS } from "./thread_settings.ts";
import { THREAD_WORDS } from "./thread_words.ts";

const SEE = permissionBits(["view_channel"]);
const MANAGE = permissionBits(["view_channel", "manage_threads"]);

const KEYS = {
  thread: THREAD.describe("The thread; the one in which the command was called where nothing is said.")
    .optional(),
  name: text("a name").describe("Its new name, at most 100 characters.").optional(),
  archived: boolean().describe("Whether it is archived: closed until somebody writes in it or opens it.")
    .optional(),
  locked: boolean().describe("Whether only who manages threads can write in it or open it again.").optional(),
  ...THREAD_KEYS,
  reason: REASON,
};

const HINTS = {
  ...REASON_HINTS,
  ...THREAD_HINTS,
  channel: { use: "thread" },
  id: { use: "thread" },
  archive: { use: "archived" },
  close: { use: "archived" },
  closed: { use: "archived" },
  lock: { use: "locked" },
};

type Definition = { readonly [Key in keyof typeof KEYS]?: z.output<(typeof KEYS)[Key]> };

export const EDIT_THREAD: ActionWord = {
  name: "edit_thread",
  description: "Changes a thread: a map with thread, name, archived, locked, auto_archive or slowmode.",
  nearMisses: ["change_thread", "archive_thread", "close_thread", "rename_thread", "update_thread"],
  schema: () => map("a thread to edit, such as `{ archived: true }`", KEYS, use, HINTS),
};

function use(definition: Definition, node: WrittenMap): ActionUse {
  const { thread, name, archived, locked, reason } = definition;
  return {
    permissions: MANAGE,
    check(problems) {
      checkChanges(node, ["thread", "reason"], problems);
      checkFilledText(name, LIMITS.channel.name, "The name", problems);
      checkReason(reason, problems);
    },
    compile(context) {
      const find = compileThread(thread, context);
      const title = name && compileText(name, context.variables, context.problems);
      const every = definition.slowmode && compileDuration(definition.slowmode, context);
      const why = compileAudit(reason, context);
      return {
        async run(run) {
          const view = await find(run);
          requireIn(run, { id: view.id, view }, mayAlone(run, view, node) ? SEE : MANAGE);
          const changes = {
            ...(title ? { name: channelName(title.render(run.scope), view.type) } : {}),
            autoArchive: archiveMinutes(definition.auto_archive),
            ...(every ? { slowmode: Math.ceil((every(run.scope) ?? 0) / 1000) } : {}),
            archived,
            locked,
          };
          await attempt(run.bot.discord.editThread(view.id, changes, why(run)), THREAD_WORDS);
        },
      };
    },
  };
}

/** Who opened a thread may do with it all but lock it (source: Discord docs, topics/threads, editing and deleting). */
function mayAlone({ bot }: Run, view: ChannelView, node: WrittenMap): boolean {
  return view.ownerId === bot.world.me.id && !has(node, "locked") && !has(node, "slowmode");
}

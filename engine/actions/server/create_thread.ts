/** The action `create_thread`: opens a thread in a channel, at a message, or as a post of a forum. */
import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import { CHANNEL_TYPE } from "../../model/discord_numbers.ts";
import { LIMITS } from "../../model/limits.ts";
import { NO_PERMISSIONS, permissionBits } from "../../model/permissions.ts";
import { CHANNEL as CHANNEL_SHAPE } from "../../model/scope.ts";
import { checkFilledText } from "../../schema/checks/length.ts";
import { has, placeOf as keyOf } from "../../schema/checks/place_of.ts";
import { boolean } from "../../schema/kit/boolean.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import { messageFrom, type MessageReply } from "../../schema/keys/reply.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import type { WrittenMap } from "../kit/written_map.ts";
import { compileText } from "../../template/text.ts";
import { channelValue } from "../../words/values.ts";
import { CHANNEL, compileChannel, placeOf } from "../kit/channel.ts";
import { channelName } from "../kit/clean_name.ts";
import { compileDuration } from "../kit/duration.ts";
import { compileMessageTarget, MESSAGE_TARGET } from "../kit/message_target.ts";
import {
  compilePosted,
  neededFor,
  POST_HINTS,
  postedUse,
  postKeys,
  usefulFor,
} from "../kit/posted_message.ts";
import { refused } from "../kit/refused.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
import { checkReason, REASON, REASON_HINTS } from "../moderation/reason.ts";
import { compileAudit } from "./audit.ts";
import { threadParent } from "./thread_parent.ts";
import { archiveMinutes, THREAD_HINTS, THREAD_KEYS } from "./thread_settings.ts";
import { THREAD_WORDS } from "./thread_words.ts";

const PUBLIC = permissionBits(["view_channel", "create_public_threads"]);
const PRIVATE = permissionBits(["view_channel", "create_private_threads"]);
const POST = permissionBits(["view_channel", "send_messages"]);
const WRITE = permissionBits(["send_messages_in_threads"]);
const NAME = text('a name such as "Help for {user.name}"');

const OWN_KEYS = {
  name: NAME.describe("Its name, at most 100 characters."),
  channel: CHANNEL.describe(
    "The channel or forum that it belongs to; the one in which the command was called where nothing is said.",
  ).optional(),
  message: MESSAGE_TARGET.describe(
    "The message that it begins at: a name that `save_as` gave, an id or a link.",
  )
    .optional(),
  private: boolean().describe("Whether only those who are added see it, and who manages threads.").optional(),
  ...THREAD_KEYS,
  reason: REASON,
};
const HINTS = {
  ...POST_HINTS,
  ...REASON_HINTS,
  ...THREAD_HINTS,
  to: { use: "channel" },
  in: { use: "channel" },
  forum: { use: "channel" },
  poll: { say: "A thread cannot begin with a poll: `send` posts one in it." },
  from: { use: "message" },
  at: { use: "message" },
  hidden: { use: "private" },
};

type Definition =
  & { readonly [Key in keyof typeof OWN_KEYS]?: z.output<(typeof OWN_KEYS)[Key]> }
  & { readonly name: SourceText; readonly first?: MessageReply; readonly node?: WrittenMap };

export const CREATE_THREAD: ActionWord = {
  name: "create_thread",
  description:
    "Opens a thread: its name alone, or a map with name, channel, message, private, text and more. It gives the thread.",
  nearMisses: ["thread", "open_thread", "start_thread", "make_thread", "create_post", "forum_post"],
  schema(steps) {
    // What a post of a forum begins with takes no poll.
    const { poll: _, ...posting } = postKeys(steps);
    return byShape<ActionUse>("a thread: its name, or a map such as `{ name: Help, private: true }`", {
      scalar: converted(NAME, (name) => use({ name })),
      map: map("a thread to create", { ...posting, ...OWN_KEYS }, (keys, node) => {
        const says = Object.keys(posting).some((key) => key !== "mentions" && has(node, key));
        return use({ ...keys, node, ...(says ? { first: messageFrom(keys, node) } : {}) });
      }, HINTS),
    });
  },
};

function use(definition: Definition): ActionUse {
  const { name, channel, message, private: hidden = false, first, node, reason } = definition;
  const writing = first ? neededFor(first) & ~permissionBits(["send_messages"]) | WRITE : NO_PERMISSIONS;
  const opening = hidden ? PRIVATE : PUBLIC;
  const posted = first && postedUse(first);
  return {
    ...posted,
    permissions: opening | writing | (first ? usefulFor(first) : NO_PERMISSIONS),
    check(problems) {
      checkFilledText(name, LIMITS.channel.name, "The name", problems);
      posted?.check?.(problems);
      checkReason(reason, problems);
      for (const other of ["channel", "private"]) {
        if (!message || !node || !has(node, other)) continue;
        problems.add({
          code: "thread-at-message",
          message:
            `A thread that begins at a message is a public one of the message's channel, so \`${other}\` has no meaning.`,
          span: keyOf(node, other),
          expected: `\`message\` or \`${other}\``,
        });
      }
    },
    compile(context) {
      const title = compileText(name, context.variables, context.problems);
      const place = channel && compileChannel(channel, context);
      const target = message && compileMessageTarget(message, context);
      const fill = first && compilePosted(first, context);
      const every = definition.slowmode && compileDuration(definition.slowmode, context);
      const why = compileAudit(reason, context);
      return {
        result: CHANNEL_SHAPE,
        async run(run) {
          const { discord } = run.bot;
          const at = target?.(run);
          const where = at?.place ?? (place ? place(run) : placeOf(run));
          const { threadType, posts } = threadParent(where, hidden);
          if (posts && !fill) throw refused({ key: "post_needs_text", values: {} });
          requireIn(run, where, posts ? POST : opening | writing);
          const said = await fill?.(run);
          const thread = {
            name: channelName(title.render(run.scope), CHANNEL_TYPE.PUBLIC_THREAD),
            type: threadType,
            autoArchive: archiveMinutes(definition.auto_archive),
            ...(every ? { slowmode: Math.ceil((every(run.scope) ?? 0) / 1000) } : {}),
            ...(at ? { messageId: at.messageId } : {}),
            ...(posts && said ? { post: said } : {}),
          };
          const made = await attempt(discord.createThread(where.id, thread, why(run)), THREAD_WORDS);
          if (!said) return channelValue(made);
          // The first message of a post has the id of its thread (topics/threads: forums).
          const id = posts ? made.id : await attempt(discord.send(made.id, said), THREAD_WORDS);
          run.noteControls(said, (changed) => discord.editMessage(made.id, id, changed));
          return channelValue(made);
        },
      };
    },
  };
}

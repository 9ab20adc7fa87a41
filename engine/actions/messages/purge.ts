/** The action `purge`: deletes the newest messages of a channel. */
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import { permissionBits } from "../../model/permissions.ts";
import type { Run } from "../../model/program.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { idAt } from "../../words/snowflake.ts";
import { placeOf } from "../kit/channel.ts";
import { compileCount } from "../kit/count.ts";
import { compilePerson, PERSON } from "../kit/person.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
import { serverOf } from "../moderation/place.ts";
import { requestedBy } from "./requested_by.ts";

const NEEDED = permissionBits(["view_channel", "read_message_history", "manage_messages"]);
const COUNT = { min: 1, max: 100 };
const AT_ONCE = LIMITS.channel.bulkDelete;
/** A message may grow too old while the request is under way. */
const MARGIN = 60_000;
/** How many messages Discord gives at once, and how often it is asked before the search ends. */
const PAGE = 100;
const PAGES = 10;

const NUMBER = text("a number from 1 to 100, or an expression such as options.count");

export const PURGE: ActionWord = {
  name: "purge",
  description:
    "Deletes the newest messages before the command: how many, or a map with `count` and `from`. Pinned ones and those " +
    "older than 2 weeks stay. It gives how many were deleted.",
  nearMisses: ["clear", "prune", "bulk_delete", "clean", "delete_messages"],
  schema: () =>
    byShape<ActionUse>("a number of messages, or a map with `count` and `from`", {
      scalar: converted(NUMBER, (count) => use(count, undefined)),
      map: map(
        "`purge`",
        {
          count: NUMBER.describe(
            "How many, from 1 to 100: a number, or an expression such as options.count.",
          ),
          from: PERSON.describe("Whose messages; everybody's where nothing is said.").optional(),
        },
        (keys) => use(keys.count, keys.from),
        {
          amount: { use: "count" },
          number: { use: "count" },
          limit: { use: "count" },
          messages: { use: "count" },
          user: { use: "from" },
          who: { use: "from" },
          member: { use: "from" },
        },
      ),
    }),
};

function use(count: SourceText, from: SourceText | undefined): ActionUse {
  return {
    permissions: NEEDED,
    compile(context) {
      const number = compileCount(count, COUNT, context);
      const person = from && compilePerson(from, context);
      return {
        result: "number",
        async run(run) {
          const wanted = number(run.scope);
          const authorId = person?.(run.scope);
          serverOf(run);
          requireIn(run, placeOf(run), NEEDED);
          const ids = await findMessages(run, wanted, authorId);
          await deleteAll(run, ids);
          return ids.length;
        },
      };
    },
  };
}

/** Newest first. */
async function findMessages(run: Run, wanted: number, authorId: string | undefined): Promise<string[]> {
  const { discord, clock } = run.bot;
  const oldest = BigInt(idAt(clock.now() - AT_ONCE.age + MARGIN));
  const found: string[] = [];
  let before = run.origin.id;
  for (let page = 0; page < PAGES; page++) {
    const messages = await attempt(discord.messagesBefore(run.caller.channelId, before, PAGE));
    for (const { id, author, pinned } of messages) {
      if (BigInt(id) < oldest) return found;
      if (pinned || authorId !== undefined && author.id !== authorId) continue;
      found.push(id);
      if (found.length === wanted) return found;
    }
    if (messages.length < PAGE) return found;
    before = messages.at(-1)!.id;
  }
  return found;
}

async function deleteAll(run: Run, ids: readonly string[]): Promise<void> {
  const { bot: { discord }, caller: { channelId } } = run;
  const [only] = ids;
  if (only === undefined) return;
  await attempt(
    ids.length < AT_ONCE.min
      ? discord.deleteMessage(channelId, only)
      : discord.deleteMessages(channelId, ids, requestedBy(run)),
  );
}

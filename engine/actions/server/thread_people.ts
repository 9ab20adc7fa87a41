/** The actions `add_to_thread` and `remove_from_thread`: who is in a thread. */
import type { SourceText } from "../../diagnostics/span.ts";
import { CHANNEL_TYPE } from "../../model/discord_numbers.ts";
import { permissionBits } from "../../model/permissions.ts";
import type { ChannelView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import type { TextKey } from "../../model/texts.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { compilePerson, PERSON } from "../kit/person.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
import { WHO, WHO_HINTS } from "../moderation/who.ts";
import { compileThread, THREAD } from "./thread.ts";
import { THREAD_WORDS } from "./thread_words.ts";

const ADD = permissionBits(["view_channel", "send_messages_in_threads"]);
const SEE = permissionBits(["view_channel"]);
const REMOVE = permissionBits(["view_channel", "manage_threads"]);
const ABSENT: ReadonlyMap<number, TextKey> = new Map([...THREAD_WORDS, [10007, "not_in_thread" as const]]);

interface Definition {
  readonly who: SourceText;
  readonly thread?: SourceText;
}

const KEYS = {
  who: WHO,
  thread: THREAD.describe("The thread; the one in which the command was called where nothing is said.")
    .optional(),
};

const HINTS = { ...WHO_HINTS, to: { use: "thread" }, from: { use: "thread" }, channel: { use: "thread" } };

export const ADD_TO_THREAD: ActionWord = {
  name: "add_to_thread",
  description: "Brings a person into a thread: the person alone, or a map with who and thread.",
  nearMisses: ["add_thread_member", "thread_add", "invite_to_thread"],
  schema: () => schema("a person to bring into a thread", add),
};

export const REMOVE_FROM_THREAD: ActionWord = {
  name: "remove_from_thread",
  description: "Takes a person out of a thread: the person alone, or a map with who and thread.",
  nearMisses: ["remove_thread_member", "thread_remove", "kick_from_thread"],
  schema: () => schema("a person to take out of a thread", remove),
};

function schema(what: string, use: (definition: Definition) => ActionUse) {
  return byShape<ActionUse>(`${what}: the person, or a map with \`who\` and \`thread\``, {
    scalar: converted(PERSON, (who) => use({ who })),
    map: map(what, KEYS, use, HINTS),
  });
}

function add({ who, thread }: Definition): ActionUse {
  return {
    permissions: ADD,
    compile(context) {
      const person = compilePerson(who, context);
      const find = compileThread(thread, context);
      return {
        async run(run) {
          const view = await find(run);
          requireIn(run, { id: view.id, view }, ADD);
          await attempt(run.bot.discord.addToThread(view.id, person(run.scope)), THREAD_WORDS);
        },
      };
    },
  };
}

function remove({ who, thread }: Definition): ActionUse {
  return {
    permissions: REMOVE,
    compile(context) {
      const person = compilePerson(who, context);
      const find = compileThread(thread, context);
      return {
        async run(run) {
          const view = await find(run);
          requireIn(run, { id: view.id, view }, ownPrivate(run, view) ? SEE : REMOVE);
          await attempt(run.bot.discord.removeFromThread(view.id, person(run.scope)), ABSENT);
        },
      };
    },
  };
}

/** Out of a private thread that it opened, the bot may take people without more. */
function ownPrivate({ bot }: Run, { ownerId, type }: ChannelView): boolean {
  return ownerId === bot.world.me.id && type === CHANNEL_TYPE.PRIVATE_THREAD;
}

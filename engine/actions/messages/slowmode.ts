/** The action `slowmode`: how long members wait between two messages. */
import type { SourceText } from "../../diagnostics/span.ts";
import { THREAD_TYPES } from "../../model/discord_numbers.ts";
import { LIMITS } from "../../model/limits.ts";
import { permissionBits } from "../../model/permissions.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { CHANNEL, compileChannel, placeOf } from "../kit/channel.ts";
import { compileDuration, type DurationText, durationText } from "../kit/duration.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { refused } from "../kit/refused.ts";
import { attempt } from "../moderation/attempt.ts";
import { requestedBy } from "./requested_by.ts";

const IN_CHANNELS = permissionBits(["view_channel", "manage_channels"]);
const IN_THREADS = permissionBits(["view_channel", "manage_threads"]);
const EVERY = durationText("off", LIMITS.channel.slowmode);

export const SLOWMODE: ActionWord = {
  name: "slowmode",
  description:
    "Sets how long members wait between two messages: a duration such as 10s, `off`, or a map with `every` and `channel`.",
  nearMisses: ["slow_mode", "set_slowmode", "ratelimit"],
  schema: () =>
    byShape<ActionUse>("a duration such as 10s, off, or a map with `every` and `channel`", {
      scalar: converted(EVERY, (every) => use(every, undefined)),
      map: map(
        "`slowmode`",
        {
          every: EVERY.describe("How long members wait between two messages, up to 6h; `off` ends it."),
          channel: CHANNEL.describe(
            "The channel; the one in which the command was called where nothing is said.",
          )
            .optional(),
        },
        (keys) => use(keys.every, keys.channel),
        { in: { use: "channel" }, to: { use: "channel" }, seconds: { use: "every" }, for: { use: "every" } },
      ),
    }),
};

function use(every: DurationText, source: SourceText | undefined): ActionUse {
  return {
    permissions: IN_CHANNELS,
    compile(context) {
      const channel = source && compileChannel(source, context);
      const duration = compileDuration(every, context);
      return {
        async run(run) {
          const place = channel ? channel(run) : placeOf(run);
          if (place.view?.guildId === undefined) throw refused({ key: "server_only", values: {} });
          requireIn(run, place, THREAD_TYPES.has(place.view.type) ? IN_THREADS : IN_CHANNELS);
          const seconds = Math.ceil((duration(run.scope) ?? 0) / 1000);
          await attempt(run.bot.discord.setSlowmode(place.id, seconds, requestedBy(run)));
        },
      };
    },
  };
}

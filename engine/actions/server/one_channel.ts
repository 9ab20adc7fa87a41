/** What all that is done to a channel as a whole has in common when it is written down. */
import type { SourceText } from "../../diagnostics/span.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse } from "../../schema/steps/kind.ts";
import { CHANNEL } from "../kit/channel.ts";
import { REASON, REASON_HINTS } from "../moderation/reason.ts";

export interface OneChannel {
  /** The one in which the command was called where it is absent. */
  readonly channel?: SourceText;
  readonly reason?: SourceText;
}

const KEYS = {
  channel: CHANNEL.describe("The channel; the one in which the command was called where nothing is said.")
    .optional(),
  reason: REASON,
};

const HINTS = {
  ...REASON_HINTS,
  id: { use: "channel" },
  name: { use: "channel" },
  to: { use: "channel" },
  in: { use: "channel" },
  thread: { use: "channel" },
};

/** A channel alone, or a map with `channel` and `reason`. @param what `a channel to delete` */
export function oneChannel(what: string, use: (definition: OneChannel) => ActionUse) {
  return byShape<ActionUse>(`${what}: its name or id, or a map with \`channel\` and \`reason\``, {
    scalar: converted(CHANNEL, (channel) => use({ channel })),
    map: map(what, KEYS, use, HINTS),
  });
}

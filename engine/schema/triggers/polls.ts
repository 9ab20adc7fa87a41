/** Polls that end. */
import { INTENT } from "../../model/discord_numbers.ts";
import { HAPPENING_VALUES } from "../../model/happening_values.ts";
import { boolean } from "../kit/boolean.ts";
import { map } from "../kit/map.ts";
import {
  CHANNEL_KEYS,
  checkPlaces,
  type Filter,
  matching,
  PLACE_HINTS,
  placeFilters,
  type PlaceKeys,
} from "./filters.ts";
import type { TriggerUse, TriggerWord } from "./kind.ts";

const isOwn: Filter = ({ user }, { me }) => user?.id === me.id;

function use({ members, ...keys }: PlaceKeys & { readonly members?: boolean }): TriggerUse {
  return {
    // A poll of another is content of a message (source: Discord docs, events/gateway, message content intent).
    intents: members ? INTENT.MESSAGE_CONTENT : 0,
    check: (names, problems) => checkPlaces(keys, names, problems),
    compile: (names) => ({
      ...matching([...members ? [] : [isOwn], ...placeFilters(keys, names)]),
      bots: true,
    }),
  };
}

export const POLL_END: TriggerWord = {
  name: "poll_end",
  description: "A poll of the bot has ended; `poll` has its question, winner, votes and answers.",
  values: HAPPENING_VALUES.poll_end,
  answers: true,
  person: false,
  channel: true,
  intents: INTENT.GUILD_MESSAGES,
  nearMisses: ["poll_ended", "poll_finished", "poll_result", "poll_results", "end_poll", "on_poll_end"],
  filters: map(
    "the end of a poll to wait for",
    {
      members: boolean().describe("Whether polls that members have made count as well.").optional(),
      ...CHANNEL_KEYS,
    },
    (keys) => use(keys),
    PLACE_HINTS,
  ),
  bare: use({}),
};

import type { Parts } from "../../parts.ts";
import { endPoll } from "../../polls/end_poll.ts";
import { isSnowflake } from "../../snowflake.ts";
import { refusal } from "../errors.ts";
import { channelOf, messageOf, numberOf } from "../lookups.ts";
import { type BotRequest, botRoute, ok, type RestAnswer, type Route } from "../route.ts";

const POLL = "/channels/{channel_id}/polls/{message_id}";

export const POLL_ROUTES: readonly Route[] = [
  botRoute("GET", `${POLL}/answers/{answer_id}`, voters),
  botRoute("POST", `${POLL}/expire`, expire),
];

function voters(parts: Parts, request: BotRequest): RestAnswer {
  const stored = messageOf(channelOf(parts, request), request);
  const limit = numberOf(request, "limit", 25, 1, 100);
  const after = request.query.get("after");
  const from = isSnowflake(after) ? BigInt(after) : 0n;
  const answer = Number(request.params.answer_id);
  const ids = [...stored.votes ?? []].filter(([id, chosen]) => BigInt(id) > from && chosen.includes(answer))
    .map(([id]) => id).sort((a, b) => BigInt(a) < BigInt(b) ? -1 : 1);
  return ok({ users: ids.slice(0, limit).flatMap((id) => parts.world.users.get(id) ?? []) });
}

function expire(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  const stored = messageOf(channel, request);
  const { author, poll } = stored.message;
  if (!poll) throw refusal("notAPoll");
  if (author.id !== request.application.id) throw refusal("editOfAnother");
  if (poll.results?.is_finalized) throw refusal("pollExpired");
  return ok(endPoll(parts, channel, stored));
}

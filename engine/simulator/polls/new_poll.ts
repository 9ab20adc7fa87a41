import type { APIPoll, APIPollAnswer, RESTAPIPoll } from "discord-api-types/v10";
import { isoTime } from "../moment.ts";
import type { Parts } from "../parts.ts";

const HOUR_MS = 3_600_000;
const DEFAULT_HOURS = 24;

/** A poll as Discord gives it back, out of a request that has been checked. */
export function newPoll(parts: Parts, asked: RESTAPIPoll): APIPoll {
  const { question, answers, allow_multiselect: several, duration } = asked;
  const ends = parts.moment.now + (duration ?? DEFAULT_HOURS) * HOUR_MS;
  return {
    question: { text: question.text! },
    answers: answers.map(({ poll_media: media }, index): APIPollAnswer => ({
      answer_id: index + 1,
      poll_media: media,
    })),
    expiry: isoTime(ends),
    allow_multiselect: several ?? false,
    layout_type: asked.layout_type ?? 1,
    results: { is_finalized: false, answer_counts: [] },
  };
}

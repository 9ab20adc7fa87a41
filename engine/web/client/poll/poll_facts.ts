/** How a poll stands, as one person sees it. */
import type { APIPartialEmoji, APIPoll } from "discord-api-types/v10";

export interface PollAnswer {
  readonly id: number;
  readonly text: string;
  readonly emoji: APIPartialEmoji | undefined;
  readonly count: number;
  /** Whole percents of all votes. */
  readonly share: number;
  /** The person voted for it. */
  readonly isMine: boolean;
  /** The poll has ended, and no answer has more votes. */
  readonly isFirst: boolean;
}

export interface PollFacts {
  readonly answers: readonly PollAnswer[];
  readonly total: number;
  readonly isEnded: boolean;
  /** `3 votes · 23 hours left` */
  readonly foot: string;
}

/** @param now milliseconds since 1970 */
export function pollFacts(poll: APIPoll, mine: readonly number[], now: number): PollFacts {
  const counts = new Map(poll.results?.answer_counts.map(({ id, count }) => [id, count]));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const most = Math.max(0, ...counts.values());
  const isEnded = poll.results?.is_finalized ?? false;
  const left = poll.expiry === null ? "" : leftText(Date.parse(poll.expiry) - now);
  return {
    answers: poll.answers.map(({ answer_id: id, poll_media: { text = "", emoji } }) => {
      const count = counts.get(id) ?? 0;
      return {
        id,
        text,
        emoji,
        count,
        share: total === 0 ? 0 : Math.round(100 * count / total),
        isMine: mine.includes(id),
        isFirst: isEnded && count > 0 && count === most,
      };
    }),
    total,
    isEnded,
    foot: [votesText(total), isEnded ? "Poll closed" : left].filter(Boolean).join(" · "),
  };
}

export function votesText(count: number): string {
  return count === 1 ? "1 vote" : `${count} votes`;
}

const UNITS = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]] as const;

function leftText(ms: number): string {
  for (const [name, size] of UNITS) {
    const count = Math.round(ms / size);
    // Up to two days count in hours, as in Discord.
    if (count > (name === "day" ? 1 : 0)) return `${count} ${name}${count === 1 ? "" : "s"} left`;
  }
  return "ends in a moment";
}

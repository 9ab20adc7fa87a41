import type { APIEmbed } from "discord-api-types/v10";
import { votesText } from "./poll_facts.ts";

/** How a poll ended, in the message that Discord posts of it (source: Discord docs, resources/message, poll result embed fields). */
export function PollResultNote({ embed }: { embed: APIEmbed }) {
  const fields = new Map(embed.fields?.map(({ name, value }) => [name, value]));
  const total = Number(fields.get("total_votes") ?? 0);
  const votes = Number(fields.get("victor_answer_votes") ?? 0);
  const winner = fields.get("victor_answer_text");
  const share = total === 0 ? 0 : Math.round(100 * votes / total);
  const emoji = fields.get("victor_answer_emoji_id") ? undefined : fields.get("victor_answer_emoji_name");
  return (
    <section class="poll ended">
      <p>
        The poll <strong>{fields.get("poll_question_text")}</strong> has closed.
      </p>
      <p class="poll-hint">
        {winner
          ? `${emoji ? `${emoji} ` : ""}${winner} won with ${share}% of ${votesText(total)}.`
          : total === 0
          ? "Nobody voted."
          : `It is a draw, with ${votesText(total)}.`}
      </p>
    </section>
  );
}

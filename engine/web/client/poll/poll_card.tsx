import type { APIPoll } from "discord-api-types/v10";
import { useContext, useEffect, useState } from "preact/hooks";
import { Icon } from "../basics/icon.tsx";
import { Emoji } from "../components/emoji.tsx";
import { ActionsContext } from "../state/contexts.ts";
import { type PollAnswer, pollFacts, votesText } from "./poll_facts.ts";

export interface PollCardProps {
  readonly messageId: string;
  readonly poll: APIPoll;
  /** Ids of the answers that the person on screen gave. */
  readonly mine: readonly number[];
}

/** How often the time that is left is told anew. */
const REFRESH_MS = 20_000;

/** A poll: to vote in, or how it stands once one has voted, asked to see it, or it has ended. */
export function PollCard({ messageId, poll, mine }: PollCardProps) {
  const { attempt } = useContext(ActionsContext);
  const [now, setNow] = useState(() => Date.now());
  const [picked, setPicked] = useState<readonly number[]>([]);
  const [isLooking, setLooking] = useState(false);
  const { answers, isEnded, foot } = pollFacts(poll, mine, now);
  const hasVoted = mine.length > 0;
  const isOpen = !isEnded && !hasVoted && !isLooking;
  const several = poll.allow_multiselect;
  useEffect(() => {
    if (isEnded) return;
    const timer = setInterval(() => setNow(Date.now()), REFRESH_MS);
    return () => clearInterval(timer);
  }, [isEnded]);

  const vote = (answerIds: readonly number[]) => {
    attempt({ do: "vote", messageId, answerIds });
    setPicked([]);
    setLooking(false);
  };
  const question = `poll-${messageId}`;
  return (
    <section class="poll" aria-labelledby={question}>
      <h3 id={question}>{poll.question.text}</h3>
      <p class="poll-hint">
        {isEnded ? "The poll has ended" : several ? "Select one or more answers" : "Select one answer"}
      </p>
      {isOpen
        ? (
          <div class="poll-answers" role={several ? "group" : "radiogroup"} aria-labelledby={question}>
            {answers.map(({ id, text, emoji }) => (
              <label key={id} class="poll-answer">
                {emoji && <Emoji emoji={emoji} />}
                <span>{text}</span>
                <input
                  type={several ? "checkbox" : "radio"}
                  class="form-box"
                  name={question}
                  checked={picked.includes(id)}
                  onChange={({ currentTarget }) => {
                    const others = several ? picked.filter((one) => one !== id) : [];
                    setPicked(currentTarget.checked ? [...others, id] : others);
                  }}
                />
              </label>
            ))}
          </div>
        )
        : (
          <ul class="poll-answers">
            {answers.map((answer) => <PollResult key={answer.id} answer={answer} />)}
          </ul>
        )}
      <footer class="poll-foot">
        <span>{foot}</span>
        {isOpen && (
          <>
            <button type="button" class="text-button" onClick={() => setLooking(true)}>Show results</button>
            <button
              type="button"
              class="bot-button primary"
              disabled={picked.length === 0}
              onClick={() => vote(picked)}
            >
              Vote
            </button>
          </>
        )}
        {!isEnded && hasVoted && (
          <button type="button" class="text-button" onClick={() => vote([])}>Remove vote</button>
        )}
        {!isEnded && !hasVoted && isLooking && (
          <button
            type="button"
            class="text-button"
            onClick={() => setLooking(false)}
          >
            Go back to vote
          </button>
        )}
      </footer>
    </section>
  );
}

function PollResult({ answer: { text, emoji, count, share, isMine, isFirst } }: { answer: PollAnswer }) {
  const names = ["poll-answer", "result", isMine && "mine", isFirst && "first"];
  return (
    <li class={names.filter(Boolean).join(" ")} style={{ "--share": `${share}%` }}>
      {emoji && <Emoji emoji={emoji} />}
      <span>{text}</span>
      <span class="poll-count">{votesText(count)}</span>
      <strong>{share}%</strong>
      {(isMine || isFirst) && <Icon name="check" size={18} />}
      <span class="for-screen-readers">
        {isMine && ", your vote"}
        {isFirst && ", most votes"}
      </span>
    </li>
  );
}

import type { Form, Path } from "./form.ts";

/** Answers that a poll has at most, and hours that it is open (source: Discord docs, resources/poll). */
const MAX_ANSWERS = 10;
const MAX_HOURS = 768;

/** Checks a poll that may be absent. */
export function checkPoll(form: Form, value: unknown): void {
  if (value === undefined || value === null) return;
  const path = ["poll"];
  const poll = form.object(path, value);
  if (!poll) return;
  checkMedia(form, [...path, "question"], poll.question, 300);
  if (poll.answers === undefined) form.required([...path, "answers"]);
  const answers = form.list([...path, "answers"], poll.answers, MAX_ANSWERS, 1) ?? [];
  for (const [index, item] of answers.entries()) {
    const place = [...path, "answers", index];
    const answer = form.object(place, item);
    if (answer) checkMedia(form, [...place, "poll_media"], answer.poll_media, 55);
  }
  form.integer([...path, "duration"], poll.duration, 1, MAX_HOURS);
  if (poll.layout_type !== undefined && poll.layout_type !== null) {
    form.choice([...path, "layout_type"], poll.layout_type, [1]);
  }
}

function checkMedia(form: Form, path: Path, value: unknown, max: number): void {
  if (value === undefined) return form.required(path);
  const media = form.object(path, value);
  if (media) form.text([...path, "text"], media.text, max, { min: 1, required: true });
}

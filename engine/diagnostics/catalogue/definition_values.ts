import { entries } from "./entry.ts";

/** How values are written. */
export const VALUE_CODES = entries({
  "unknown-word": {
    title: "Not one of the words that are possible here",
    explanation: "This key takes one of a few words, which the message lists. Capitals make no difference.",
    example: { wrong: "type: text", right: "type: string" },
  },
  "not-a-number": {
    title: "Not a number",
    explanation:
      "A number is written with digits and a point: `3`, `-1`, `2.5`. Where a whole number is wanted there is " +
      "no point.",
    example: { wrong: "max: ten", right: "max: 10" },
  },
  "out-of-range": {
    title: "Too small or too large",
    explanation:
      "The value is outside what this key takes. The bounds are Discord's, or keep a slip from doing harm.",
  },
  "not-a-boolean": {
    title: "Neither yes nor no",
    explanation:
      "This key is switched on or off. Write `true` or `false`; `yes`, `no`, `on` and `off` work as well.",
    example: { wrong: "ephemeral: always", right: "ephemeral: true" },
  },
  "not-a-duration": {
    title: "Not a duration",
    explanation:
      "A duration is a number and a unit: `s` for seconds, `m` for minutes, `h` for hours, `d` for days, `w` " +
      "for weeks. Several can be put together: `1h 30m`.",
    example: { wrong: "delete_after: 10 seconds", right: "delete_after: 10s" },
  },
  "not-a-schedule": {
    title: "Not a schedule",
    explanation:
      "A schedule says when something runs, in words or as cron. Words: `every 5m`, `every hour at :15`, " +
      "`every day at 09:00`, `every monday and friday at 18:30`, `every 2 weeks on monday at 09:00`, " +
      "`every month on the last day at 20:00`, `every year on 24 december at 18:00`, `at 2026-12-24 18:00`. " +
      "Cron has five fields: minute, hour, day of the month, month, weekday. Nothing runs more often than once a minute, " +
      "and a schedule whose day never comes, such as 30 February, is refused.",
    example: {
      wrong: "when: { schedule: monday 9 }",
      right: 'when: { schedule: "every monday at 09:00" }',
    },
  },
  "not-a-time": {
    title: "Not a date and time",
    explanation:
      "Write `now` for the moment of the message, or a date and time as `2026-08-01T12:00:00Z`: year, month, " +
      "day, the letter T, the time, and Z for universal time or an offset such as `+02:00`. Without the last part " +
      "nobody could tell which place's clock is meant. Discord then shows each person the time on their own clock.",
    example: { wrong: "timestamp: tomorrow", right: "timestamp: 2026-08-01T12:00:00Z" },
  },
  "not-a-colour": {
    title: "Not a colour",
    explanation:
      "A colour is `#` and six digits from 0 to f, in quotes because `#` begins a comment otherwise; or a " +
      "name such as success, error, warning, red or blue. The six digits are two each for red, green and blue. Any " +
      "colour picker shows them, often under the name “hex”.",
    example: { wrong: "color: 5865F2", right: 'color: "#5865F2"' },
  },
  "not-an-id": {
    title: "Not an id",
    explanation:
      "Discord's ids are numbers of 17 to 20 digits. Switch on the developer mode in Discord's settings; then " +
      "a right click on a person, role or channel offers “Copy ID”.",
    example: {
      wrong: "roles: { moderator: Moderator }",
      right: 'roles: { moderator: "823475887319941131" }',
    },
  },
});
